"""KOR019: a bound noun (것, 거, 수, 때, 줄) stands apart from the word before it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.bound_nouns import joined_nouns
from handbook.rules.korean.reading import Reading, reading_rule


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each bound noun that is typed together with the word before it, outside quotations."""
    del site
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


RULE = reading_rule("KOR019", "'것', '수', '때'는 앞말과 띄어 써요", check)
