"""CIT007: no paragraph rests on sources alone that nobody has read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.data.sources import Seen
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import CitationToken
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first citation of each passage whose sources are all unread."""
    known = site.sources.by_id
    for cited in _by_passage(document):
        sources = [known[one.id] for one in cited if one.id in known]
        if sources and all(source.seen is Seen.NOT_SEEN for source in sources):
            message = f"'{sources[0].id}' 출처를 읽은 사람이 없는데, 이 문단의 출처는 그것뿐이에요."
            hint = "읽은 출처를 함께 달거나, 문장을 아는 만큼으로 줄이세요."
            yield RULE.found(document.locate(cited[0].place), message, hint)


def _by_passage(document: Document) -> Iterator[list[CitationToken]]:
    """Yield the citations that stand in the same paragraph, item or cell together."""
    starts = sorted(passage.offsets[0] for passage in document.passages if passage.offsets)
    ordered = sorted(document.citations, key=lambda one: one.place.start)
    for _, cited in groupby(ordered, lambda one: bisect_right(starts, one.place.start)):
        yield list(cited)


RULE = Rule(
    "CIT007", "읽지 못한 출처 하나에 기대지 않아요", Severity.WARNING, "0.1", Scope.PAGE, check
)
