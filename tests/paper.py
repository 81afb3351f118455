"""What a PDF from the browser says of its sheets: where their text ends, and where places lie.

Only as much of the format is read as the browser writes: streams that are deflated, one matrix
after another, and the places that links lead to.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

MARGIN = 18 / 25.4 * 72
"""The margin of a sheet in points, as docs/assets/css/print.css sets it."""

_SHEET = re.compile(
    rb"(?<=\n)(\d+) 0 obj\n<</Type /Page\n.*?/MediaBox \[0 0 \S+ (\S+)\]"
    rb".*?/Contents (\d+) 0 R.*?>>\nendobj",
    re.DOTALL,
)
_PLACE = re.compile(rb"/([^\s/\[\]]+) \[(\d+) 0 R /XYZ")
_STEP = re.compile(
    rb"(?P<save>\bq\b)|(?P<restore>\bQ\b)"
    rb"|(?P<matrix>(?:\S+ ){6})(?P<where>cm|Tm)\b|(?P<text>(?:<[^>]*>|\((?:\\.|[^\\)])*\)) Tj)"
    rb"|(?P<moved>\S+ \S+) Td\b",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of paper: how far down it has text, as a part of the room between its margins, and
    how many lines.
    """

    filled: float
    lines: int


@dataclass(frozen=True, slots=True)
class Paper:
    """What was printed: its sheets, and the sheet that each place links lead to is on, from 0."""

    sheets: tuple[Sheet, ...]
    places: Mapping[str, int]


def read_paper(pdf: bytes) -> Paper:
    """Return the sheets of what `page.pdf()` gave."""
    numbers, sheets = {}, []
    for number, height, contents in _SHEET.findall(pdf):
        numbers[number] = len(sheets)
        sheets.append(_sheet(_stream(pdf, contents), float(height)))
    places = {name.decode(): numbers[number] for name, number in _PLACE.findall(pdf)}
    return Paper(tuple(sheets), places)


def _stream(pdf: bytes, number: bytes) -> bytes:
    begin = pdf.index(b"\n%s 0 obj" % number)
    start = pdf.index(b"stream\n", begin) + len(b"stream\n")
    if b"/FlateDecode" in pdf[begin:start]:
        return zlib.decompressobj().decompress(pdf[start:])
    return pdf[start : pdf.index(b"endstream", start)]


def _sheet(drawn: bytes, height: float) -> Sheet:
    """Follow the matrices to each text; all scale and move, none turns."""
    scale, moved, text = 1.0, 0.0, 0.0
    kept: list[tuple[float, float]] = []
    seen: set[int] = set()
    for step in _STEP.finditer(drawn):
        if step["save"]:
            kept.append((scale, moved))
        elif step["restore"]:
            scale, moved = kept.pop()
        elif step["where"]:
            by, to = (float(number) for number in step["matrix"].split()[3:6:2])
            if step["where"] == b"cm":
                scale, moved = scale * by, scale * to + moved
            else:
                text = scale * to + moved
        elif step["text"]:
            seen.add(round(text))
    room = height - 2 * MARGIN
    return Sheet((height - MARGIN - min(seen, default=height - MARGIN)) / room, len(seen))
