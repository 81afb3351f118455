"""LNK012: the name of a reference link is defined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.config.plugins import MAKE_REFERENCES
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm, ReferenceToken
from handbook.rules.links.near_definitions import lacking_colons, near_definition
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import exactly, order, suggest
from handbook.rules.written_elsewhere import may_be_written

_PROGRAM_NAME = re.compile(r"-*[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?:\(\))?")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each `[text][name]` whose name is not defined on the page, each `[name]` that is
    nearly one which is, and each definition without its colon.

    Where plugins find names in programs and in other projects' inventories, only one that is
    nearly that of a definition (of a program's name: of a definition which nothing uses).
    """
    automatic = not site.settings.not_run.isdisjoint(MAKE_REFERENCES)
    references = document.references
    lacking = lacking_colons(document)
    for token in references.undefined:
        if may_be_written(token.name, document, site):
            continue
        if token.whole in lacking:
            message = f"'[{token.name}]' 다음에 쌍점이 없어서 정의로 읽히지 않아요."
            definition = order(document.locate(token.whole), f"[{token.name}]:", "꼴로")
            yield RULE.suggested(document.locate(token.whole), message, definition)
            continue
        if token.form is ReferenceForm.SHORTCUT and (meant := near_definition(token, document)):
            yield _found(token, meant, document)
        if token.form is not ReferenceForm.FULL:
            continue
        of_program = automatic and _PROGRAM_NAME.fullmatch(token.name.strip("`")) is not None
        if automatic and _is_heading(token.name, site):
            continue
        names = {d.name for d in references.definitions}
        near = names_like(token.name, names - references.used if of_program else names)
        if (of_program or site.settings.names_from_elsewhere) and not near:
            continue
        yield _found(token, near, document)


def _found(token: ReferenceToken, near: Alike, document: Document) -> Diagnostic:
    otherwise = f"이 페이지에 [{token.name}]: 주소 줄을 적거나 [글](주소) 꼴로 쓰세요."
    place = exactly(document.source, token.place, token.name)
    suggestion = suggest(place, token.name, near, "이름으로", otherwise)
    message = f"참조 '{token.name}' 이름의 정의가 이 페이지에 없어요. 대괄호가 그대로 보여요."
    return RULE.suggested(document.locate(token.place), message, suggestion)


def _is_heading(name: str, site: Site) -> bool:
    return any(name.strip("`") in page.ids for page in site.documents.values())


RULE = Rule(
    "LNK012",
    "참조 링크의 이름이 정의돼 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    applies_to=Sites.ANY,
)
