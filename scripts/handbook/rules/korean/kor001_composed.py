"""KOR001: texts are in Unicode's composed form (NFC). LNK031 looks at file names.

Not looked at: code, comments and addresses, whose bytes mean something as they are; a broken
address is for the rules about links.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.korean.normalisation import decomposed
from handbook.rules.korean.kor020_broken_letters import LOST
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each decomposed stretch of the pages and data files."""
    for page in site.documents.values():
        if _is_decomposed(page.source.text):
            yield from _search(written_page(page))
    for data in written_data(site):
        if _is_decomposed(data.text):
            yield from _search(data)


def _is_decomposed(text: str) -> bool:
    """Tell whether there is anything to compose: letters that are lost (KOR020) never come back."""
    return not is_normalized("NFC", text) and LOST not in text


def _search(written: Written) -> Iterator[Diagnostic]:
    for start, end, composed in decomposed(written.text):
        place = written.source.locate(Span(start, end))
        message = f"'{composed}' 자리의 글자가 자모로 풀려 있어요(NFD)."
        hint = f"'{composed}' 꼴로 모으세요(NFC). 편집기에서 지우고 다시 쳐도 돼요."
        fix = Fix("글자 모으기(NFC)", (Edit(place, composed),), cleans="풀린 글자(NFD)")
        yield RULE.found(place, message, hint, fix)


RULE = Rule("KOR001", "글자는 모아서 저장해요", Severity.ERROR, "0.1", Scope.SITE, check)
