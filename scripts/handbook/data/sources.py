"""The sources that the book cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

KIND_NAMES: Mapping[str, str] = {
    "paper": "논문",
    "specification": "규격",
    "kernel": "커널 문서",
    "vendor": "제조사 문서",
    "standard": "표준",
    "law": "법령",
    "news": "기사",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of docs/_data/sources.yml; dates are ISO 8601 (`2026-11-23`)."""

    id: str
    title: str
    authors: str
    year: int
    kind: str
    url: str
    accessed: str
    archived: str | None = None
    valid_until: str | None = None

    @property
    def kind_name(self) -> str:
        """The kind in Korean."""
        return KIND_NAMES.get(self.kind, self.kind)


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources, in the order of the data file."""

    entries: tuple[Source, ...] = ()
    by_id: Mapping[str, Source] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})


def sources_from(value: Any) -> Sources:
    """Build the sources from parsed YAML, passing over entries whose shape is wrong."""
    entries = value if isinstance(value, list) else []
    return Sources(tuple(_source(entry) for entry in entries if _usable(entry)))


def _usable(entry: Any) -> bool:
    return isinstance(entry, dict) and all(
        entry.get(key) is not None for key in ("id", "title", "authors", "year", "kind", "url")
    )


def _source(entry: dict[str, Any]) -> Source:
    year = entry["year"]
    return Source(
        id=str(entry["id"]),
        title=str(entry["title"]),
        authors=str(entry["authors"]),
        year=year if isinstance(year, int) else 0,
        kind=str(entry["kind"]),
        url=str(entry["url"]),
        accessed=str(entry.get("accessed", "")),
        archived=_text(entry.get("archived")),
        valid_until=_text(entry.get("valid_until")),
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
