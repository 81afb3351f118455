"""What the checker says about a place in the book.

Lines and columns are counted from 1. A column counts Unicode code points within the line (not
bytes, not display cells), and the end is exclusive. CRLF counts as one line break.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding weighs: only an error makes `check` exit with 1."""

    ERROR = 0
    WARNING = 1

    @property
    def label(self) -> str:
        """The name used in JSON: `error` or `warning`."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code-point offsets within one source text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A range in a file: `path` is relative to the project's root, with `/`."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands at `location` with `text`."""

    location: Location
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Fix:
    """A repair: its edits do not overlap and are applied together.

    `cleans` names what it takes out of a text that was pasted (empty for any other repair).
    """

    title: str
    edits: tuple[Edit, ...]
    cleans: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding. `message` says what is wrong, `hint` what to type instead (both Korean).

    `fix` is what was meant where nothing else can be; `guesses` are what may have been meant, the
    likeliest first, and the hint asks for them. `related` are other places that it speaks of. They
    are no part of `message`, so that a finding stays the same when lines above it move.
    """

    location: Location
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    fix: Fix | None = field(default=None, compare=False)
    related: tuple[Location, ...] = field(default=(), compare=False)
    guesses: tuple[Fix, ...] = field(default=(), compare=False)
