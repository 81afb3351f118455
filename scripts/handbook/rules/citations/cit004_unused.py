"""CIT004: every source is cited."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.data_entries import entries, strings
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each source that neither a page nor a term cites."""
    document = site.data.sources
    if document is None or site.unread:  # a page that cannot be read may hold it
        return
    cited = {citation.id for page in site.documents.values() for citation in page.citations}
    if site.data.glossary is not None:
        for _, term in entries(site.data.glossary):
            cited.update(name for _, name in strings(term, "sources"))
    for index, entry in entries(document):
        name = entry.get("id")
        if isinstance(name, str) and name not in cited:
            message = f"'{name}' 출처를 아무 데서도 인용하지 않아요."
            yield RULE.found(
                document.location((index, "id")), message, "인용하거나 목록에서 빼세요."
            )


RULE = Rule("CIT004", "목록의 출처를 책에서 인용해요", Severity.WARNING, "0.1", Scope.SITE, check)
