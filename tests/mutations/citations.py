"""Damage to citations and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from handbook.model.document import Document
from handbook.model.site import Site
from mutations.damage import Damage, Operators, on_pages


def misspelt_citations(page: Document, site: Site) -> Iterator[Damage]:
    """Misspell the id of a source that is cited elsewhere too."""
    uses = Counter(c.id for p in site.documents.values() for c in p.citations)
    for citation in page.citations:
        if uses[citation.id] > 1:
            line = page.locate(citation.place).line
            yield Damage(page.path, citation.place.end, citation.place.end, "zz", line)


OPERATORS: Operators = {
    "a citation": ("CIT003", on_pages(misspelt_citations)),
}
