"""KOR013: three sentences of a paragraph in a row do not all end in 예요."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.rhythm import ends_in_copula
from handbook.markdown.passage import TextKind
from handbook.rules.korean.reading import Reading, reading_rule

_MOST = 2
_RUNNING = frozenset({TextKind.PARAGRAPH, TextKind.ITEM, TextKind.CAPTION})


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield the third sentence in a row that ends in 예요 or 이에요."""
    del site
    passage = reading.passage
    run = 0
    for sentence in passage.sentences if passage.kind in _RUNNING else ():
        run = run + 1 if ends_in_copula(passage.text[sentence.start : sentence.end]) else 0
        if run == _MOST + 1:
            place = reading.locate(sentence.start, sentence.end)
            yield RULE.found(place, "'~예요'가 세 문장째 이어져요.", "하나는 동사로 끝내세요.")


RULE = reading_rule("KOR013", "'~예요'가 세 번 이어지지 않아요", check)
