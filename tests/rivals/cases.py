"""Small sites, each about one thing that people trip over, and where it must be told.

A case is a page of cases/: files in fences with their paths, and a last fence with the places, one
a line, at which a checker must say something; anything that is said elsewhere is a false alarm.
What stands in brackets after a path says how the file is written: cp949, BOM, CRLF, or NFD for a
name that is decomposed. `<NFD>…</NFD>` within a file is decomposed as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "cases"
_FENCE = re.compile(
    r"^(?P<fence>`{3,})\w+ title=\"(?P<title>[^\"]+)\"\n(?P<content>.*?)^(?P=fence)\n",
    re.MULTILINE | re.DOTALL,
)
_TITLE = re.compile(r"(?P<path>.+?)(?: \((?P<marks>[\w, ]+)\))?")
_DECOMPOSED = re.compile(r"<NFD>(.*?)</NFD>")

Place = tuple[str, int]


@dataclass(frozen=True)
class Case:
    """A site: its files by path as bytes, and the places that must be told."""

    name: str
    files: Mapping[str, bytes]
    expected: frozenset[Place]

    def write(self, folder: Path) -> Path:
        """Write the site below `folder`; return its root."""
        root = folder / self.name
        for path, content in self.files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return root


def all_cases() -> list[Case]:
    """Return the cases by name."""
    return [_case(file) for file in sorted(FOLDER.glob("*.md"))]


def _case(file: Path) -> Case:
    text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    fences = [(m["title"], m["content"]) for m in _FENCE.finditer(text)]
    files = dict(_file(title, content) for title, content in fences if title != "expected")
    places = next(content for title, content in fences if title == "expected")
    return Case(file.stem, files, frozenset(map(_place, places.splitlines())))


def _file(title: str, content: str) -> tuple[str, bytes]:
    path, marks = _path(title)
    content = _DECOMPOSED.sub(lambda m: unicodedata.normalize("NFD", m[1]), content)
    if "CRLF" in marks:
        content = content.replace("\n", "\r\n")
    encoding = "cp949" if "cp949" in marks else "utf-8-sig" if "BOM" in marks else "utf-8"
    return path, content.encode(encoding)


def _place(line: str) -> Place:
    title, _, number = line.rpartition(":")
    return _path(title)[0], int(number)


def _path(title: str) -> tuple[str, frozenset[str]]:
    match = _TITLE.fullmatch(title)
    assert match is not None
    marks = frozenset((match["marks"] or "").split(", "))
    form = "NFD" if "NFD" in marks else "NFC"
    return unicodedata.normalize(form, match["path"]), marks
