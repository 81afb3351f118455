"""CIT002: the id of a source stands once."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.diagnostics import Diagnostic, Severity
from handbook.model.site import Site
from handbook.rules.data_entries import entries
from handbook.rules.rule import Rule


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id that an earlier source has."""
    document = site.data.sources
    if document is None:
        return
    lines: dict[str, int] = {}
    for index, entry in entries(document):
        name = entry.get("id")
        if not isinstance(name, str):
            continue
        place = document.location((index, "id"))
        if name in lines:
            message = f"출처 '{name}' 항목이 {lines[name]}번째 줄에도 있어요."
            yield RULE.found(place, message, "하나만 남기거나 id를 다르게 지으세요.")
        lines.setdefault(name, place.line)


RULE = Rule("CIT002", "출처의 id가 겹치지 않아요", Severity.ERROR, "0.1", book=check)
