"""KOR018: no particle is typed twice (커널은는, 호스트에서에서).

KOR002 asks for one of the forms where a particle is typed as 은(는).
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.doubled import doubled_particles
from handbook.markdown.passage import BLANK
from handbook.rules.korean.known_words import known_words
from handbook.rules.korean.reading import Reading, reading_rule

_UNSURE = "앞말의 소리에 맞는 것 하나만 적으세요."


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each pair of particles of which one is too many, outside quotations."""
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


RULE = reading_rule("KOR018", "조사는 한 번만 적어요", check)
