"""STR001: the front matter has what the page needs."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.schema_faults import schema_faults
from handbook.rules.structure.str031_front_matter_ends import is_read_as_text

_SAMPLE = "첫 줄에 ---, 다음 줄에 title: 제목, 그다음 줄에 다시 ---를 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each fault of the page's front matter."""
    front = document.front
    if (front.yaml is None and front.problem) or is_read_as_text(document):
        return  # STR031 says so
    if front.yaml is None:
        yield RULE.found(
            document.locate(Span(0, 0)), "페이지의 정보를 적는 머리말이 없어요.", _SAMPLE
        )
        return
    schema = site.schemas.get("chapter" if document.is_chapter else "page", {})
    for location, message, suggestion in schema_faults(front.yaml, schema):
        yield RULE.suggested(location, message, suggestion)


RULE = Rule("STR001", "머리말에 필요한 것이 다 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
