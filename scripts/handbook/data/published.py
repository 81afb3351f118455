"""The addresses that the site has had: none of them may lead nowhere, ever.

The file holds one a line, in the order of their letters, so that two pull requests rarely touch
the same place. `build` adds what is new and takes nothing out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbook.core.conflicts import is_left
from handbook.core.diagnostics import Location, Span
from handbook.core.source import SourceText

_COMMENT = "# "
HEADER = (
    "# 이 사이트가 한 번이라도 펴낸 주소예요. build 명령이 더하고, 아무도 지우지 않아요.\n"
    "# 없어진 주소는 redirects.yml이 새 자리로 이어 줘요.\n"
)


@dataclass(frozen=True, slots=True)
class Published:
    """An address within the site (`basics/vm/`, `basics/vm/#names`), and where it is listed."""

    address: str
    location: Location

    @property
    def page(self) -> str:
        """The address of the page: empty for the home page."""
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The place on the page, or an empty string."""
        return self.address.partition("#")[2]


def published_in(source: SourceText) -> Iterator[Published]:
    """Yield the addresses of a list; comments begin with `# `, and what a merge left is none."""
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number).strip()
        if line and not line.startswith(_COMMENT) and not is_left(line):
            start = source.offset(number, 1)
            yield Published(line, source.locate(Span(start, start + len(line))))


def with_addresses(source: SourceText, addresses: Iterable[str]) -> str:
    """Return the text of a list that holds `addresses` too."""
    known = {entry.address for entry in published_in(source)}
    lines = sorted({*known, *addresses})
    return HEADER + "".join(f"{line}\n" for line in lines)
