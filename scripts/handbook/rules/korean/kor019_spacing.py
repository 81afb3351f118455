"""KOR019: a bound noun (것, 거, 수, 때, 줄) stands apart from the word before it, a particle does
not.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.bound_nouns import joined_nouns
from handbook.korean.detached import detached_particles
from handbook.korean.sentences import CODE
from handbook.rules.korean.known_words import known_words
from handbook.rules.korean.reading import Reading, reading_rule

_TITLE = "조사 앞의 빈칸 지우기"
_JOIN = "빈칸을 지우고 앞말에 붙이세요."
_UNSURE = "앞말에 붙이세요. 남는 조사면 지우세요."


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each bound noun that is typed together with the word before it, and each particle that
    is typed apart from it, outside quotations.
    """
    yield from _joined(reading)
    for found in detached_particles(reading.passage.bare, known_words(site.glossary)):
        # Where markup without words stands between them, that is told.
        alone = reading.passage.is_typed(found.gap, found.end)
        if not alone or reading.is_mentioned(found.start, found.end):
            continue
        place = reading.locate(found.start, found.end)
        particle = reading.passage.text[found.start : found.end]
        message = f"조사 '{particle}' 앞을 띄웠어요."
        if not found.sure:
            yield RULE.found(place, message, _UNSURE)
            continue
        hint = f"'{found.word}{found.right}' 꼴로 고치세요." if _is_shown(found.word) else _JOIN
        fix = reading.fix(found.gap, found.end, found.right, _TITLE)
        yield RULE.found(
            place, message, hint, fix or reading.fix(found.gap, found.start, "", _TITLE)
        )


def _is_shown(word: str) -> bool:
    return bool(word) and CODE not in word


def _joined(reading: Reading) -> Iterator[Diagnostic]:
    for found in joined_nouns(reading.passage.bare):
        if reading.is_mentioned(found.start, found.end):
            continue
        text = reading.passage.text
        before, noun = text[found.start : found.noun], text[found.noun : found.end]
        message = f"'{before}{noun}'에서 '{noun[0]}' 앞을 띄우지 않았어요."
        hint = f"'{before} {noun}' 꼴로 고치세요."
        title = f"'{before} {noun}' 꼴로 고치기"
        fix = reading.fix(found.noun, found.noun + 1, f" {noun[0]}", title)
        yield RULE.found(reading.locate(found.start, found.end), message, hint, fix)


RULE = reading_rule("KOR019", "'것', '수'는 띄어 쓰고 조사는 붙여 써요", check)
