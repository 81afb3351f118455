"""Damage to the shape of a chapter, to its markup and to its raw HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mutations.book import CONFIG, Book
from mutations.damage import (
    SENTENCE,
    Damage,
    Operator,
    Operators,
    at_the_end,
    in_chapters,
    in_glossary,
    in_pages,
    in_prose,
    in_settings,
    in_sources,
    in_text,
    in_ways,
    on_pages,
)
from mutations.links import unlinked_heading_ids
from mutations.reading import Page
from mutations.texts import NOTE

SHORT = r"(?=(?: *\|.*\n){1,4}(?! *\|))"
"""Four rows at most: of a long table that is a text, the terms would want explaining too."""


def told_at_the_title(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in a chapter; the finding is at its title."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        if page.is_chapter:
            for damage in in_text(page, pattern, text):
                yield replace(damage, line=page.title_line)

    return on_pages(damages)


def in_their_source(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a chapter, headings included."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        return in_text(page, pattern, text) if page.is_chapter else iter(())

    return on_pages(damages)


def told_at(line: int, pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in a chapter; the finding is at line `line`."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        if page.is_chapter:
            for damage in in_text(page, pattern, text):
                yield replace(damage, line=line)

    return on_pages(damages)


def open_fences(book: Book) -> Iterator[Damage]:
    """Append a block without its end before another; the finding is where it is opened."""
    text = "\n```yaml\na: 1\n\n```yaml\nb: 2\n```\n"
    below = text.strip("\n").count("\n")
    for damage in at_the_end(text)(book):
        yield replace(damage, line=damage.line - below)


def told_above(pattern: str, text: str, lines: int) -> Operator:
    """Replace what the group `x` matches in a page; the finding is that many lines above it."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for damage in in_text(page, pattern, text):
            yield replace(damage, line=damage.line - lines)

    return on_pages(damages)


def korean_ids(page: Page, book: Book) -> Iterator[Damage]:
    """Give a heading a Korean id."""
    for damage in unlinked_heading_ids(page, book):
        yield replace(damage, text="#이름")


def lowered_titles(page: Page, _: Book) -> Iterator[Damage]:
    """Raise a section to a second title of the page."""
    for heading, following in zip(page.headings, page.headings[1:], strict=False):
        if heading.level == following.level == 2:
            start = heading.start
            yield Damage(page.path, start, start + 1, "", page.line(heading.start))


def required_from_below(page: Page, book: Book) -> Iterator[Damage]:
    """Require a page that comes later, and that does not itself require this one."""
    last = max(book.order, key=book.order.__getitem__)
    if page.front.get("requires") and page.uri != last and page.uri not in book.ways:
        yield from in_text(page, r"\A---\n(?:.*\n)*?requires: \[(?P<x>)(?=\w)", f"{last}, ")


def circles(page: Page, book: Book) -> Iterator[Damage]:
    """Require a page that requires this one."""
    for other in book.pages.values() if page.uri not in book.ways else ():
        if page.uri in (other.front.get("requires") or ()):
            new = f"{other.uri}, "
            yield from in_text(page, r"\A---\n(?:.*\n)*?requires: \[(?P<x>)(?=\w)", new)
            return


def indented_headings(page: Page, book: Book) -> Iterator[Damage]:
    """Put spaces before a heading that nothing leads to. Below a list it would look like a part of
    the last item, which another rule tells too.
    """
    for heading in page.headings:
        unlinked = {damage.line for damage in unlinked_heading_ids(page, book)}
        above = page.text[: heading.start].rstrip().rpartition("\n")[2]
        ends_list = re.match(r"[-*+] |\d+\. | ", above)
        if heading.level > 2 and page.line(heading.start) in unlinked and not ends_list:
            start = heading.start
            yield Damage(page.path, start, start, "  ", page.line(heading.start))


