"""Admonitions are found with their kinds, and each reaches to the end of its text."""

from __future__ import annotations

import pytest

from handbook.markdown.scan.admonitions import read_admonitions
from handbook.markdown.scan.scanner import scan


def read(text: str) -> list[tuple[str, str]]:
    found = read_admonitions(text, 0, scan(text).fences)
    return [(one.kind, text[one.whole.start : one.whole.end]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!! note "글"\n\n    안\n\n밖\n', [("note", '!!! note "글"\n\n    안')]),
        ("??? exam\n    안\n밖", [("exam", "??? exam\n    안")]),
        ("???+ ahead\n\n    안\n\n    또", [("ahead", "???+ ahead\n\n    안\n\n    또")]),
        ("!!! note\n밖", [("note", "!!! note")]),
        ("글 !!! note\n    안", []),
        ("```text\n!!! note\n\n    안\n```", []),
        ("글\n    안", []),
    ],
)
def test_a_admonition_reaches_to_the_end_of_its_text(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


def test_a_admonition_within_another_follows_it() -> None:
    text = "!!! note\n\n    안\n\n    !!! exam\n\n        더 안\n\n    끝\n\n밖\n"
    assert [kind for kind, _ in read(text)] == ["note", "exam"]
    assert read(text)[1][1].endswith("더 안")
    assert read(text)[0][1].endswith("끝")


def test_crlf_and_tabs_stand_where_they_are() -> None:
    text = "글\r\n\r\n!!! note\r\n\r\n\t안\r\n"
    assert read(text) == [("note", "!!! note\r\n\r\n\t안")]
