"""LNK015: footnotes come in pairs: a mark in the text, and the note."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm
from handbook.rules.links.near_definitions import notes_lacking_colons
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import order, suggest


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each mark without a note, each note without a mark, and each without its colon."""
    del site
    references = document.references
    notes = {note.name for note in references.footnotes}
    lacking = notes_lacking_colons(document)
    for span, name in lacking.items():
        message = f"'[^{name}]' 다음에 쌍점이 없어서 각주의 글로 읽히지 않아요."
        place = document.locate(span)
        yield RULE.suggested(place, message, order(place, f"[^{name}]:", "꼴로"))
    named = set(lacking.values())
    undefined = (t for t in references.undefined if t.form is ReferenceForm.FOOTNOTE)
    missing = [token for token in undefined if token.name not in named]
    spelt = [token.name for token in missing]
    for token in missing:
        near = names_like(token.name, notes - references.noted).typed_as("[^{}]")
        place, typed = document.locate(token.whole), f"[^{token.name}]"
        otherwise = f"페이지의 끝에 {typed}: 글 줄을 적거나 표시를 지우세요."
        suggestion = suggest(place, typed, near, "표시로", otherwise)
        message = f"'{token.name}' 각주의 글이 없어요. [^{token.name}] 표시가 그대로 보여요."
        yield RULE.suggested(place, message, suggestion)
    for note in references.footnotes:
        if note.name not in references.noted and not names_like(note.name, spelt):
            message = f"'{note.name}' 각주를 부르는 표시가 본문에 없어요."
            hint = f"본문에 [^{note.name}] 표시를 넣거나 이 각주를 지우세요."
            yield RULE.found(document.locate(note.place), message, hint)


RULE = Rule(
    "LNK015",
    "각주의 표시와 글이 짝을 이뤄요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
