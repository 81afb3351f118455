"""STR046: no paragraph stands on a page twice, as a merge or a paste leaves it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.str044_told_twice import second_versions

_SHORTEST = 25
"""Code points of a paragraph that nobody writes twice: a short one may be a way back."""
_MOST = 1_000
"""So many of a page are looked at: no author writes more."""
_KINDS = frozenset({TextKind.PARAGRAPH, TextKind.ITEM})
_QUIZ = "quiz"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each paragraph or item that has stood on the page before."""
    del site
    read = [(p.text.strip(), p) for p in document.passages if p.kind in _KINDS]
    counts = Counter(text for text, _ in read if len(text) >= _SHORTEST and text.endswith("."))
    repeated = [(text, passage) for text, passage in read if counts[text] > 1][:_MOST]
    twice = [one for one in repeated if document.part_at(one[1].offsets[0]) != _QUIZ]
    # STR044's: what stands right below its like.
    told = [line.start for line in second_versions(document)] if twice else []
    seen: dict[str, Location] = {}
    for text, passage in twice:
        place = document.locate(passage.span(0, len(passage.text)))
        first = seen.setdefault(text, place)
        if first is not place and not _is_among(told, passage.offsets[0], document):
            message = f"{first.line}번째 줄과 같은 글이에요."
            hint = "하나를 지우세요. 병합하거나 붙여 넣다 두 번 남은 것 같아요."
            yield RULE.found(place, message, hint, related=(first,))


def _is_among(lines: list[int], offset: int, document: Document) -> bool:
    """Tell whether one of the lines that begin at `lines` holds `offset`."""
    before = bisect_right(lines, offset)
    return before > 0 and document.source.text.find("\n", lines[before - 1], offset) < 0


RULE = Rule("STR046", "같은 글은 한 번만 적어요", Severity.WARNING, "0.1", Scope.PAGE, check)
