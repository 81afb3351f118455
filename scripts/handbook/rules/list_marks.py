"""What people put before the items of a list, for the rules about lists and tabs."""

from __future__ import annotations

import re

BULLET = (
    r"[\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b7\u25c6\u25c7\u25cb\u25cf\u25e6\u00b7]"
    r"|[\u2013\u2014\u2212\uff0d\u3147](?=[ \t\u00a0])"
)
"""What word processors and people put before an item; a dash, and the letter that stands for a
circle in Korean papers, only with a space behind it.
"""
_LETTER = "[가나다라마바사아자차a-jA-J]"
NUMBER = (
    r"[\u2460-\u2473\u3260-\u327b]"
    rf"|(?:{_LETTER}[.)]|\((?:\d{{1,2}}|{_LETTER})\))(?=[ \t\u00a0])"
)
"""A circled number or letter, a letter as a number, and what stands in brackets."""
_BRACKETED = r"\d{1,3}\)"
_OF_MARKDOWN = r"[-*+]|\d{1,3}\."
_BEFORE_TAB = re.compile(rf" *(?:{BULLET}|{NUMBER}|{_BRACKETED}|{_OF_MARKDOWN})[ \u00a0]*(?=\t)")
_TYPED_BULLET = re.compile(rf" *(?:{BULLET})[ \t\u00a0]*")
_TYPED_NUMBER = re.compile(rf"^ *(?:{NUMBER}|{_BRACKETED})[ \t\u00a0]*", re.MULTILINE)


def is_item_with_tab(line: str) -> bool:
    """Whether a line is an item of a list whose mark a tab follows."""
    return _BEFORE_TAB.match(line) is not None


def told_as_item(text: str, tab: int) -> bool:
    """Whether the tab at `tab` follows a mark that is none in Markdown: the rules about lists ask
    for another mark and a space. One number alone is none.
    """
    before = text[text.rfind("\n", 0, tab) + 1 : tab + 1]
    if _TYPED_BULLET.fullmatch(before):
        return True
    return _TYPED_NUMBER.fullmatch(before) is not None and len(_TYPED_NUMBER.findall(text)) > 1
