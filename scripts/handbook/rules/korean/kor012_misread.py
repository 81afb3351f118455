"""KOR012: a misunderstanding is told as 인 줄 알기 쉬워요, not as 라고 알기 쉬워요.

~라고 알기 쉽다 is first read as "is easily known to be".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.rules.korean.reading import Reading, reading_rule

_EASY = re.compile(r"(?<=[가-힣])고 알기 (?=쉬[운워웠우]|쉽)")
_HINT = "'~인 줄 알기 쉬워요'나 '~으로 알기 쉬워요'로 고치세요."


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each ~라고 알기 쉬워요 outside quotations."""
    del site
    for match in _EASY.finditer(reading.passage.bare):
        message = "'~고 알기 쉬워요' 말은 '쉽게 안다'로 먼저 읽혀요."
        yield RULE.found(reading.locate(*match.span()), message, _HINT)


RULE = reading_rule("KOR012", "오해는 '~인 줄 알기 쉬워요'로 적어요", check)
