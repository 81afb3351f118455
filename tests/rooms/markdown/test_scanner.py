"""The scanner says where things stand, to the column, wherever they stand."""

from __future__ import annotations

import pytest

from handbook.core.source import SourceText
from handbook.markdown.scan.scanner import BLANK, scan
from handbook.markdown.scan.tokens import LinkForm


def places(text: str) -> list[tuple[str, int, int]]:
    """Every link of a page: address, line and column of the address."""
    source = SourceText("a.md", text)
    found = []
    for link in scan(text).links:
        location = source.locate(link.place)
        found.append((link.target, location.line, location.column))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("앞 [글](a.md) 뒤", [("a.md", 1, 7)]),
        ("앞 [글](a.md)\r\n둘째 [글](b.md)\r\n", [("a.md", 1, 7), ("b.md", 2, 8)]),
        ("\t[코드](a.md)", []),
        ("- 항목\n\n\t[글](a.md)\n", [("a.md", 3, 6)]),
        ('!!! note "제목 [아님](x.md)"\n\n    [글](a.md)\n', [("a.md", 3, 9)]),
        (
            '!!! note "가"\n\n    ??? tip "나"\n\n        - 항목\n\n            [글](a.md)\n',
            [("a.md", 7, 17)],
        ),
        ('=== "탭"\n\n    [글](a.md)\n', [("a.md", 3, 9)]),
        ("| [가](a.md) | `|` [나](b.md) |\n| --- | --- |\n| 다 | [라](c.md) |\n",
         [("a.md", 1, 7), ("b.md", 1, 23), ("c.md", 3, 11)]),
        ("> 인용 [글](a.md)\n> > 안쪽 [글](b.md)\n", [("a.md", 1, 10), ("b.md", 2, 12)]),
        ("1. 하나\n2. 둘 [글](a.md)\n    - 셋 [글](b.md)\n", [("a.md", 2, 10), ("b.md", 3, 13)]),
        ("[^1]: 각주 [글](a.md)\n", [("a.md", 1, 14)]),
        ("줄을 넘는 [링크\n글](a.md)", [("a.md", 2, 4)]),
        ("[![그림](i.png)](a.md)", [("a.md", 1, 16), ("i.png", 1, 8)]),
        ("[글](a(b).md)과 [글](<a b.md> '제목')", [("a(b).md", 1, 5), ("a b.md", 1, 20)]),
        ("<div>\n[글](a.md)\n</div>\n\n[글](b.md)", [("b.md", 5, 5)]),
        ("- 항목\n\n    앞 [두 줄의\n글](a.md)\n", [("a.md", 4, 4)]),
        ("<div markdown>\n\n[글](a.md)\n\n</div>\n", [("a.md", 3, 5)]),
    ],
)  # fmt: skip
def test_links_are_found_where_they_stand(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "`[글](a.md)`",
        "``[글](a.md) ` ``",
        "```\n[글](a.md)\n```",
        "- 가\n\n    ~~~ text\n    [글](a.md)\n    ~~~\n",
        "<!-- [글](a.md) -->",
        "<!--\n\n[글](a.md)\n\n-->\n",
        "\\[글](a.md)",
        "문단\n\n    [글](a.md)\n",
    ],
)
def test_code_comments_and_escapes_hold_no_links(text: str) -> None:
    assert places(text) == []


def test_a_reference_stands_at_its_definition_and_its_use() -> None:
    text = "[글][이름]과 [이름]\n\n[이름]: a.md 'x'\n"
    first, second = scan(text).links
    assert [link.form for link in (first, second)] == [LinkForm.REFERENCE] * 2
    assert text[first.place.start : first.place.end] == "a.md"
    assert text[second.whole.start : second.whole.end] == "[이름]"


def test_an_undefined_reference_is_no_link() -> None:
    assert places("[없는 글]과 [글][없음]") == []


