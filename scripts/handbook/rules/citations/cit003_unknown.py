"""CIT003: a source that the text cites exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import suggest

_ADD = "new source 명령으로 docs/_data/sources.yml에 먼저 더하세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each citation whose source is not in sources.yml."""
    known = site.sources.ids
    for citation in document.citations:
        if citation.id in known:
            continue
        near = names_like(citation.id, known)
        place = document.locate(citation.place)
        message = f"출처 목록에 '{citation.id}' 출처가 없어요."
        suggestion = suggest(place, citation.id, near, "이름으로", _ADD)
        yield RULE.suggested(place, message, suggestion)


RULE = Rule("CIT003", "인용한 출처가 목록에 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
