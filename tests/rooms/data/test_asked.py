"""What readers ask for, as its list says it."""

from __future__ import annotations

from handbook.core.source import SourceText
from handbook.data.asked import asked_in


def test_a_place_has_the_words_of_its_lines_and_a_comment_is_none() -> None:
    lines = (
        "# 주석: 낱말",
        "",
        "basics/vm/#names: 이름 뜻",
        "<<<<<<< HEAD",
        "basics/vm/: 가상",
        "basics/vm/#names: 표기",
    )
    text = "\n".join(lines)
    assert asked_in(SourceText("asked.txt", text)) == {
        "basics/vm/#names": "이름 뜻 표기",
        "basics/vm/": "가상",
    }
