"""Every diagram that the book really holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import draw

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")
DOCS = Path(__file__).resolve().parents[3] / "docs"
_MARK = re.compile(r"(`{3,}|~{3,})\s*(\S*)")


def fences(text: str) -> Iterator[str]:
    """The diagrams of a page; those quoted inside another fence are samples for authors."""
    mark, info, lines = "", "", []
    for line in text.splitlines():
        match = _MARK.match(line)
        if not mark:
            if match is not None:
                mark, info, lines = match[1], match[2], []
        elif match is not None and match[1].startswith(mark) and not match[2]:
            if info == "mermaid":
                yield "\n".join(lines) + "\n"
            mark = ""
        else:
            lines.append(line)


FENCES = {
    f"{path.relative_to(DOCS).as_posix()}-{number}": source
    for path in sorted(DOCS.rglob("*.md"))
    for number, source in enumerate(fences(path.read_text(encoding="utf-8")), start=1)
}


@pytest.mark.parametrize("source", FENCES.values(), ids=FENCES)
def test_it_can_be_drawn_for_a_phone(source: str) -> None:
    report = analyse(source)
    assert report.error is None
    assert report.model is not None
    picture = draw(source, report.model)
    assert picture.width == 328
    assert picture.height < 900
