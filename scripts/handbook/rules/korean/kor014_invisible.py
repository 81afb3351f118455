"""KOR014: no character hides in a text: spaces of another kind, and those that take no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.look_alikes import INVISIBLE, SPACES, TURNING
from handbook.core.source import SourceText
from handbook.markdown.page import Document
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.rule import Part, Rule, Scope

_NAMES = {one: name for one, name in (INVISIBLE | SPACES).items() if one not in TURNING}
_HIDDEN = re.compile(f"[{''.join(_NAMES)}]+")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each such character of a page, those side by side and of one kind together."""
    del site
    yield from _of_mark(document.source)
    if _HIDDEN.search(document.source.text):
        yield from _search(written_page(document))


def check_data(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the data files."""
    for written in written_data(site):
        yield from _of_mark(written.source)
        yield from _search(written)


def _of_mark(source: SourceText) -> Iterator[Diagnostic]:
    """Yield what is told of a byte order mark, which a file is no longer written with."""
    if source.is_marked:
        name, place = _NAMES["\ufeff"], source.locate(Span(0, 0))
        message = f"파일의 맨 앞에 눈에 보이지 않는 글자가 있어요: {name}"
        fix = Fix(f"{name} 없애기", (Edit(place, ""),), cleans=name)
        yield RULE.found(place, message, "BOM이 없는 UTF-8로 저장하세요.", fix)


def _search(written: Written) -> Iterator[Diagnostic]:
    for match in _HIDDEN.finditer(written.text):
        start = match.start()
        for name, alike in groupby(match[0], _NAMES.__getitem__):
            run = "".join(alike)
            span = Span(start, start + len(run))
            start = span.end
            if run == "\u200d" and written.source.text[span.start - 1 : span.start] > "\uffff":
                continue  # it joins the parts of an emoji
            place = written.source.locate(span)
            right = " " if run[0] in SPACES else ""
            count = f" {len(run)}개" if len(run) > 1 else ""
            message = f"눈에 보이지 않는 글자가 있어요: {name}{count}"
            hint = "여느 빈칸으로 바꾸세요." if right else "지우세요."
            fix = Fix(f"{name} 없애기", (Edit(place, right),), cleans=name)
            yield RULE.found(place, message, hint, fix)


RULE = Rule(
    "KOR014",
    "보이지 않는 글자를 두지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_data),
)
