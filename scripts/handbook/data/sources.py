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
        seen=_seen(entry.get("seen")),
        archived=_text(entry.get("archived")),
        valid_until=_text(entry.get("valid_until")),
    )


def _seen(value: Any) -> Seen:
    known = {seen.value for seen in Seen}
    return Seen(value) if value in known else Seen.EARLIER


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
