"""The order in which a reader meets the pages, as mkdocs.yml gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.core.diagnostics import Location


@dataclass(frozen=True, slots=True)
class PathEntry:
    """A path written in mkdocs.yml, relative to docs/, and where it is written; `title` is what the
    navigation calls it, if it does.
    """

    target: str
    location: Location
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of `nav`, with the pages that stand in it, however deep."""

    title: str
    entries: tuple[PathEntry, ...]


@dataclass(frozen=True, slots=True)
class Navigation:
    """The entries of `nav` from first to last; outside addresses are among them."""

    entries: tuple[PathEntry, ...] = ()
    sections: tuple[Section, ...] = ()
    """The sections of the first level."""
    misshapen: tuple[PathEntry, ...] = ()
    """What MkDocs cannot read: `nav` itself that is no list, or a list without a title in it."""
    order: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        order: dict[str, int] = {}
        for index, entry in enumerate(self.entries):
            order.setdefault(entry.target, index)
        object.__setattr__(self, "order", order)

    def __iter__(self) -> Iterator[PathEntry]:
        return iter(self.entries)
