"""CIT002: a source stands once: its id, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.rules.data_entries import entries
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import folded


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id that an earlier source has, and each source that stands under another id."""
    document = site.data.sources
    if document is None:
        return
    lines: dict[str, Location] = {}
    works: dict[tuple[str, str], str] = {}
    for index, entry in entries(document):
        name = entry.get("id")
        if not isinstance(name, str):
            continue
        place = document.location((index, "id"))
        work = (folded(str(entry.get("title"))), str(entry.get("url")).rstrip("/"))
        before = works.setdefault(work, name)
        if name in lines:
            message = f"출처 '{name}' 항목이 또 있어요."
            hint = "하나만 남기거나 id를 다르게 지으세요."
            yield RULE.found(place, message, hint, related=(lines[name],))
        elif before != name:
            message = f"'{before}' 출처와 제목과 주소가 같아요."
            hint = f"이 항목을 지우고 '@{before}' 이름으로 인용하세요."
            yield RULE.found(document.location((index, "url")), message, hint)
        lines.setdefault(name, place)


RULE = Rule("CIT002", "출처가 겹치지 않아요", Severity.ERROR, "0.1", Scope.DATA, check)
