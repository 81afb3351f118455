"""GLO004: the terms and sources that a term names exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.core.yaml import place_of
from handbook.rules.renamed_entry import new_id, sources_with, terms_with
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, order, suggest, typed_value


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each unknown id under `see` and `sources`."""
    terms, sources = site.glossary.ids, site.sources.ids
    for term in site.glossary.listed:
        for name in term.see:
            place = place_of(name).location
            if name == term.id:
                yield RULE.found(place, "함께 볼 용어가 자기 자신이에요.", "이 id를 지우세요.")
            elif name not in terms:
                message = f"용어집에 '{name}' 용어가 없어요."
                new = new_id(name, terms_with(name, site), site.glossary.terms)
                yield RULE.suggested(place, message, _suggestion(name, terms, new))
        for name in term.sources:
            if name not in sources:
                message = f"sources.yml 파일에 '{name}' 출처가 없어요."
                place = place_of(name).location
                new = new_id(name, sources_with(name, site), site.sources.entries)
                yield RULE.suggested(place, message, _suggestion(name, sources, new))


def _suggestion(name: str, names: Iterable[str], new: str) -> Suggestion:
    """Return what to do about an id that is not among `names`; `new` is what it is called now."""
    place = typed_value(name)
    if new and place is not None:
        return order(place, new, "값으로")
    otherwise = "id를 확인하거나 그 항목을 먼저 더하세요."
    return suggest(place, name, names_like(name, names), "값으로", otherwise)


RULE = Rule(
    "GLO004", "용어가 가리키는 용어와 출처가 있어요", Severity.ERROR, "0.1", Scope.DATA, check
)
