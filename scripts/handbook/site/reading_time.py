"""How long a chapter takes to read."""

from __future__ import annotations

import math
import re

# A decision of this book, on the slow side: a beginner who looks at the figures as well.
SYLLABLES_PER_MINUTE = 450
_HIDDEN = re.compile(r"<(script|style|template|svg)\b.*?</\1>", re.DOTALL)
# The list of sources and the key of the quizzes: looked up, not read.
_ADDED = re.compile(r"<section\b[^>]*\bdata-generated\b.*?</section>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_HANGUL = re.compile(r"[가-힣]")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def reading_minutes(html: str) -> int:
    """Return the minutes (at least 1) that the rendered page `html` takes."""
    text = _TAG.sub(" ", _ADDED.sub(" ", _HIDDEN.sub(" ", html)))
    syllables = len(_HANGUL.findall(text)) + 2 * len(_LATIN_WORD.findall(text))
    return max(1, math.ceil(syllables / SYLLABLES_PER_MINUTE))
