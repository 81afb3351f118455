"""KOR007: no sentence is so long that a reader on a phone loses its beginning.

Names in a row (A, B, C와 D) are easy to read and count as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.sentences import NOTE
from handbook.rules.korean.reading import Reading, reading_rule

LONGEST = 25
"""Words between spaces (어절): 글쓰기 지침 §2."""

_NAME = 3
"""Words of the longest name in a row of names."""
_ROW = 4
"""Names that make a row."""
_BRACKETS = re.compile(r"\([^()]*\)")


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each sentence that is too long."""
    del site
    text = reading.passage.text
    for sentence in reading.passage.sentences:
        count = words_in(text[sentence.start : sentence.end])
        if count > LONGEST:
            message = f"한 문장이 {count}어절이에요. {LONGEST}어절까지예요."
            hint = "생각이 바뀌는 곳에서 두 문장으로 나누세요."
            place = reading.locate(sentence.start, sentence.end)
            yield RULE.found(place, message, hint)


def words_in(sentence: str) -> int:
    """Return how many words a reader has to keep in mind; brackets and notes are left out."""
    bare = _BRACKETS.sub("", sentence.replace(NOTE, ""))
    parts = [len(part.split()) for part in re.split(r"[,·]", bare)]
    names = [count for count in parts[:-1] if count <= _NAME]
    repeated = sum(names) - len(names) if len(names) >= _ROW else 0
    row = len(names) - 1 if len(names) >= _ROW else 0
    return sum(parts) - repeated - row


RULE = reading_rule("KOR007", "한 문장은 25어절까지예요", check)
