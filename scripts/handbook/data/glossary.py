"""The glossary: one entry a term, in teaching order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

GUIDE_SHORT = "이 말을 처음 듣는 사람이 알 수 있게 90자 안에서 적어요."
"""What `new term` puts where its author is to explain."""


class AliasKind(StrEnum):
    """What an alias is to its term.

    A spelling and an abbreviation mean the same thing. A search word does not: a part of it, an
    example, a product, the thing that does it. Readers who look for it are led to the term.
    """

    SPELLING = "spelling"
    ABBREVIATION = "abbreviation"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name that leads to a term; `auto` tells whether the text links it by itself."""

    form: str
    auto: bool
    kind: AliasKind = AliasKind.SPELLING


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of docs/_data/glossary.yml. `chapter` is `page.md#id`, or None."""

    id: str
    ko: str
    en: str
    short: str
    auto: bool = True
    aliases: tuple[Alias, ...] = ()
    avoid: tuple[str, ...] = ()
    body: str | None = None
    chapter: str | None = None
    see: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    is_whole: bool = True
    """Whether it has what every term must have; what it lacks is an empty text."""

    @property
    def linked_forms(self) -> tuple[str, ...]:
        """The spellings that the text links by itself."""
        own = (self.ko,) if self.auto else ()
        return own + tuple(alias.form for alias in self.aliases if alias.auto)

    def forms(self, kind: AliasKind) -> tuple[str, ...]:
        """The aliases of one kind, in the order of the data file."""
        return tuple(alias.form for alias in self.aliases if alias.kind is kind)

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every name by which a reader may search."""
        return (self.ko, self.en, *(alias.form for alias in self.aliases))


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: caches have it as their key
class Glossary:
    """The terms, in the order of the data file.

    `listed` are all entries as far as they can be understood, for the rules; `terms` those that
    lack nothing, from which pages are made. `is_whole` tells whether the file holds no others.
    """

    listed: tuple[Term, ...] = ()
    is_whole: bool = True
    terms: tuple[Term, ...] = field(init=False, repr=False, compare=False)
    by_id: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", tuple(term for term in self.listed if term.is_whole))
        object.__setattr__(self, "by_id", {term.id: term for term in self.terms})

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all entries, even of those with other faults."""
        return frozenset(term.id for term in self.listed if term.id)


def glossary_from(value: Any) -> Glossary:
    """Build the glossary from parsed YAML.

    What has another shape is left out or empty: the schema rule reports it, and a page must still
    be drawn from what is right.
    """
    entries = value if isinstance(value, list) else []
    terms = tuple(_term(entry) for entry in entries if isinstance(entry, dict))
    whole = isinstance(value, list) and all(map(_usable, entries))
    return Glossary(terms, whole)


def _usable(entry: Any) -> bool:
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) for key in ("id", "ko", "en", "short")
    )


def _term(entry: dict[str, Any]) -> Term:
    return Term(
        id=_optional(entry.get("id")) or "",
        ko=_optional(entry.get("ko")) or "",
        en=_optional(entry.get("en")) or "",
        short=_optional(entry.get("short")) or "",
        auto=entry.get("link", "auto") == "auto",
        aliases=tuple(_aliases(entry.get("aliases"))),
        avoid=_strings(entry.get("avoid")),
        body=_optional(entry.get("body")),
        chapter=_optional(entry.get("chapter")),
        see=_strings(entry.get("see")),
        sources=_strings(entry.get("sources")),
        is_whole=_usable(entry),
    )


def _aliases(value: Any) -> list[Alias]:
    items = value if isinstance(value, list) else []
    return [
        Alias(item["form"], item.get("link", "auto") == "auto", _kind(item.get("kind")))
        for item in items
        if isinstance(item, dict) and isinstance(item.get("form"), str)
    ]


def _kind(value: Any) -> AliasKind:
    known = {kind.value for kind in AliasKind}
    return AliasKind(value) if value in known else AliasKind.SPELLING


def _strings(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else []
    return tuple(item for item in items if isinstance(item, str))


def _optional(value: Any) -> str | None:
    return value if isinstance(value, str) else None
