"""Options of a question whose mark stands in round brackets: no question is made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Edit, Fix, Location, Span
from handbook.markdown.page import Document
from handbook.rules.marked_lists import is_asked

_ITEM = re.compile(r"^ {0,3}[-*+] +(?P<mark>\((?P<sign>[ xXvVoOㅇ○●✓✔]?)\)) +(?=\S)", re.MULTILINE)
_PLAIN = {"": "[ ]", " ": "[ ]", "x": "[x]", "X": "[x]"}
"""What is meant by a sign, where none of the page says that an x is wrong."""
_HINT = "맞는 보기는 - [x]로, 틀린 보기는 - [ ]로 시작하세요."


def round_boxes(document: Document) -> Iterator[tuple[Location, str, str, Fix | None]]:
    """Yield place, message, hint and fix for each mark in round brackets below a question."""
    items = [
        item
        for item in _ITEM.finditer(document.source.text, document.front.body)
        if is_asked(document, item.start()) and not document.is_fenced(item.start())
    ]
    plain = all(item["sign"] in _PLAIN for item in items)
    for item in items:
        place = document.locate(Span(*item.span("mark")))
        message = f"'{item['mark']}' 글자가 독자에게 그대로 보이고, 이 목록이 퀴즈가 되지 않아요."
        right = _PLAIN[item["sign"]] if plain else ""
        fix = Fix(f"{right}로 바꾸기", (Edit(place, right),)) if right else None
        yield place, message, _HINT, fix
