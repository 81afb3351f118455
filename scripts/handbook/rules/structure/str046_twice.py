"""STR046: no paragraph stands on a page twice, as a merge or a paste leaves it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.str044_told_twice import second_versions

_SHORTEST = 25
"""Code points of a paragraph that nobody writes twice: a short one may be a way back."""
_QUIZ = "quiz"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each paragraph or item that has stood on the page before."""
    del site
    seen: dict[str, Location] = {}
    for passage in document.passages:
        text = passage.text.strip()
        if passage.kind not in {TextKind.PARAGRAPH, TextKind.ITEM} or len(text) < _SHORTEST:
            continue
        if not text.endswith(".") or document.part_at(passage.offsets[0]) == _QUIZ:
            continue
        place = document.locate(passage.span(0, len(passage.text)))
        first = seen.setdefault(text, place)
        if first is not place and not _is_told(passage.offsets[0], document):
            message = f"{first.line}번째 줄과 같은 글이에요."
            hint = "하나를 지우세요. 병합하거나 붙여 넣다 두 번 남은 것 같아요."
            yield RULE.found(place, message, hint, related=(first,))


def _is_told(offset: int, document: Document) -> bool:
    """Tell whether STR044 speaks of the line: it stands right below its like."""
    return any(line.start <= offset < line.end for line in second_versions(document))


RULE = Rule("STR046", "같은 글은 한 번만 적어요", Severity.WARNING, "0.1", Scope.PAGE, check)
