"""GLO004: the terms and sources that a term names exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import nearest_name


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each unknown id under `see` and `sources`."""
    terms, sources = site.glossary.ids, site.sources.ids
    for term in site.glossary.listed:
        for name in term.see:
            place = place_of(name).location
            if name == term.id:
                yield RULE.found(place, "함께 볼 용어가 자기 자신이에요.", "이 id를 지우세요.")
            elif name not in terms:
                yield RULE.found(place, f"용어집에 '{name}' 용어가 없어요.", _hint(name, terms))
        for name in term.sources:
            if name not in sources:
                message = f"sources.yml 파일에 '{name}' 출처가 없어요."
                yield RULE.found(place_of(name).location, message, _hint(name, sources))


def _hint(name: str, names: Iterable[str]) -> str:
    near = nearest_name(name, names)
    return f"'{near}' 값으로 바꾸세요." if near else "id를 확인하거나 그 항목을 먼저 더하세요."


RULE = Rule(
    "GLO004", "용어가 가리키는 용어와 출처가 있어요", Severity.ERROR, "0.1", Scope.DATA, check
)
