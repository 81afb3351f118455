"""KOR017: no character changes the direction of the text around it.

Unicode's controls of direction show letters in another order than they stand in: a reader of a
change sees another text, or another program, than the one that is kept (CVE-2021-42574). The book
has no text that runs from right to left. KOR014 tells of other characters that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity, Span
from handbook.core.look_alikes import TURNING
from handbook.markdown.page import Document
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.rule import Part, Rule, Scope

_TURNING = re.compile(f"[{''.join(TURNING)}]+")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each such character of a page, wherever it stands, those side by side together."""
    del site
    if _TURNING.search(document.source.text):
        yield from _search(written_page(document))


def check_data(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the data files and mkdocs.yml."""
    for written in written_data(site):
        yield from _search(written)
    for entry in site.settings.words:
        turned = _TURNING.search(entry.target)
        if turned is not None:
            yield _found(entry.location, turned[0], is_harmless=False)


def _search(written: Written) -> Iterator[Diagnostic]:
    for match in _TURNING.finditer(written.source.text):
        place = written.source.locate(Span(*match.span()))
        is_harmless = match[0] in written.text[slice(*match.span())]
        yield _found(place, match[0], is_harmless=is_harmless)


def _found(place: Location, run: str, *, is_harmless: bool) -> Diagnostic:
    names = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(run))
    message = f"글의 방향을 바꾸는 글자가 있어요({names}). 보이는 순서가 적힌 순서와 달라요."
    if not is_harmless:
        return RULE.found(place, message, "지우고, 남은 글이 뜻대로인지 보세요.")
    fix = Fix("글의 방향을 바꾸는 글자 없애기", (Edit(place, ""),), cleans="글의 방향 표시")
    return RULE.found(place, message, "지우세요.", fix)


RULE = Rule(
    "KOR017",
    "글의 방향을 바꾸는 글자가 없어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_data),
)
