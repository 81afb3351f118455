"""KOR004: no verb is made passive twice (보여지다, 사용되어지다)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.passives import doubled_passives
from handbook.rules.korean.reading import Reading, reading_rule


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each doubled passive outside quotations that is no word that is spoken about."""
    del site
    for found in doubled_passives(reading.passage.bare):
        if reading.is_mentioned(found.start, found.end):
            continue
        message = f"'{found.wrong}' 꼴은 피동을 두 번 겹쳤어요."
        hint = f"'{found.right}' 꼴로 고치세요."
        title = f"'{found.right}' 꼴로 고치기"
        fix = reading.fix(found.start, found.end, found.right, title)
        yield RULE.found(reading.locate(found.start, found.end), message, hint, fix)


RULE = reading_rule("KOR004", "피동을 두 번 겹치지 않아요", check)
