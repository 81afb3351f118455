"""KOR020: no letter was lost where a text was opened in the wrong encoding and saved again.

The sign U+FFFD stands for what could not be read (The Unicode Standard, 5.22).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.rule import Rule, Scope

LOST = "\ufffd"
_LINE = re.compile(rf"^.*?(?P<lost>{LOST}(?:.*{LOST})?)", re.MULTILINE)
_HINT = (
    "다른 인코딩으로 열어 저장한 글 같아요. git restore로 파일을 되살린 다음, 편집기에서 UTF-8로 "
    "다시 열어 고치세요."
)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield the first lost letter to the last of each line, in pages and data files."""
    for page in site.documents.values():
        if LOST in page.source.text:
            yield from _search(written_page(page))
    for data in written_data(site):
        if LOST in data.text:
            yield from _search(data)


def _search(written: Written) -> Iterator[Diagnostic]:
    for match in _LINE.finditer(written.text):
        place = written.source.locate(Span(*match.span("lost")))
        yield RULE.found(place, "글자가 깨져서 읽을 수 없어요(U+FFFD).", _HINT)


RULE = Rule("KOR020", "깨진 글자가 없어요", Severity.ERROR, "0.1", Scope.SITE, check)
