"""STR006: a page that has to be read before exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import in_docs
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.links.nearest import advise_value
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.prerequisites import requirements


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each entry of `requires` whose page is not there."""
    unread = {page.uri for page in site.unread}
    for requirement in requirements(document):
        if requirement.page not in site.documents and requirement.page not in unread:
            advice = advise_value(requirement.page, in_docs(requirement.page, "", site), site)
            message = f"먼저 읽을 '{requirement.page}' 페이지가 없어요.{advice.reason}"
            place = document.locate_key("requires", requirement.index)
            yield RULE.suggested(place, message, advice.suggestion)


RULE = Rule(
    "STR006", "먼저 읽을 페이지가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check, needs_site=True
)