def broken_tables(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the blank line before a table; the rule below its first row is what is seen."""
    for damage in in_text(page, r"^[가-힣].*\n(?P<x>\n)(?=\|)", ""):
        yield replace(damage, line=damage.line + 1)


def lost_separators(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the line below a short table's head; the head is what is told."""
    for damage in in_text(page, rf"^\|.*\|\n(?P<x>\| *:?-[^\n]*\n){SHORT}", ""):
        yield replace(damage, line=damage.line - 1)


IMAGE = "../../assets/images/favicon.svg"


def typed_bullets(page: Page, _: Book) -> Iterator[Damage]:
    """Type another bullet before an item that follows one: what follows the first would be no list
    either. The items of a summary are counted.
    """
    for match in re.finditer(r"^- .*\n(?P<x>- )(?=[가-힣])", page.unfenced, re.MULTILINE):
        above = [heading.id for heading in page.headings if heading.start < match.start()]
        if page.is_chapter and above and above[-1] != "summary":
            yield Damage(page.path, *match.span("x"), "• ", page.line(match.start("x")))


OPERATORS: Operators = {
    "an id": ("STR003", on_pages(unlinked_heading_ids)),
    "an English id": ("STR003", on_pages(korean_ids)),
    "the front matter": ("STR001", in_pages(r"\A---\n(?:.*\n)*?level: (?P<x>\d)$", "9")),
    "a line of the front matter": (
        "STR001",
        told_at(2, r"\A---\n(?:.*\n)*?(?P<x>level: \d\n)", ""),
    ),
    "a title": ("STR002", in_pages(r"^# (?P<x>[가-힣])", "뷁")),
    "a single title": ("STR002", on_pages(lowered_titles)),
    "a level": ("STR004", in_pages(r"\A(?:.*\n)*?(?P<x>##) ", "####")),
    "the opening": (
        "STR005",
        told_at_the_title(r"\A---\n(?:.*\n)*?---\n\n# .*\n(?P<x>)", "\n## 절 { #no-opening }\n"),
    ),
    "the summary": ("STR005", in_their_source(r"\{ #(?P<x>summary) \}", "sumary")),
    "the quizzes": ("STR005", in_their_source(r"\{ #(?P<x>quiz) \}", "quizes")),
    "a prerequisite": (
        "STR006",
        in_pages(r"^requires: \[\w+/(?P<x>[\w-]+)\.md", "nothing-like-it"),
    ),
    "a straight way": ("STR007", on_pages(circles)),
    "the order": ("STR008", on_pages(required_from_below)),
    "a language": ("STR009", in_pages(r"^ *```(?P<x>(?!mermaid)\w+)$", "")),
    "a letter of a language": (
        "STR009",
        in_pages(r"^ *```(?:tex|yam|consol|markdow)(?P<x>[tlen])\b", "zz"),
    ),
    "the end of a code block": ("STR033", open_fences),
    "an alternative text": ("STR010", in_chapters(SENTENCE, rf"![]({IMAGE[3:]}) \g<x>")),
    "a raw image's text": ("STR010", in_chapters(SENTENCE, rf'<img src="{IMAGE}"> \g<x>')),
    "the mark of a decoration": (
        "STR010",
        in_chapters(SENTENCE, rf'<img src="{IMAGE}" alt=""> \g<x>'),
    ),
    "the end of bold text": ("STR011", in_prose(r"\*\*[^*\n]+(?P<x>\*\*)(?=[^*\n]*\n\n)", "")),
    "the end of code": ("STR011", in_chapters(rf"{SENTENCE}(?=[^*@{NOTE}\n]*$)", r"\g<x>`")),
    "underlines": (
        "STR011",
        in_prose(r"(?P<x>(?<![가-힣*])[가-힣]{2,4})(?=[은는이가] )", r"__\g<x>__"),
    ),
    "an address's brackets": (
        "STR011",
        in_pages(r"^.*\]\([\w/.-]+(?P<x>)\.md(?:#[\w-]+)?\)[^)\n]*$", "("),
    ),
    "a locator's comma": ("STR030", in_pages(r"\[@[a-z0-9-]+(?P<x>,) [^\s;\]][^;\]]*\]", "")),
    "the place of an id": ("STR011", in_prose(SENTENCE, r"\g<x>{ #stray-id } ")),
    "a list's blank line": ("STR011", in_pages(r"^[가-힣].*\n(?P<x>\n)(?=- [^\[])", "")),
    "a table's blank line": ("STR011", on_pages(broken_tables)),
    "a box's quotation mark": (
        "STR011",
        in_prose(SENTENCE, r'!!! note 제목"\n\n\g<x>'),
    ),
    "another tool's box": ("STR011", in_prose(SENTENCE, r"::: note\n\g<x>")),
    "a heading's margin": ("STR011", on_pages(indented_headings)),
    "an element": ("STR012", in_prose(SENTENCE, r"<font>글</font> \g<x>")),
    "a program": ("STR012", in_prose(SENTENCE, r"<script>alert(1)</script> \g<x>")),
    "a style": ("STR012", in_prose(SENTENCE, r'<span style="color: red">글</span> \g<x>')),
    "an event": ("STR012", in_prose(SENTENCE, r'<span onclick="a()">글</span> \g<x>')),
    "a program in a source": (
        "STR018",
        in_sources(r"^  title: \"?(?P<x>)[가-힣A-Za-z]", "<script>1</script> "),
    ),
    "an event in an attribute list": (
        "STR018",
        in_prose(SENTENCE, r'*글*{ onclick="a()" } \g<x>'),
    ),
    "an element of an explanation": (
        "STR012",
        in_glossary(r"^  body: \"?[^\s\[]+ (?P<x>)", "<marquee>글</marquee> "),
    ),
    "a name in angle brackets": ("STR012", in_prose(SENTENCE, r"ssh <host> \g<x>")),
    "a short summary": (
        "STR014",
        told_above(r"\{ #summary \}\n\n(?P<x>)- ", "- 하나예요.\n- 둘이에요.\n- 셋이에요.\n", 2),
    ),
    "the place of brackets": (
        "STR015",
        in_prose(
            r"(?P<x>\*\*(?P<ko>[가-힣 ]+)\*\*\((?P<en>[A-Za-z -]+)\))(?=[가-힣])",
            r"**\g<ko>(\g<en>)**",
        ),
    ),
    "a separator's column": (
        "STR016",
        in_pages(rf"^ *\|(?P<x> *:?-+:? *\|)(?= *:?-.*\n{SHORT})", ""),
    ),
    "a separator": ("STR016", on_pages(lost_separators)),
    "rows below a sentence": (
        "STR016",
        in_chapters(r"^[가-힣][^\n]*\.\n(?P<x>)(?=\n)", "| 이름 | 일 |\n| 커널 | 나눠요 |\n"),
    ),
    "the bars at the ends of rows": (
        "STR016",
        in_chapters(
            r"^[가-힣][^\n]*\.\n\n(?P<x>)(?=[가-힣][^\n]*\n\n)", "이름 | 일\n커널 | 나눠요\n\n"
        ),
    ),
    "an author's own words": (
        "STR017",
        in_their_source(r"\n\n(?P<x>(?=[가-힣][^\n]*\n\n))", "장을 연 물음에 답해요.\n\n"),
    ),
    "a row's cell": ("STR016", in_pages(r"^\| *:?-.*\n\|.*\|(?P<x>)$", " 남는 칸 |")),
    "ways": (
        "STR032",
        # The last of a way: nothing in it rests on that.
        in_ways(r"^    - (?P<x>[\w/-]+)\.md\n\n", "containers/no-such-page"),
    ),
    "the line between two versions": (
        "STR035",
        in_pages(r"^[가-힣].*\n\n(?P<x>)(?=[가-힣])", "=======\n\n"),
    ),
    "the mark of an item": ("STR036", on_pages(typed_bullets)),
    "the words of a head": (
        "STR038",
        in_pages(r"\n\n\|(?P<x> [가-힣 ]+) \|[^\n]*\n\|(?: -+ \|)+\n", " "),
    ),
    "the text of a setting": (
        "STR039",
        lambda book: in_text(book.file(CONFIG), r"^(?:site_author|copyright): (?P<x>.+)$", "2026"),
    ),
    "a key of the theme": ("STR039", in_settings(r"^  (?P<x>language): ", "langauge")),
    "a feature of the theme": (
        "STR039",
        in_settings(r"^    - (?P<x>navigation\.top)$", "navigation.tpo"),
    ),
    "an option of a plugin": ("STR039", in_settings(r"^      (?P<x>lang): ", "langs")),
    "the only key of a setting": (
        "STR039",
        lambda book: in_text(book.file(CONFIG), r"^(?P<x>)watch:$", "site_dir: site\n"),
    ),
    "the marks of a title": (
        "STR042",
        in_pages(r'^!!! [a-z]+ (?P<x>"(?P<t>[가-힣 ]+)")$', r"\g<t>"),
    ),
    "the title of a box": ("STR042", in_pages(r'^!!! [a-z]+(?P<x> "[^"\n]+")$', "")),
    "the other version of a line": (
        "STR044",
        in_prose(r"^(?P<line>[가-힣][가-힣 ,.]{50,}요\.)\n(?P<x>)\n", r"\g<line>\n"),
    ),
    "another program's mark": ("STR047", in_prose(SENTENCE, r"%% 숨긴 글 %% \g<x>")),
}
