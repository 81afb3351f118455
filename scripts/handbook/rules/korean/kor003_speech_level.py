"""KOR003: the running text is in 해요체 throughout.

Looked at are paragraphs, those in admonitions included, and the texts of the front matter and the
glossary; not lists, quiz options, tables, captions, headings and quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.speech_levels import Ending, SpeechLevel, ending_of
from handbook.markdown.passage import BLANK, TextKind
from handbook.rules.korean.reading import Reading, reading_rule

_READ = frozenset({TextKind.PARAGRAPH, TextKind.DATA})


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each sentence of the running text that is of another level."""
    del site
    passage = reading.passage
    if passage.kind not in _READ:
        return
    for sentence in passage.sentences:
        ending = ending_of(passage.text[sentence.start : sentence.end])
        if ending is None or ending.level is SpeechLevel.HAEYO:
            continue
        if passage.bare[sentence.start + ending.end - 1] != BLANK:
            yield _found(reading, sentence.start, ending)


def _found(reading: Reading, start: int, ending: Ending) -> Diagnostic:
    span = (start + ending.start, start + ending.end)
    message = f"해요체 글에 {ending.level.value} 문장이 섞였어요."
    if ending.in_haeyo is None:
        return RULE.found(reading.locate(*span), message, "문장 끝을 '~요' 꼴로 고치세요.")
    hint = f"'{ending.in_haeyo}' 꼴로 고치세요."
    fix = reading.fix(*span, ending.in_haeyo, f"'{ending.in_haeyo}' 꼴로 고치기")
    return RULE.found(reading.locate(*span), message, hint, fix)


RULE = reading_rule("KOR003", "본문은 해요체로 끝까지 써요", check)
