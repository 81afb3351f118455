"""What a term of the glossary was called before the branch at hand, as git tells."""

from __future__ import annotations

from functools import lru_cache

from handbook.book.site import Site
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml
from handbook.data.glossary import Glossary, Term, glossary_from
from handbook.data.load import GLOSSARY
from handbook.rules.renamed_entry import new_id


def as_before(term: Term, site: Site) -> Term | None:
    """Return the term under the Korean name that it had, be it by another id; None where that is
    unknown, or still one of its names.
    """
    before = _glossary_before(site)
    old = before.by_id.get(term.id) or _by_another_id(term, before, site)
    return None if old is None or old.ko in term.all_forms else old


def _by_another_id(term: Term, before: Glossary, site: Site) -> Term | None:
    gone = (old for old in before.terms if old.id not in site.glossary.ids)
    now = site.glossary.terms
    return next((old for old in gone if new_id(old.id, before.terms, now) == term.id), None)


@lru_cache(maxsize=2)  # asked for each term that nothing explains
def _glossary_before(site: Site) -> Glossary:
    try:
        text = site.history.text_before(GLOSSARY)
        return glossary_from(load_yaml(SourceText(GLOSSARY, text)).value)
    except CouldNotRun:
        return Glossary()
