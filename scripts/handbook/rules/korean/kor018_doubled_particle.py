"""KOR018: no particle is typed twice (커널은는), and no word with its own (파일이 파일이).

KOR002 asks for one of the forms where a particle is typed as 은(는).
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.doubled import doubled_particles
from handbook.korean.repeated import repeated_words
from handbook.markdown.passage import BLANK
from handbook.rules.korean.known_words import known_words
from handbook.rules.korean.reading import Reading, reading_rule

_UNSURE = "앞말의 소리에 맞는 것 하나만 적으세요."


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each pair of particles, and of words with one, of which one is too many, outside
    quotations.
    """
    yield from _repeated(reading)
    known = known_words(site.glossary)
    for found in doubled_particles(reading.passage.text, known):
        place = (found.start, found.end)
        if reading.passage.bare[found.start] == BLANK or reading.is_mentioned(*place):
            continue
        typed = reading.passage.text[found.start : found.end]
        message = f"'{found.word}{typed}'에 조사를 두 번 적었어요."
        if found.right is None:
            yield RULE.found(reading.locate(*place), message, _UNSURE)
            continue
        hint = f"'{found.word}{found.right}' 꼴로 고치세요."
        fix = reading.fix(*place, found.right, f"'{found.right}' 꼴로 고치기")
        yield RULE.found(reading.locate(*place), message, hint, fix)


def _repeated(reading: Reading) -> Iterator[Diagnostic]:
    for found in repeated_words(reading.passage.bare):
        if reading.is_mentioned(found.start, found.end):
            continue
        word = reading.passage.text[found.start : found.again]
        place = reading.locate(found.again + 1, found.end)
        fix = reading.fix(found.again, found.end, "", f"'{word}' 한 번만 적기")
        yield RULE.found(place, f"'{word}' 말을 두 번 적었어요.", "한 번만 적으세요.", fix)


RULE = reading_rule("KOR018", "조사와 낱말은 한 번만 적어요", check)
