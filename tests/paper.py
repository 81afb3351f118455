"""What a PDF from the browser says of its sheets: where their text ends, and where places lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfReader

MARGIN = 18 / 25.4 * 72
"""The margin of a sheet in points, as docs/assets/css/print.css sets it."""


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
    printed = PdfReader(BytesIO(pdf))
    places = {
        name.removeprefix("/"): printed.get_destination_page_number(place)
        for name, place in printed.named_destinations.items()
    }
    return Paper(tuple(map(_sheet, printed.pages)), places)


def _sheet(page: PageObject) -> Sheet:
    height = float(page.mediabox.height)
    seen: set[int] = set()

    def note(text: str, moved: Sequence[float], placed: Sequence[float], *_: object) -> None:
        if text.strip():
            seen.add(round(placed[5] * moved[3] + moved[5]))

    page.extract_text(visitor_text=note)
    top = height - MARGIN
    return Sheet((top - min(seen, default=top)) / (top - MARGIN), len(seen))
