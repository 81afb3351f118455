"""KOR002: a particle fits the sound of the word before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.data.glossary import Glossary
from handbook.korean.agreement import KnownWords, disagreements
from handbook.markdown.passage import BLANK
from handbook.rules.korean.reading import Reading, reading_rule


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each particle that does not fit."""
    known = _known(site.glossary)
    passage = reading.passage
    for found in disagreements(passage.text, known, passage.closings):
        if passage.bare[found.start] == BLANK:
            continue
        typed = passage.text[found.start : found.end]
        message = f"'{found.word}' 뒤의 조사 '{typed}' 꼴이 소리에 맞지 않아요."
        hint = f"'{found.word}{found.right}' 꼴로 고치세요."
        title = f"'{found.right}' 꼴로 고치기"
        fix = reading.fix(found.start, found.end, found.right, title)
        yield RULE.found(reading.locate(found.start, found.end), message, hint, fix)


@lru_cache(maxsize=2)
def _known(glossary: Glossary) -> KnownWords:
    return KnownWords(
        form
        for term in glossary.terms
        for form in (term.ko, *(alias.form for alias in term.aliases))
    )


RULE = reading_rule("KOR002", "조사는 앞말의 소리에 맞춰요", check)
