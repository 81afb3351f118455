"""KOR003: the running text is in 해요체 throughout.

Looked at are paragraphs, those in call-outs included; not lists, quiz options, tables, captions,
headings and quotations. A book that is not written in 해요체 is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from handbook.diagnostics import Diagnostic, Severity
from handbook.korean.speech_levels import Ending, SpeechLevel, ending_of
from handbook.model.passage import BLANK, TextKind
from handbook.model.site import Site
from handbook.rules.korean.reading import Reading, chapters
from handbook.rules.rule import Rule


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each sentence of another level, if most are in 해요체."""
    endings = list(_endings(site))
    levels = Counter(ending.level for _, _, ending in endings)
    if levels[SpeechLevel.HAEYO] * 2 <= levels.total():
        return
    for reading, start, ending in endings:
        if ending.level is not SpeechLevel.HAEYO:
            yield _found(reading, start, ending)


def _endings(site: Site) -> Iterator[tuple[Reading, int, Ending]]:
    """Yield how each sentence of the running text ends, and where the sentence begins."""
    for page in chapters(site):
        for passage in page.passages:
            if passage.kind is not TextKind.PARAGRAPH:
                continue
            for sentence in passage.sentences:
                ending = ending_of(passage.text[sentence.start : sentence.end])
                if ending and passage.bare[sentence.start + ending.end - 1] != BLANK:
                    yield Reading(page.source, passage), sentence.start, ending


def _found(reading: Reading, start: int, ending: Ending) -> Diagnostic:
    span = (start + ending.start, start + ending.end)
    message = f"해요체 글에 {ending.level.value} 문장이 섞였어요."
    if ending.in_haeyo is None:
        return RULE.found(reading.locate(*span), message, "문장 끝을 '~요' 꼴로 고치세요.")
    hint = f"'{ending.in_haeyo}' 꼴로 고치세요."
    fix = reading.fix(*span, ending.in_haeyo, f"'{ending.in_haeyo}' 꼴로 고치기")
    return RULE.found(reading.locate(*span), message, hint, fix)


RULE = Rule("KOR003", "본문은 해요체로 끝까지 써요", Severity.WARNING, "0.1", book=check)
