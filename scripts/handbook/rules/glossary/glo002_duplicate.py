"""GLO002: an id and a spelling belong to one term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.yaml import YamlDocument
from handbook.korean.normalisation import folded, nfc
from handbook.rules.data_entries import entries, strings
from handbook.rules.rule import Rule, Scope

_HINT = "한쪽을 지우거나 다르게 고치세요."


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A spelling of the term `owner`. A name is also found with other spaces and capitals.

    The English name may repeat the term's own spellings.
    """

    text: str
    owner: str
    place: Location
    is_name: bool = True
    is_english: bool = False


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id, name, alias and avoided spelling that another term has already."""
    document = site.data.glossary
    if document is None:
        return
    places: dict[str, Location] = {}
    for index, entry in entries(document):
        if isinstance(entry.get("id"), str):
            place = document.location((index, "id"))
            before = places.setdefault(entry["id"], place)
            if before != place:
                message = f"id '{entry['id']}' 값이 또 있어요."
                yield RULE.found(place, message, _HINT, related=(before,))
    yield from _repeated(_spellings(document))


def _repeated(spellings: Iterator[_Spelling]) -> Iterator[Diagnostic]:
    exact: dict[str, _Spelling] = {}
    alike: dict[str, _Spelling] = {}
    for spelling in spellings:
        before = exact.setdefault(nfc(spelling.text), spelling)
        if before is not spelling and not (spelling.is_english and before.owner == spelling.owner):
            message = f"표기 '{spelling.text}' 값이 또 있어요."
            yield RULE.found(spelling.place, message, _HINT, related=(before.place,))
        elif spelling.is_name:
            near = alike.setdefault(folded(spelling.text), spelling)
            if near.owner != spelling.owner:
                message = (
                    f"표기 '{spelling.text}' 값은 '{near.text}' 값과 띄어쓰기나 대소문자만 달라요."
                )
                yield RULE.found(spelling.place, message, _HINT, related=(near.place,))


def _spellings(document: YamlDocument) -> Iterator[_Spelling]:
    for index, entry in entries(document):
        owner = str(entry.get("id", index))
        if isinstance(entry.get("ko"), str):
            yield _Spelling(entry["ko"], owner, document.location((index, "ko")))
        aliases = entry.get("aliases")
        for number, alias in enumerate(aliases if isinstance(aliases, list) else []):
            if isinstance(alias, dict) and isinstance(alias.get("form"), str):
                place = document.location((index, "aliases", number, "form"))
                yield _Spelling(alias["form"], owner, place)
        for number, form in strings(entry, "avoid"):
            place = document.location((index, "avoid", number))
            yield _Spelling(form, owner, place, is_name=False)
        if isinstance(entry.get("en"), str):
            place = document.location((index, "en"))
            yield _Spelling(entry["en"], owner, place, is_english=True)


RULE = Rule("GLO002", "용어의 id와 표기가 겹치지 않아요", Severity.ERROR, "0.1", Scope.DATA, check)
