"""GLO011: the short explanations do not explain one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.data.glossary import Glossary
from handbook.data.term_matcher import glossary_matcher
from handbook.markdown.passage import yaml_passage
from handbook.rules.rule import Rule, Scope

_Uses = Mapping[str, frozenset[str]]
"""By the id of a term: the terms that its `short` uses."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield where a circle is closed: a `short` that uses a term which only comes after it.

    The terms stand in teaching order, so every circle has such a place.
    """
    uses = _uses(site.glossary)
    order = {term.id: index for index, term in enumerate(site.glossary.terms)}
    for term in site.glossary.terms:
        name = term.id
        ahead = {one for one in uses.get(name, ()) if order[one] > order[name]}
        closing = {one for one in ahead if _leads_to(one, name, uses)}
        if not closing:
            continue
        short = place_of(term.short)
        passage = yaml_passage(short.source, short.span)
        for mention in glossary_matcher(site.glossary).find(passage.text):
            if mention.key in closing:
                closing.remove(mention.key)
                other = site.glossary.by_id[mention.key]
                place = passage.span(mention.span.start, mention.span.end)
                message = f"'{other.ko}' 용어의 설명도 돌고 돌아 이 용어를 써요."
                hint = "둘 가운데 한쪽을 그 말 없이 풀어 쓰세요."
                yield RULE.found(short.source.locate(place), message, hint)


@lru_cache(maxsize=2)
def _uses(glossary: Glossary) -> _Uses:
    matcher = glossary_matcher(glossary)
    return {
        term.id: frozenset(mention.key for mention in matcher.find(term.short)) - {term.id}
        for term in glossary.terms
    }


def _leads_to(start: str, goal: str, uses: _Uses) -> bool:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in reached:
            reached.add(name)
            waiting.extend(uses.get(name, ()))
    return False


RULE = Rule("GLO011", "용어의 설명이 맴돌지 않아요", Severity.WARNING, "0.1", Scope.DATA, check)
