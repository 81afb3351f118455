"""KOR002: a particle fits the sound of the word before it, and stands in one form."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.agreement import disagreements
from handbook.korean.doubled import doubled_particles
from handbook.korean.paired import Paired, paired_particles
from handbook.markdown.passage import BLANK
from handbook.rules.korean.known_words import known_words
from handbook.rules.korean.reading import Reading, reading_rule


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each particle that does not fit, and each that is typed in both forms, but for those
    that KOR018 tells.
    """
    known = known_words(site.glossary)
    passage = reading.passage
    doubled = [(one.start, one.end) for one in doubled_particles(passage.text, known)]
    paired = [one for one in paired_particles(passage.text) if passage.bare[one.start] != BLANK]
    yield from (_paired(reading, one) for one in paired)
    told = [*doubled, *((one.start, one.end) for one in paired)]
    for found in disagreements(passage.text, known, passage.closings):
        if passage.bare[found.start] == BLANK or any(
            start <= found.start < end for start, end in told
        ):
            continue
        typed = passage.text[found.start : found.end]
        message = f"'{found.word}' 뒤의 조사 '{typed}' 꼴이 소리에 맞지 않아요."
        hint = f"'{found.word}{found.right}' 꼴로 고치세요."
        title = f"'{found.right}' 꼴로 고치기"
        fix = reading.fix(found.start, found.end, found.right, title)
        yield RULE.found(reading.locate(found.start, found.end), message, hint, fix)


def _paired(reading: Reading, found: Paired) -> Diagnostic:
    message = f"'{found.typed}'처럼 조사 둘을 함께 적었어요."
    place = reading.locate(found.start, found.end)
    if found.right is None:
        hint = f"'{found.word}' 뒤에 맞는 것 하나만 적으세요. 소리가 둘이면 명사를 하나 끼우세요."
        return RULE.found(place, message, hint)
    title = f"'{found.right}' 꼴로 고치기"
    fix = reading.fix(found.start, found.end, found.right, title)
    return RULE.found(place, message, f"'{found.word}{found.right}' 꼴로 고치세요.", fix)


RULE = reading_rule("KOR002", "조사는 앞말의 소리에 맞춰요", check)
