"""KOR001: texts are in Unicode's composed form (NFC). LNK031 looks at file names.

Not looked at: code, comments and addresses, whose bytes mean something as they are; a broken
address is for the rules about links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.source import SourceText
from handbook.korean.normalisation import decomposed
from handbook.rules.rule import Rule, Scope

_UNREAD = re.compile(
    r"<!--(?:(?!<!--).)*?-->|(?<!`)(`{1,2})(?!`)[^`]{1,300}(?<!`)\1(?!`)|https?://[^\s)>\"']+",
    re.DOTALL,
)
_DIAGRAM = "mermaid"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each decomposed stretch of the pages and data files."""
    for page in site.documents.values():
        if not is_normalized("NFC", page.source.text):
            unread = [f.whole for f in page.fences if f.language != _DIAGRAM]
            unread += [link.place for link in page.links if link.located]
            yield from _search(page.source, unread)
    for data in site.data_files.values():
        if not is_normalized("NFC", data.source.text):
            yield from _search(data.source, [])


def _search(source: SourceText, unread: list[Span]) -> Iterator[Diagnostic]:
    unread += [Span(*match.span()) for match in _UNREAD.finditer(source.text)]
    characters = list(source.text)
    for span in unread:
        characters[span.start : span.end] = " " * (span.end - span.start)
    for start, end, composed in decomposed("".join(characters)):
        place = source.locate(Span(start, end))
        message = f"'{composed}' 자리의 글자가 자모로 풀려 있어요(NFD)."
        hint = f"'{composed}' 꼴로 모으세요(NFC). 편집기에서 지우고 다시 쳐도 돼요."
        fix = Fix("글자 모으기(NFC)", (Edit(place, composed),))
        yield RULE.found(place, message, hint, fix)


RULE = Rule("KOR001", "글자는 모아서 저장해요", Severity.ERROR, "0.1", Scope.SITE, check)
