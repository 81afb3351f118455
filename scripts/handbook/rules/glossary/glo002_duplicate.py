"""GLO002: an id and a spelling belong to one term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.yaml import Placed, place_of
from handbook.data.glossary import Glossary, Term
from handbook.korean.normalisation import folded, nfc
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import with_difference

_HINT = "한쪽을 지우거나 다르게 고치세요."
_SAME_TERM = "같은 용어면 한 항목으로 합치고, 다른 용어면 한쪽의 표기를 다르게 고치세요."


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A spelling of entry `owner` of the glossary, which is `term`. A name is also found with other
    spaces and capitals.

    The English name may repeat the term's own spellings.
    """

    text: str
    owner: int
    term: Term
    place: Location
    is_name: bool = True
    is_english: bool = False


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id that another term has already, and what two terms, or one, share of names,
    aliases and avoided spellings: once for the two.
    """
    copies: set[tuple[int, int]] = set()
    first: dict[str, int] = {}
    terms = site.glossary.listed
    for index, term in enumerate(terms):
        before = first.setdefault(term.id, index) if isinstance(term.id, Placed) else index
        if before != index:
            copies.add((before, index))
            place = place_of(terms[before].id).location
            message = f"id '{term.id}' 값을 {_called(terms[before])} 용어가 이미 써요."
            yield RULE.found(place_of(term.id).location, message, _HINT, related=(place,))
    for pair, shared in _shared(_spellings(site.glossary)).items():
        if pair not in copies:
            yield _told(shared)


def _shared(
    spellings: Iterator[_Spelling],
) -> dict[tuple[int, int], list[tuple[_Spelling, _Spelling]]]:
    """Return the spellings that two entries share, the earlier one's first; by the entries."""
    exact: dict[str, _Spelling] = {}
    alike: dict[str, _Spelling] = {}
    found: dict[tuple[int, int], list[tuple[_Spelling, _Spelling]]] = defaultdict(list)
    for spelling in spellings:
        before = exact.setdefault(nfc(spelling.text), spelling)
        if before is not spelling and not (spelling.is_english and before.owner == spelling.owner):
            found[before.owner, spelling.owner].append((before, spelling))
        elif spelling.is_name:
            near = alike.setdefault(folded(spelling.text), spelling)
            if near.owner != spelling.owner:
                found[near.owner, spelling.owner].append((near, spelling))
    return found


def _told(shared: list[tuple[_Spelling, _Spelling]]) -> Diagnostic:
    """Say what two entries share, at the first of it: the spellings that are the same if any are,
    else one that looks like the other's.
    """
    same = [pair for pair in shared if nfc(pair[0].text) == nfc(pair[1].text)]
    before, spelling = (same or shared)[0]
    named = ", ".join(dict.fromkeys(f"'{own.text}'" for _, own in same))
    called, hint = _called(before.term), _SAME_TERM
    if before.owner == spelling.owner:
        message, hint = f"표기 {named} 값이 한 용어에 두 번 있어요.", "하나만 남기세요."
    elif same:
        message = f"표기 {named} 값을 {called} 용어가 이미 써요."
    else:
        message = (
            f"표기 '{spelling.text}' 값은 {called} 용어의 '{before.text}' 값과 띄어쓰기나 "
            "대소문자만 달라요."
        )
    message = with_difference(message, spelling.text, before.text)
    return RULE.found(spelling.place, message, hint, related=(before.place,))


def _called(term: Term) -> str:
    name = f"'{term.ko or term.id}'"
    return f"{name}({term.id})" if term.ko and term.id else name


def _spellings(glossary: Glossary) -> Iterator[_Spelling]:
    for owner, term in enumerate(glossary.listed):
        for name in (term.ko, *(alias.form for alias in term.aliases)):
            if isinstance(name, Placed):
                yield _Spelling(name, owner, term, name.location)
        for form in term.avoid:
            yield _Spelling(form, owner, term, place_of(form).location, is_name=False)
        if isinstance(term.en, Placed):
            yield _Spelling(term.en, owner, term, term.en.location, is_english=True)


RULE = Rule("GLO002", "용어의 id와 표기가 겹치지 않아요", Severity.ERROR, "0.1", Scope.DATA, check)
