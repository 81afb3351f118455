"""Whoever is stuck reads the same four answers at every trouble."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ANSWERS = ("뜻", "확인", "할 일", "되돌리기")
_ENTRY = re.compile(r"^#{2,3} .*\{ #([\w-]+) \}$", re.MULTILINE)
# Steps that another entry points to, and the heading over three kinds of black screen.
_NO_TROUBLE = {"second-disk", "black-screen"}


@pytest.mark.parametrize("page", ["troubleshooting-vm", "troubleshooting-wsl-docker"])
def test_every_trouble_says_its_meaning_its_check_its_remedy_and_its_undo(
    root: Path, page: str
) -> None:
    source = (root / "docs" / "practice" / f"{page}.md").read_text(encoding="utf-8")
    _, *parts = _ENTRY.split(source)
    entries = dict(zip(parts[::2], parts[1::2], strict=True))
    missing = {
        name: lacking
        for name, text in entries.items()
        if name not in _NO_TROUBLE and (lacking := [one for one in ANSWERS if not said(one, text)])
    }
    assert len(entries) > 9
    assert missing == {}


def said(answer: str, text: str) -> bool:
    """Tell whether a paragraph of `text` opens with `answer`, alone or beside another."""
    return any(answer in label for label in re.findall(r"^\*\*([^*]+)\.\*\*", text, re.MULTILINE))
