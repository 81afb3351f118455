"""Comments of a diagram whose key is nearly one that says something: `%% captoin: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.core.likeness import Alike, names_like
from handbook.diagrams.metadata import KEYS
from handbook.markdown.page import Diagram

_KEYED = re.compile(r"\s*%%\s*(?P<key>[A-Za-z]+)(?:\s+\S+?)?\s*:")


@dataclass(frozen=True, slots=True)
class MisspeltKey:
    """A key that is typed, where it stands in the page, and those that may be meant."""

    typed: str
    place: Span
    meant: Alike


def misspelt_keys(diagram: Diagram) -> Iterator[MisspeltKey]:
    """Yield the keys of a diagram's comments that look like others; any other is a remark."""
    for line in diagram.fence.lines:
        match = _KEYED.match(line.text)
        if match is not None and match["key"] not in KEYS:
            meant = names_like(match["key"], KEYS)
            if meant:
                yield MisspeltKey(match["key"], line.span(*match.span("key")), meant)


def is_misspelt(key: str, diagram: Diagram) -> bool:
    """Tell whether `key` stands in a diagram but for a slip: DIA009 tells of that."""
    if any(key == one.text for one in diagram.report.metadata.misshapen):
        return True
    return any(key in one.meant.names for one in misspelt_keys(diagram))
