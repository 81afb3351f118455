"""Words that a sentence speaks about rather than with: 보여지다라는 말, *되어지다*, 보여지다 대신.

What stands in quotation marks is blank in a passage already.
"""

from __future__ import annotations

import re

_NAMES = "말|말투|표현|표기|낱말|단어|꼴|글자|어형"
_CALLED = re.compile(
    rf"[가-힣]{{0,4}}?(?:, [가-힣]+)*?(?:(?:이?라는|이?란) (?:{_NAMES})|이?라고 (?:쓰|써|적|부르)"
    rf"| (?:같은|따위의) (?:{_NAMES})| (?:표기|낱말|꼴)(?=[은는이가을를도과와의로]|보다|처럼))"
)
"""보여지다라는 말, 되요라고 적지, 보여지다 같은 말, 몇일 표기는."""

# No sentence of 해요체 goes on like this behind its verb.
_DICTIONARY_FORM = re.compile(r"(?<=지)다(?:[는를가와도]|처럼|보다|로)?(?= |,)(?! (?:해|하|싶))")


def is_mentioned(text: str, end: int) -> bool:
    """Tell whether the sentence speaks about the word that ends at `end` of `text`."""
    return (_CALLED.match(text, end) or _DICTIONARY_FORM.match(text, end)) is not None
