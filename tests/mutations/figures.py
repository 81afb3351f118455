"""The mutations' own reading of the figures: their lines, and what is named in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mutations.reading import Fence, Page

_BOX = re.compile(r"(?P<id>\w+)(?P<label>\[\"(?P<words>[^\"\n]*)\"\])(?::(?P<span>\d+))?")
_SPACE = re.compile(r"space(?::\d+)?\b")


@dataclass(frozen=True)
class Box:
    """A box of a stack; `start` is from the top of the page."""

    id: str
    words: str
    span: int
    start: int
    end: int
    role: str


@dataclass(frozen=True)
class Row:
    """A row of a stack: where its line begins and ends (the line break included), and its boxes."""

    start: int
    end: int
    boxes: tuple[Box, ...]

    @property
    def roles(self) -> list[str]:
        """What its boxes are."""
        return [box.role for box in self.boxes]


@dataclass(frozen=True)
class Figure:
    """A figure of a page."""

    page: Page
    fence: Fence

    @property
    def content(self) -> str:
        """Its lines."""
        return self.fence.content

    @property
    def is_stack(self) -> bool:
        """Whether it is a stack of layers."""
        return re.match(r"block(?:-beta)?\b", self.content) is not None

    @property
    def is_sequence(self) -> bool:
        """Whether it tells who does what, one after the other."""
        return self.content.startswith("sequenceDiagram")

    @property
    def is_flow(self) -> bool:
        """Whether it is a flowchart."""
        return self.content.startswith(("flowchart", "graph"))

    @property
    def line(self) -> int:
        """The line of its fence."""
        return self.page.line(self.fence.start)

    def offset(self, inside: int) -> int:
        """Where in the page a place in its content stands."""
        return self.fence.inside + inside

    def finditer(self, pattern: str) -> Iterator[re.Match[str]]:
        """The places in its content that match; their offsets are from its first line."""
        return re.finditer(pattern, self.content, re.MULTILINE)

    def value(self, key: str) -> str:
        """What the comment `%% key: value` says, or nothing."""
        match = re.search(rf"^%% {key}: *(.+)$", self.content, re.MULTILINE)
        return match[1] if match else ""

    @cached_property
    def roles(self) -> dict[str, str]:
        """The class of each box or participant."""
        found: dict[str, str] = {}
        for match in self.finditer(r"^ *class (?P<ids>[\w,]+) (?P<name>[\w-]+)$"):
            found.update(dict.fromkeys(match["ids"].split(","), match["name"]))
        for match in self.finditer(r"^%% role (?P<id>\w+): (?P<name>[\w-]+)$"):
            found[match["id"]] = match["name"]
        return found

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of a stack, from top to bottom."""
        return tuple(self._rows()) if self.is_stack else ()

    def _rows(self) -> Iterator[Row]:
        for match in self.finditer(r"^  +\S.*$"):
            if _SPACE.sub("", _BOX.sub("", match[0])).strip():
                continue  # a class, an arrow or a mark
            start = self.offset(match.start())
            boxes = tuple(
                Box(
                    id=one["id"],
                    words=one["words"],
                    span=int(one["span"] or 1),
                    start=start + one.start(),
                    end=start + one.end(),
                    role=self.roles.get(one["id"], ""),
                )
                for one in _BOX.finditer(match[0])
            )
            if boxes:
                yield Row(start, start + len(match[0]) + 1, boxes)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes of a stack."""
        return tuple(box for row in self.rows for box in row.boxes)


def figures(page: Page) -> list[Figure]:
    """The figures of a page, from first to last."""
    return [Figure(page, fence) for fence in page.fences if fence.language == "mermaid"]
