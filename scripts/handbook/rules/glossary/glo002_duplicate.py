"""GLO002: an id and a spelling belong to one term."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from handbook.diagnostics import Diagnostic, Location, Severity
from handbook.model.site import Site
from handbook.parse.yaml_source import KeyPath, YamlDocument
from handbook.rules.data_entries import entries, strings
from handbook.rules.rule import Rule


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id, name, alias and avoided spelling that another term has already."""
    document = site.data.glossary
    if document is None:
        return
    yield from _repeated(document, _ids(document), "id")
    yield from _repeated(document, _spellings(document), "표기")


def _repeated(
    document: YamlDocument, values: Iterator[tuple[str, KeyPath]], kind: str
) -> Iterator[Diagnostic]:
    seen: dict[str, Location] = {}
    for value, path in values:
        place = document.location(path)
        before = seen.setdefault(unicodedata.normalize("NFC", value), place)
        if before != place:
            message = f"{kind} '{value}' 값이 {before.line}번째 줄에도 있어요."
            yield RULE.found(place, message, "한쪽을 지우거나 다르게 고치세요.")


def _ids(document: YamlDocument) -> Iterator[tuple[str, KeyPath]]:
    for index, entry in entries(document):
        if isinstance(entry.get("id"), str):
            yield entry["id"], (index, "id")


def _spellings(document: YamlDocument) -> Iterator[tuple[str, KeyPath]]:
    for index, entry in entries(document):
        if isinstance(entry.get("ko"), str):
            yield entry["ko"], (index, "ko")
        aliases = entry.get("aliases")
        for number, alias in enumerate(aliases if isinstance(aliases, list) else []):
            if isinstance(alias, dict) and isinstance(alias.get("form"), str):
                yield alias["form"], (index, "aliases", number, "form")
        for number, form in strings(entry, "avoid"):
            yield form, (index, "avoid", number)


RULE = Rule("GLO002", "용어의 id와 표기가 겹치지 않아요", Severity.ERROR, "0.1", book=check)
