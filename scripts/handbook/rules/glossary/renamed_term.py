"""What a term of the glossary was called before the branch at hand, as git tells."""

from __future__ import annotations

from functools import lru_cache

from handbook.book.site import Site
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml
from handbook.data.glossary import Glossary, Term, glossary_from
from handbook.data.load import GLOSSARY


def as_before(term: Term, site: Site) -> Term | None:
    """Return the term under the Korean name that it had; None where that is unknown, or still one
    of its names.
    """
    before = _glossary_before(site).by_id.get(term.id)
    return None if before is None or before.ko in term.all_forms else before


@lru_cache(maxsize=2)  # asked for each term that nothing explains
def _glossary_before(site: Site) -> Glossary:
    try:
        text = site.history.text_before(GLOSSARY)
        return glossary_from(load_yaml(SourceText(GLOSSARY, text)).value)
    except CouldNotRun:
        return Glossary()
