"""What the foot of a chapter says of the ways through it."""

from __future__ import annotations

from handbook.book.contents import BookPart, Chapter, Contents, Walk
from handbook.data.ways import Way
from handbook.markdown.reading_time import ReadingTime
from handbook.site.walks import foot_of, forks_at

ADDRESSES = {"start/how-to-read.md": "start/how-to-read/"} | {
    f"{name}.md": f"{name}/" for name in "abcd"
}


def chapter(name: str, looked_up: bool = False) -> Chapter:
    return Chapter(f"{name}.md", name.upper(), f"{name}?", 1, ReadingTime(65, 1), looked_up)


def walk(name: str, pages: str) -> Walk:
    return Walk(Way(name, name.title(), "", None, ()), tuple(map(chapter, pages)))


CONTENTS = Contents((), (walk("short", "abd"), walk("middle", "abd"), walk("long", "abcd")))


def test_ways_that_go_on_alike_share_a_fork() -> None:
    first, second = forks_at("b.md", CONTENTS, ADDRESSES)
    assert first.step is not None
    assert (first.step.title, first.step.address, first.step.minutes) == ("D", "d/", "1시간 5분")
    assert [(p.name, p.at, p.of) for p in first.places] == [("Short", 2, 3), ("Middle", 2, 3)]
    assert second.step is not None
    assert [(p.id, p.at, p.of) for p in second.places] == [("long", 2, 4)]
    assert second.places[0].back is not None
    assert second.places[0].back.address == "a/"


def test_where_a_way_ends_or_its_next_chapter_is_no_page_there_is_no_step() -> None:
    (end,) = forks_at("d.md", CONTENTS, ADDRESSES)
    assert end.step is None
    assert len(end.places) == 3
    (fork,) = forks_at("a.md", CONTENTS, {})
    assert fork.step is None
    assert fork.places[0].back is None


def test_where_a_part_ends_the_foot_leads_to_its_mixed_questions() -> None:
    part = BookPart("기초", "basics", (chapter("a"), chapter("b")))
    contents = Contents((part,), CONTENTS.walks)
    addresses = {**ADDRESSES, "review/basics.md": "review/basics/"}
    assert foot_of("b.md", contents, addresses)["review_address"] == "review/basics/"
    assert foot_of("a.md", contents, addresses)["review_address"] == ""
    assert foot_of("b.md", contents, ADDRESSES)["review_address"] == ""
    part = BookPart("기초", "basics", (*part.chapters, chapter("c", looked_up=True)))
    contents = Contents((part,), CONTENTS.walks)
    assert foot_of("b.md", contents, addresses)["review_address"] == "review/basics/"
    assert foot_of("c.md", contents, addresses)["review_address"] == ""


def test_a_page_of_no_way_has_no_foot() -> None:
    foot = foot_of("x.md", CONTENTS, ADDRESSES)
    assert foot["forks"] == ()
    assert foot["kept_address"] == "start/how-to-read/#kept"
