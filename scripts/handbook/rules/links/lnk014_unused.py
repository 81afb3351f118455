"""LNK014: a definition of a reference link is used."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each definition that no reference names."""
    del site
    references = document.references
    # Where a name is only misspelt, LNK012 or LNK013 says so at the link.
    spelt = [token.name for token in references.undefined]
    for definition in references.definitions:
        if definition.name not in references.used and not names_like(definition.name, spelt):
            message = f"'{definition.name}' 정의를 쓰는 링크가 이 페이지에 없어요."
            hint = f"이 줄을 지우거나 [글][{definition.name}] 링크를 쓰세요."
            yield RULE.found(document.locate(definition.whole), message, hint)


RULE = Rule("LNK014", "정의한 주소를 링크가 써요", Severity.WARNING, "0.1", Scope.PAGE, check)
