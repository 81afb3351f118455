"""The YAML block at the top of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yaml import YAMLError

from handbook.core.diagnostics import Location, Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import YamlDocument, load_yaml
from handbook.core.yaml_depth import refuse_deep
from handbook.core.yaml_faults import broken

# The same block that MkDocs takes off a page before it converts the rest.
BLOCK = re.compile(
    r"-{3}[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?(?:\r\n|\n|\r))(?:-{3}|\.{3})[ \t]*(?:\r\n|\n|\r|$)",
    re.DOTALL,
)
_OPENING = r"---[ \t]*\r?\n(?=[A-Za-z_][\w-]*:(?:[ \t]|\r?\n))"
_OPENS = re.compile(rf"\A{_OPENING}")
_BELOW_TOP = re.compile(
    rf"\A\s+(?={_OPENING}(?:(?!---|\.\.\.)[^\n]*\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))"
)
"""What stands above a whole front matter, where nothing may stand."""
_KEY = re.compile(r"(?:[A-Za-z_][\w-]*:|[ \t#-]).*\r?\n|\r?\n")
_PLACE = re.compile(r":(?P<line>\d+)(?::(?P<column>\d+))?$")

_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-\d\d(?=\s)")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a page. `body` is the offset at which the page's text begins.

    `yaml` is None where there is no block or it cannot be read; `problem` then says why and
    where, if there is a block. A day that does not exist is a problem that hides nothing else:
    `yaml` has the first of that month for it.
    """

    body: int
    yaml: YamlDocument | None
    problem: tuple[Location, str, str] | None = None

    @property
    def values(self) -> Mapping[str, Any]:
        """The keys and values; empty where there are none."""
        value = self.yaml.value if self.yaml is not None else None
        return value if isinstance(value, dict) else {}

    @property
    def placed(self) -> Mapping[str, Any]:
        """The keys and values, every text of which knows where it stands."""
        value = self.yaml.placed if self.yaml is not None else None
        return value if isinstance(value, dict) else {}

    def text(self, key: str) -> str | None:
        """Return the value of `key` if it is a text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None


def unclosed(text: str) -> int:
    """Return the offset behind the last line of front matter that opens `text` and is not closed;
    0 where there is none.
    """
    if BLOCK.match(text) is not None or _OPENS.match(text) is None:
        return 0
    end = text.index("\n") + 1
    while (line := _KEY.match(text, end)) is not None and line[0].strip():
        end = line.end()
    return end


def sunk(text: str) -> int:
    """Return the offset at which a whole front matter begins that has blanks above it; else 0."""
    above = _BELOW_TOP.match(text)
    return above.end() if above is not None else 0


def read_front_matter(source: SourceText) -> FrontMatter:
    """Read the front matter of a page. Broken YAML becomes a `problem`, never an exception."""
    match = BLOCK.match(source.text)
    if match is None:
        return FrontMatter(0, None)
    try:
        document = load_yaml(source, match.start("yaml"), match["yaml"])
    except CouldNotRun as error:
        place = _place(source, error.where, match.start("yaml"))
        rest = _with_a_day(source, place, match)
        return FrontMatter(match.end(), rest, (place, error.message, error.hint))
    return FrontMatter(match.end(), document)


def refuse_deep_front(source: SourceText) -> None:
    """Raise CouldNotRun where the front matter is too deep for a parser to come back from."""
    match = BLOCK.match(source.text)
    try:
        refuse_deep(match["yaml"] if match is not None else "")
    except RecursionError as error:
        raise broken(source, error, 0, "") from None
    except YAMLError:
        return


def _with_a_day(source: SourceText, place: Location, block: re.Match[str]) -> YamlDocument | None:
    """Return what a block says where all that is wrong with it is the day at `place`."""
    start = block.start("yaml")
    day = _DAY.match(block["yaml"], source.offset(place.line, place.column) - start)
    if day is None:
        return None
    there_is = f"{day['year']}-{day['month'] if 0 < int(day['month']) <= _MONTHS else '01'}-01"
    text = block["yaml"][: day.start()] + there_is + block["yaml"][day.end() :]
    try:
        return load_yaml(source, start, text)
    except CouldNotRun:
        return None


def _place(source: SourceText, where: str, start: int) -> Location:
    match = _PLACE.search(where)
    if match is None:
        return source.locate(Span(start, start))
    offset = source.offset(int(match["line"]), int(match["column"] or 1))
    return source.locate(Span(offset, offset))
