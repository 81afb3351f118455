"""CIT004: every source is cited."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import Placed
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each source that neither a page nor a term cites."""
    if site.unread or any(page.is_swallowed for page in site.documents.values()):
        return  # a page that cannot be read, or not whole, may hold it
    cited = {citation.id for page in site.documents.values() for citation in page.citations}
    cited.update(name for term in site.glossary.listed for name in term.sources)
    for source in site.sources.listed:
        if isinstance(source.id, Placed) and source.id not in cited:
            message = f"'{source.id}' 출처를 아무 데서도 인용하지 않아요."
            yield RULE.found(source.id.location, message, "인용하거나 목록에서 빼세요.")


RULE = Rule("CIT004", "목록의 출처를 책에서 인용해요", Severity.WARNING, "0.1", Scope.SITE, check)
