"""GLO002: an id and a spelling belong to one term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.yaml import Placed, place_of
from handbook.data.glossary import Glossary
from handbook.korean.normalisation import folded, nfc
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import with_difference

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
    places: dict[str, Location] = {}
    for term in site.glossary.listed:
        if isinstance(term.id, Placed):
            before = places.setdefault(term.id, term.id.location)
            if before != term.id.location:
                message = f"id '{term.id}' 값이 또 있어요."
                yield RULE.found(term.id.location, message, _HINT, related=(before,))
    yield from _repeated(_spellings(site.glossary))


def _repeated(spellings: Iterator[_Spelling]) -> Iterator[Diagnostic]:
    exact: dict[str, _Spelling] = {}
    alike: dict[str, _Spelling] = {}
    for spelling in spellings:
        before = exact.setdefault(nfc(spelling.text), spelling)
        if before is not spelling and not (spelling.is_english and before.owner == spelling.owner):
            message = f"표기 '{spelling.text}' 값이 또 있어요."
            message = with_difference(message, spelling.text, before.text)
            yield RULE.found(spelling.place, message, _HINT, related=(before.place,))
        elif spelling.is_name:
            near = alike.setdefault(folded(spelling.text), spelling)
            if near.owner != spelling.owner:
                message = (
                    f"표기 '{spelling.text}' 값은 '{near.text}' 값과 띄어쓰기나 대소문자만 달라요."
                )
                message = with_difference(message, spelling.text, near.text)
                yield RULE.found(spelling.place, message, _HINT, related=(near.place,))


def _spellings(glossary: Glossary) -> Iterator[_Spelling]:
    for index, term in enumerate(glossary.listed):
        owner = term.id or str(index)
        for name in (term.ko, *(alias.form for alias in term.aliases)):
            if isinstance(name, Placed):
                yield _Spelling(name, owner, name.location)
        for form in term.avoid:
            yield _Spelling(form, owner, place_of(form).location, is_name=False)
        if isinstance(term.en, Placed):
            yield _Spelling(term.en, owner, term.en.location, is_english=True)


RULE = Rule("GLO002", "용어의 id와 표기가 겹치지 않아요", Severity.ERROR, "0.1", Scope.DATA, check)
