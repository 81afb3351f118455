"""Positions in a source file, and files that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, decode_source, read_source
from handbook.core.yaml import load_yaml


def test_columns_count_code_points_and_crlf_is_one_break() -> None:
    source = SourceText("a.md", "가상\r\n머신\n😀x")
    assert source.position(0) == (1, 1)
    assert source.position(4) == (2, 1)
    assert source.position(source.text.index("x")) == (3, 2)
    assert source.line(2) == "머신"


@given(st.text(alphabet="가x \n\r\t😀", max_size=40))
def test_offset_and_position_are_inverse(text: str) -> None:
    source = SourceText("a.md", text)
    for offset in range(len(text) + 1):
        assert source.offset(*source.position(offset)) == offset


def test_a_span_over_lines_ends_after_its_last_code_point() -> None:
    location = SourceText("a.md", "하나\n둘셋").locate(Span(1, 4))
    assert (location.line, location.column) == (1, 2)
    assert (location.end_line, location.end_column) == (2, 2)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("가상화".encode("utf-16"), "UTF-16"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "이진 파일"),
        ("좋은 줄\n".encode() + "나쁜 줄".encode("cp949"), "UTF-8이 아닌"),
        (b"x" * (5 * 1024 * 1024), "너무 커요"),
    ],
)
def test_an_unreadable_chapter_is_named_with_a_way_out(data: bytes, message: str) -> None:
    with pytest.raises(CouldNotRun, match=message) as caught:
        decode_source(data, "docs/a.md")
    assert caught.value.where.startswith("docs/a.md")
    assert caught.value.hint


def test_the_line_of_the_first_bad_byte_is_named() -> None:
    with pytest.raises(CouldNotRun) as caught:
        decode_source(b"one\ntwo\n\xff", "docs/a.md")
    assert caught.value.where == "docs/a.md:3"


def test_a_missing_file_and_a_folder_are_told_apart_from_a_crash(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match="없어요"):
        read_source(tmp_path, "docs/none.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(CouldNotRun, match="읽을 수 없어요"):
        read_source(tmp_path, "folder.md")


def test_yaml_values_are_found_where_they_stand() -> None:
    document = load_yaml(SourceText("t.yml", "- id: kvm\n  ko: 커널 기반\n- id: xen\n"))
    location = document.location((0, "ko"))
    assert (location.line, location.column, location.end_column) == (2, 7, 12)
    assert document.location((1, "missing")).line == 3


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- id: a\n  ko: x: y\n", "t.yml:2:8"),
        ("- id: a\n\tko: x\n", "t.yml:2:1"),
        ("- id: a\n  id: b\n", "t.yml:2:3"),
        ('- id: "a\n', "t.yml:1:7"),
        ("- id: [a\n", "t.yml:1:7"),
    ],
)
def test_broken_yaml_is_placed_to_the_column(text: str, place: str) -> None:
    with pytest.raises(CouldNotRun) as caught:
        load_yaml(SourceText("t.yml", text))
    assert caught.value.where == place


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(CouldNotRun, match="별칭"):
        load_yaml(SourceText("t.yml", "\n".join(lines)))
