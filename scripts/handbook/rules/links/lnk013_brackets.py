"""LNK013: no brackets are left over where a link was meant."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm, ReferenceToken
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import nearest_name

_LETTER = re.compile(r"[^\W\d_]")
_ATTACHED = re.compile(r"[A-Za-z0-9_)\]`]")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each pair of brackets in the text that names no definition."""
    for token in document.references.undefined:
        if token.form is ReferenceForm.SHORTCUT and _is_left_over(document, token):
            message = f"[{token.name}] 대괄호가 글에 그대로 보여요."
            yield RULE.found(document.locate(token.whole), message, _hint(token, document, site))


def _is_left_over(document: Document, token: ReferenceToken) -> bool:
    if token.name.strip() in {"", "x", "X"} or token.name.lstrip().startswith("@"):
        return False
    before = document.source.text[max(0, token.whole.start - 1) : token.whole.start]
    # argv[i] is an index, and [1] or [...] no name of a page.
    return _LETTER.search(token.name) is not None and _ATTACHED.match(before) is None


def _hint(token: ReferenceToken, document: Document, site: Site) -> str:
    titles = {page.front.text("title"): uri for uri, page in site.documents.items()}
    near = nearest_name(token.name.replace("`", ""), [title for title in titles if title])
    if near is None:
        return "링크면 [글](주소) 꼴로, 대괄호를 보이려면 \\[글\\] 꼴로 적으세요."
    address = posixpath.relpath(titles[near], posixpath.dirname(document.uri) or ".")
    return f"[{token.name}]({address}) 꼴로 주소를 적으세요."


RULE = Rule(
    "LNK013",
    "대괄호가 글에 그대로 남지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
