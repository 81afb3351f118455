"""CIT003: a source that the text cites exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import CitationToken
from handbook.rules.citation_forms import is_wide
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import suggest

_APART = re.compile(r"\s+(?P<id>[a-z0-9][a-z0-9-]*)")
_ADD = "new source 명령으로 docs/_data/sources.yml에 먼저 더하세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each citation whose source is not in sources.yml."""
    known = site.sources.ids
    for citation in document.citations:
        if citation.id.rstrip(":") in known or is_wide(citation.id):  # what is not read is STR030's
            continue
        if not citation.id:
            yield _without_name(citation, document, known)
            continue
        near = names_like(citation.id, known)
        place = document.locate(citation.place)
        message = f"출처 목록에 '{citation.id}' 출처가 없어요."
        suggestion = suggest(place, citation.id, near, "이름으로", _ADD)
        yield RULE.suggested(place, message, suggestion)


def _without_name(citation: CitationToken, document: Document, known: frozenset[str]) -> Diagnostic:
    """Return what to say of an `@` without a name: it may stand behind a space."""
    start = citation.place.start
    apart = _APART.match(document.source.text, start)
    if apart is None or apart["id"] not in known:
        message, hint = "@ 뒤에 출처의 이름이 없어요.", "[@출처id] 꼴로 적으세요."
        return RULE.found(document.locate(citation.place), message, hint)
    gap = document.locate(Span(start, apart.start("id")))
    fix = Fix("@ 뒤의 빈칸 지우기", (Edit(gap, ""),))
    return RULE.found(gap, "@와 출처의 이름 사이에 빈칸이 있어요.", "빈칸을 지우세요.", fix)


RULE = Rule("CIT003", "인용한 출처가 목록에 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