def test_raw_html_attributes_are_addresses_wherever_the_tag_stands() -> None:
    text = (
        '글 <a href="a/">가</a>\n\n<img src=b.png srcset="c.png 1x, d.png 2x">\n\n'
        "<p><a href='e/'></a></p>\n"
    )
    assert places(text) == [
        ("a/", 1, 12),
        ("b.png", 3, 10),
        ("c.png", 3, 24),
        ("d.png", 3, 34),
        ("e/", 5, 13),
    ]


def test_headings_keep_their_ids() -> None:
    text = "# 하나 { #one }\n\n둘\n---\n\n> ## 셋 { .x #three }\n"
    source = SourceText("a.md", text)
    found = [
        (h.level, h.text, h.id, source.locate(h.id_place).column if h.id_place else None)
        for h in scan(text).headings
    ]
    assert found == [(1, "하나", "one", 9), (2, "둘", None, None), (2, "셋", "three", 14)]


def test_a_backslash_at_its_end_makes_a_heading_text() -> None:
    assert scan("# 제목\\\n\n# 다음\n").headings[0].text == "다음"


def test_every_kind_of_explicit_id_is_found() -> None:
    text = "문단\n{ #para }\n\n[글](a.md){ #link }\n\n<span id='raw'></span> <a name=\"old\"></a>\n"
    assert [token.id for token in scan(text).ids] == ["para", "link", "raw", "old"]


def test_citations_are_found_one_by_one() -> None:
    text = "밝혔어요 [@popek1974, §2; @goldberg1973]. `[@code]`"
    found = scan(text).citations
    assert [citation.id for citation in found] == ["popek1974", "goldberg1973"]
    assert text[found[0].whole.start : found[0].whole.end].startswith("[@popek1974")


def test_a_fence_in_a_admonition_keeps_the_places_of_its_lines() -> None:
    text = '!!! note "가"\n\n    ```mermaid\n    block\n      a["가"]\n    ```\n'
    (fence,) = scan(text).fences
    assert (fence.language, fence.content) == ("mermaid", 'block\n  a["가"]')
    location = SourceText("a.md", text).locate(fence.span(2, 3, 2, 9))
    assert (location.line, location.column, location.end_column) == (5, 7, 13)


@pytest.mark.parametrize("first", ["console { .run }", " { .console .run }", "{.console .run }"])
def test_a_fence_with_an_attribute_list_has_its_language_and_its_attributes(first: str) -> None:
    (fence,) = scan(f"```{first}\n$ nproc\n2\n```\n").fences
    assert (fence.language, fence.content) == ("console", "$ nproc\n2")
    assert ".run" in fence.attributes.split()


def test_a_fence_within_a_longer_fence_is_its_content() -> None:
    (fence,) = scan("````markdown\n```mermaid\nblock\n```\n````\n").fences
    assert fence.language == "markdown"


def test_an_unclosed_fence_is_text() -> None:
    assert scan("```python\n[글](a.md)\n").fences == ()
    assert places("```python\n[글](a.md)\n") == [("a.md", 2, 5)]


def test_prose_is_the_running_text_and_nothing_else() -> None:
    text = "# 제목\n\n글 `코드` [링크](a.md) '인용' **굵게** [@x] 끝\n\n> 옮긴 글\n"
    prose = scan(text).prose
    assert len(prose) == len(text)
    assert prose.replace(BLANK, "").split() == ["글", "**굵게**", "끝"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "a`b``c" * 20_000,
        "<" * 50_000,
        "> " * 5_000,
        "<!--\n" * 20_000,
        "- a\n" * 20_000,
        "# a\n" * 20_000,
        "<div markdown>\n" * 3_000,
        "[a](" * 10_000,
        "{#a}" * 20_000,
        "\x00\ufeff" * 999,
    ],
)
def test_hostile_pages_take_neither_long_nor_the_program_down(text: str) -> None:
    assert len(scan(text).prose) == len(text)
