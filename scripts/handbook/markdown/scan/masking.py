"""Masks what Markdown does not read as markup: code, comments and escaped characters."""

from __future__ import annotations

import html
import re

from handbook.markdown.passage import CODE
from handbook.markdown.scan.passages import Markup

FILLER = "\ue000"
"""What stands for each masked character: no letter, no markup, no white space."""

_MASKED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]|<!--(?:(?!<!--|-->).)*-->", re.DOTALL)
_TICKS = re.compile(r"`+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")


def unescaped(target: str) -> str:
    """Return an address as a browser gets it: no backslash escapes, no entities."""
    return html.unescape(_ESCAPE.sub(r"\1", target))


def masked(text: str) -> str:
    """Return `text` with code, comments and escapes replaced by as many filler characters."""
    characters = list(text)
    for start, end in _code_spans(text):
        characters[start:end] = FILLER * (end - start)
    return _MASKED.sub(lambda m: FILLER * len(m[0]), "".join(characters))


def masked_markup(text: str) -> Markup:
    """Return what of the code, comments and escapes in `text` is not read as it is typed."""
    markup = Markup()
    characters = list(text)
    for start, end in _code_spans(text):
        markup.cut(start, end, CODE)
        characters[start:end] = FILLER * (end - start)
    for match in _MASKED.finditer("".join(characters)):
        markup.cut(match.start(), match.start() + 1 if match[0][0] == "\\" else match.end())
    return markup


def _code_spans(text: str) -> list[tuple[int, int]]:
    """Return the code spans: a run of backticks up to the next run of the same length."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        if same and not _escaped(text, start):
            spans.append((start, runs[same[-1]][1]))
            index = same[-1]
        index += 1
    return spans


def _escaped(text: str, position: int) -> bool:
    slashes = 0
    while slashes < position and text[position - slashes - 1] == "\\":
        slashes += 1
    return slashes % 2 == 1
