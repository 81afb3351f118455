"""The sources that the book cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

KIND_NAMES: Mapping[str, str] = {
    "paper": "논문",
    "specification": "규격",
    "kernel": "커널 문서",
    "vendor": "제조사 문서",
    "standard": "표준",
    "law": "법령",
    "report": "보고서",
    "news": "기사",
    "site": "웹 사이트",
}


class Seen(StrEnum):
    """How a source was seen by whoever wrote its entry.

    The page at the address itself; a copy of its text kept elsewhere; its abstract or record
    alone; by an earlier writer, whose note is all there is; not at all.
    """

    PAGE = "page"
    STORED_COPY = "stored copy"
    ABSTRACT = "abstract"
    EARLIER = "earlier"
    NOT_SEEN = "not seen"


_SEEN_WORDS: Mapping[Seen, str] = {
    Seen.PAGE: "{day} 확인",
    Seen.STORED_COPY: "보관된 사본을 {day} 확인",
    Seen.ABSTRACT: "초록이나 소개만 {day} 확인",
    Seen.EARLIER: "{day} 확인, 다시 열어 보지는 못함",
    Seen.NOT_SEEN: "직접 읽지 못함",
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
    seen: Seen = Seen.EARLIER
    archived: str | None = None
    valid_until: str | None = None
    is_whole: bool = True
    """Whether it has what every source must have; what it lacks is an empty text."""

    @property
    def kind_name(self) -> str:
        """The kind in Korean."""
        return KIND_NAMES.get(self.kind, self.kind)

    @property
    def seen_words(self) -> str:
        """How and when it was seen, in Korean."""
        return _SEEN_WORDS[self.seen].format(day=self.accessed)


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources, in the order of the data file.

    `listed` are all entries as far as they can be understood, for the rules; `entries` those that
    lack nothing, from which pages are made.
    """

    listed: tuple[Source, ...] = ()
    entries: tuple[Source, ...] = field(init=False, repr=False, compare=False)
    by_id: Mapping[str, Source] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", tuple(one for one in self.listed if one.is_whole))
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all entries, even of those with other faults."""
        return frozenset(entry.id for entry in self.listed if entry.id)


def sources_from(value: Any) -> Sources:
    """Build the sources from parsed YAML; what has another shape is left out or empty."""
    entries = value if isinstance(value, list) else []
    return Sources(tuple(_source(entry) for entry in entries if isinstance(entry, dict)))


def _usable(entry: Any) -> bool:
    return all(
        entry.get(key) is not None for key in ("id", "title", "authors", "year", "kind", "url")
    )


def _source(entry: dict[str, Any]) -> Source:
    year = entry.get("year")
    return Source(
        id=_text(entry.get("id")) or "",
        title=_text(entry.get("title")) or "",
        authors=_text(entry.get("authors")) or "",
        year=year if isinstance(year, int) else 0,
        kind=_text(entry.get("kind")) or "",
        url=_text(entry.get("url")) or "",
        accessed=_text(entry.get("accessed")) or "",
        seen=_seen(entry.get("seen")),
        archived=_text(entry.get("archived")),
        valid_until=_text(entry.get("valid_until")),
        is_whole=_usable(entry),
    )


def _seen(value: Any) -> Seen:
    known = {seen.value for seen in Seen}
    return Seen(value) if value in known else Seen.EARLIER


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)
