"""The ways of ways.yml lead through the book in its order."""

from __future__ import annotations

import pytest

from sample_book import Find

WAYS = "docs/_data/ways.yml"
HEAD = "- id: taste\n  name: 맛보기\n  want: 가상 머신이 무엇인지 먼저 알고 싶어요.\n"
NEEDS_VM = "---\ntitle: 타입 2\nrequires: [basics/vm.md]\n---\n\n# 타입 2 { #type-2 }\n"


def of_ways(find: Find, ways: str, **pages: str) -> list[tuple[int, str]]:
    files = {WAYS: ways} | {f"docs/basics/{name}.md": text for name, text in pages.items()}
    return [(d.location.line, d.message) for d in find(files) if d.rule == "STR032"]


@pytest.mark.parametrize(
    ("rest", "line", "words"),
    [
        ("  pages: [basics/vm.md, basics/no.md]\n", 4, "'basics/no.md' 페이지가 없어요."),
        (
            "  pages: [index.md, basics/vm.md]\n",
            4,
            "'index.md' 페이지는 책의 차례(nav)에 있는 장이",
        ),
        ("  without:\n  - basics/vm.md\n  - basics/hypervisor.md\n", 6, "앞에 있어요."),
        ("", 1, "pages와 without 가운데 하나만"),
        ("  without: []\n  pages: [basics/hypervisor.md, basics/vm.md]\n", 5, "하나만 적어요."),
        ("  without: []\n" + HEAD + "  without: []\n", 5, "'taste' 길이 두 번 있어요."),
        ("  pages: [basics/vm.md]\n", 4, "목록에 1개가 있어요. 2개부터"),
        ("  without: \"['a.md']\"\n", 4, "목록([하나, 둘]) 꼴이어야"),
        ("  without: [basics/vm.md, basics/vm.md]\n", 4, "'basics/vm.md' 값이 두 번"),
        ("  without: [[basics/vm.md]]\n", 4, "글 꼴이어야"),
    ],
)
def test_a_way_that_leads_astray_is_told_at_its_place(
    find: Find, rest: str, line: int, words: str
) -> None:
    found = of_ways(find, HEAD + rest)
    assert [number for number, _ in found] == [line]
    assert words in found[0][1]


def test_a_whole_part_is_left_out_by_its_opening(find: Find) -> None:
    files = {
        WAYS: HEAD + "  without: [parts/basics.md]\n",
        "docs/parts/basics.md": "# 기초 { #b }\n",
    }
    assert [d for d in find(files) if d.rule == "STR032"] == []
    files[WAYS] = HEAD + "  pages: [parts/basics.md, basics/vm.md]\n"
    assert "장이 아니에요" in next(d.message for d in find(files) if d.rule == "STR032")


def test_what_a_chapter_needs_is_on_the_way_before_it(find: Find) -> None:
    alone = HEAD + "  pages: [basics/hypervisor.md, basics/type-2.md]\n"
    found = of_ways(find, alone, **{"type-2": NEEDS_VM})
    assert found == [(4, "'basics/type-2.md' 장보다 먼저 읽을 'basics/vm.md' 장이 이 길에 없어요.")]
    assert of_ways(find, HEAD + "  without: [basics/vm.md]\n", **{"type-2": NEEDS_VM}) == []
    whole = HEAD + "  pages: [basics/vm.md, basics/type-2.md]\n"
    assert of_ways(find, whole, **{"type-2": NEEDS_VM}) == []


def test_chapters_that_need_one_another_are_told_where_they_do(find: Find) -> None:
    files = {
        WAYS: HEAD + "  pages: [basics/hypervisor.md, basics/vm.md]\n",
        "docs/basics/vm.md": NEEDS_VM.replace("vm.md", "type-2.md").replace("type-2 }", "vm }"),
        "docs/basics/type-2.md": NEEDS_VM,
    }
    assert {d.rule for d in find(files) if d.rule in {"STR007", "STR032"}} == {"STR007"}


def test_all_that_a_missing_chapter_needs_is_named_at_once(find: Find) -> None:
    needs = "---\ntitle: {0}\nrequires: [{1}]\n---\n\n# {0} {{ #{2} }}\n"
    files = {
        WAYS: HEAD + "  pages: [basics/type-2.md, basics/type-3.md]\n",
        "docs/basics/type-2.md": "---\ntitle: 타입 2\n---\n\n# 타입 2 { #type-2 }\n",
        "docs/basics/type-3.md": needs.format("타입 3", "basics/vm.md", "type-3"),
        "docs/basics/vm.md": needs.format("가상 머신", "basics/hypervisor.md", "vm"),
        "mkdocs.yml": "site_name: 책\nnav:\n  - index.md\n  - basics/hypervisor.md\n"
        "  - basics/vm.md\n  - basics/type-2.md\n  - basics/type-3.md\n",
    }
    (hint,) = [d.hint for d in find(files) if d.rule == "STR032"]
    assert "그보다 먼저 읽을 basics/hypervisor.md 장도" in hint
