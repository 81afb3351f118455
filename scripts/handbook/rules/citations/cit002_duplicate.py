"""CIT002: a source stands once: its id, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.likeness import caseless
from handbook.core.yaml import Placed
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id that an earlier source has, and each source that stands under another id."""
    places: dict[str, Location] = {}
    works: dict[tuple[str, str], str] = {}
    for source in site.sources.listed:
        if not isinstance(source.id, Placed):
            continue
        work = (caseless(source.title), source.url.rstrip("/"))
        before = works.setdefault(work, source.id)
        if source.id in places:
            message = f"출처 '{source.id}' 항목이 또 있어요."
            hint = "하나만 남기거나 id를 다르게 지으세요."
            yield RULE.found(source.id.location, message, hint, related=(places[source.id],))
        elif before != source.id and isinstance(source.url, Placed):
            message = f"'{before}' 출처와 제목과 주소가 같아요."
            hint = f"이 항목을 지우고 '@{before}' 이름으로 인용하세요."
            yield RULE.found(source.url.location, message, hint)
        places.setdefault(source.id, source.id.location)


RULE = Rule("CIT002", "출처가 겹치지 않아요", Severity.ERROR, "0.1", Scope.DATA, check)
