"""A page is read without its markup, and every character knows where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from handbook.markdown.passage import CODE, NOTE, TextKind
from handbook.markdown.scan.scanner import scan
from rooms.markdown.markdown_pages import pages


def read(text: str) -> list[tuple[str, str]]:
    return [(passage.kind.name, passage.text.strip()) for passage in scan(text).passages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**국문**(English)는 *이*래요.", "국문(English)는 이래요."),
        ("[타입 2](x.md)는 [@a]래요.[^1]", f"타입 2는 {NOTE}래요.{NOTE}"),
        ("`ls -l`은 ``a`b``예요.", f"{CODE}은 {CODE}예요."),
        ("[**굵은** 글](x.md)이에요.", "굵은 글이에요."),
        ("![그림](a.png) <https://a.example> 끝", f"{CODE} {CODE} 끝"),
        ("별표 \\* 하나와 <b>굵게</b><br>줄", "별표 * 하나와 굵게 줄"),
        ("앞<!-- 숨김 -->뒤 2 * 3", "앞뒤 2 * 3"),
        ("줄을\n넘어요", "줄을 넘어요"),
    ],
)
def test_markup_is_not_read(text: str, expected: str) -> None:
    assert read(text) == [("PARAGRAPH", expected)]


def test_every_stretch_knows_where_it_stands_in_the_page() -> None:
    page = (
        "# 제목 { #a }\n\n본문\n\n- 항목\n\n    둘째\n\n> 인용\n>\n> - 안쪽\n\n"
        '| 가 | 나 |\n| --- | --- |\n| 다 | `|` |\n\n!!! note "이름"\n\n    안내\n'
    )
    assert read(page) == [
        ("HEADING", "제목"),
        ("PARAGRAPH", "본문"),
        ("ITEM", "항목"),
        ("ITEM", "둘째"),
        ("QUOTATION", "인용"),
        ("QUOTATION", "안쪽"),
        ("CELL", "가"),
        ("CELL", "나"),
        ("CELL", "다"),
        ("CELL", CODE),
        ("PARAGRAPH", "안내"),
    ]


def test_quotations_are_blanked_and_ends_of_bold_text_are_known() -> None:
    (passage,) = scan("그는 '커널은'과 **타입 2**를 \"둘\"로 봐요.").passages
    assert passage.kind is TextKind.PARAGRAPH
    assert passage.bare.replace("\x00", "") == "그는 과 타입 2를 로 봐요."
    assert [passage.text[:at][-4:] for at in passage.closings] == ["타입 2"]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(page=pages)
def test_a_character_is_read_where_it_stands(page: str) -> None:
    for passage in scan(page).passages:
        assert len(passage.offsets) == len(passage.text) + 1
        assert list(passage.offsets) == sorted(passage.offsets)
        for character, offset in zip(passage.text, passage.offsets, strict=False):
            assert page[offset] == character or character in f" {CODE}{NOTE}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("앞 **국문**(English)과 *기울임*, **둘째**", ["국문", "둘째"]),
        ("[**링크** 안](x.md) `**코드**` \\*\\*아님\\*\\*", ["링크"]),
        ("**`코드`만**은 ***셋***", [f"{CODE}만", "셋"]),
    ],
)
def test_bold_text_is_known(text: str, expected: list[str]) -> None:
    (passage,) = scan(text).passages
    assert [passage.text[bold.start : bold.end] for bold in passage.bold] == expected
