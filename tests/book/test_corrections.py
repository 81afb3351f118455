"""The correction notes: every erratum of the post, each with its source and its chapter."""

from __future__ import annotations

import re
from pathlib import Path

NOTES = "docs/reference/corrections.md"
ERRATA = {f"E{number:02}" for number in range(1, 43)}
_MARK = re.compile(r"<!-- (E\d\d(?: E\d\d)*) -->")


def notes_of(root: Path) -> dict[str, str]:
    """The text of each note by the errata that it corrects."""
    text = (root / NOTES).read_text(encoding="utf-8")
    sections = re.split(r"^#{2,3} ", text, flags=re.MULTILINE)
    return {mark[1]: section for section in sections for mark in _MARK.finditer(section)}


def test_every_erratum_is_corrected_once(root: Path) -> None:
    named = [name for names in notes_of(root) for name in names.split()]
    assert sorted(named) == sorted(ERRATA)


def test_every_correction_has_a_source_and_a_place_to_read_on(root: Path) -> None:
    notes = notes_of(root)
    assert [names for names, note in notes.items() if "[@" not in note] == []
    assert [names for names, note in notes.items() if not re.search(r"\]\(\S+\.md", note)] == []


def test_a_correction_says_first_what_is_often_said(root: Path) -> None:
    """Two correct no claim: one chose a word, the other the spellings."""
    notes = notes_of(root)
    claimed = re.compile(r'-->\n\n> ".*[요]\."\n\n[^>]')
    without = {names for names, note in notes.items() if not claimed.search(note)}
    assert without == {"E12", "E41"}
