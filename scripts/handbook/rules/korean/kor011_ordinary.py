"""KOR011: 보통 does not stand before a noun, where it may be read as 대개 just as well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.ordinary import before_nouns
from handbook.rules.korean.reading import Reading, reading_rule

_ADJECTIVE = re.compile(r"(?<![가-힣])보통의(?= [가-힣A-Za-z0-9])")


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each 보통 before a noun outside quotations."""
    del site
    text = reading.passage.bare
    for match in before_nouns(text):
        message = f"'{match[0]}' 말이 두 가지로 읽혀요. '대개'로도, '일반'으로도 읽혀요."
        noun = match["noun"]
        hint = f"'일반 {noun}', '대개 {noun}' 가운데 뜻에 맞는 것으로 고치세요."
        yield RULE.found(reading.locate(*match.span()), message, hint)
    for match in _ADJECTIVE.finditer(text):
        message = "'보통의' 말은 무엇과 견주는지 알려 주지 않아요."
        yield RULE.found(reading.locate(*match.span()), message, "'일반'으로 고치거나 빼세요.")


RULE = reading_rule("KOR011", "'보통'을 이름 앞에 두지 않아요", check)
