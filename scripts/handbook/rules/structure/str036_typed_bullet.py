"""STR036: a list is typed as one: a bullet of another kind is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_BULLET = re.compile(
    r"^ *(?P<mark>(?:[\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b7\u25c6\u25c7"
    r"\u25cb\u25cf\u25e6\u00b7]|[\u2013\u2014\u2212\uff0d](?=[ \t\u00a0]))[ \t\u00a0]*)(?=\S)",
    re.MULTILINE,
)
"""What word processors and people put before an item; a dash only with a space behind it."""


_ITEM = re.compile(r" *(?:[-*+]|\d+\.) ")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list whose bullets are no marks of Markdown."""
    del site
    waiting: list[re.Match[str]] = []
    for match in (*_BULLET.finditer(document.prose), None):
        if match is not None and waiting and _follows(document.prose, waiting[-1], match):
            waiting.append(match)
            continue
        if waiting:
            yield _found(document, waiting)
        waiting = [match] if match is not None else []


def _follows(prose: str, before: re.Match[str], item: re.Match[str]) -> bool:
    """Whether nothing but the words of one item and blank lines are between two bullets."""
    _, _, between = prose[before.end() : item.start()].partition("\n")
    return not between.strip() or "\n\n" not in prose[before.end() : item.start()]


def _found(document: Document, items: list[re.Match[str]]) -> Diagnostic:
    text = document.source.text
    edits = [Edit(document.locate(Span(*item.span("mark"))), "- ") for item in items]
    above = text[: items[0].start()].splitlines()
    if above and above[-1].strip() and not _ITEM.match(above[-1]):
        start = Span(items[0].start(), items[0].start())
        edits.append(Edit(document.locate(start), "\r\n" if "\r\n" in text else "\n"))
    bullet = items[0]["mark"].strip()
    message = f"'{bullet}' 글자로 시작한 줄은 목록이 아니라 한 문단으로 이어져 나와요."
    place = Span(items[0].start("mark"), items[0].start("mark") + 1)
    fix = Fix("목록으로 바꾸기", tuple(sorted(edits)))
    return RULE.found(document.locate(place), message, "'- ' 꼴로 적고 위에 빈 줄을 두세요.", fix)


RULE = Rule("STR036", "글머리는 - 꼴로 적어요", Severity.ERROR, "0.1", Scope.PAGE, check)
