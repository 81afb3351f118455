"""Why a stack cannot be read, where what the parser says does not tell what to type."""

from __future__ import annotations

import re

from handbook.diagrams.places import DiagramError, Place, lines_of

_LABEL_STOPPED = "expected block edge label"
_BARE_LABEL = re.compile(
    r"^\s*(?P<start>[^\s\"\[]+)\s*(?P<line>--|-\.|==)\s*(?P<label>[^\s\"|>-][^\"|>]*?)"
    r"(?<![-.=\s])\s*(?:--[->]|\.->?|==[=>])\s*(?P<end>[^\s\"-].*?)\s*$"
)
_HEADS = {"--": "-->", "-.": ".->", "==": "-->"}


def stack_cause(source: str, place: Place, detail: str) -> DiagramError | None:
    """Return what is wrong where the parser stops at `place` with `detail`: the words of an arrow
    are not in quotes.
    """
    if not detail.startswith(_LABEL_STOPPED):
        return None
    line = dict(enumerate(lines_of(source), start=1)).get(place.line, "")
    match = _BARE_LABEL.match(line)
    if match is None:
        return None
    words = Place(place.line, match.start("label") + 1, place.line, match.end("label") + 1)
    begun = "-." if match["line"] == "-." else "--"
    arrow = f'{begun} "{match["label"]}" {_HEADS[match["line"]]}'
    right = f"{match['start']} {arrow} {match['end']}"
    message = "화살표의 글이 큰따옴표로 묶여 있지 않아요."
    return DiagramError(words, message, f"'{right}' 꼴로 적으세요.", detail)
