"""Lists whose marks stand right before their words: without a space a mark begins no item, and the
lines run on as one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

_LINE = re.compile(
    r"^ {0,3}(?P<mark>(?P<sign>[-+*])|(?P<number>\d{1,3})\.)"
    r"(?:(?P<gap> +)|(?=[가-힣]|\[[ xX]?\]))(?=\S)(?P<words>.*)$",
    re.MULTILINE,
)
_BOX = re.compile(r"\[[ xX]?\]")
_SENTENCE = re.compile(r"[가-힣]{2,}[^\n]* [^\n]*[요다까죠][.?!]\s*$")
_NO_ENDING = re.compile(r"(?!요|이에|예요|습|니다|[어아여]요|[은는을를])")
"""A line may begin with an ending that it speaks of (`-습니다`)."""


@dataclass(frozen=True, slots=True)
class GluedList:
    """Where the marks stand that lack a space, and whether a line of text runs into the first."""

    marks: tuple[Span, ...]
    begins: int
    follows_text: bool


def glued_lists(document: Document) -> Iterator[GluedList]:
    """Yield the lists of a page some of whose marks lack a space: two neighbouring lines, or one
    sentence or box to tick that a `-` begins.
    """
    run: list[re.Match[str]] = []
    for match in (*_lines(document), None):
        if match is not None and run and _follows(run[-1], match):
            run.append(match)
            continue
        found = _glued(run, document) if run else None
        if found is not None:
            yield found
        run = [match] if match is not None else []


def _lines(document: Document) -> Iterator[re.Match[str]]:
    """Yield the lines of the running text that look like items, with a space or without."""
    text = document.source.text
    for match in _LINE.finditer(text, document.front.body):
        start = match.start("mark")
        is_read = document.prose.startswith(text[start : match.end("mark") + 1], start)
        if match["gap"] or (is_read and not (match["sign"] == "*" and "*" in match["words"])):
            yield match


def _follows(above: re.Match[str], line: re.Match[str]) -> bool:
    between = line.string[above.end() : line.start()]
    if between.strip() or between.count("\n") > 2:
        return False
    if above["sign"] or line["sign"]:
        return bool(above["sign"] == line["sign"])
    return int(line["number"]) == int(above["number"]) + 1


def _glued(run: list[re.Match[str]], document: Document) -> GluedList | None:
    glued = [match for match in run if not match["gap"]]
    if not glued or (len(run) == 1 and not _is_sentence(run[0])):
        return None
    text = document.source.text
    line_above = text[: run[0].start()].splitlines()[-1:]
    if len(run) == 1 and line_above and line_above[0].strip():
        return None
    follows_text = bool(line_above and line_above[0].strip()) and not run[0]["gap"]
    marks = tuple(Span(*match.span("mark")) for match in glued)
    return GluedList(marks, run[0].start(), follows_text)


def _is_sentence(line: re.Match[str]) -> bool:
    words = line["words"]
    said = _NO_ENDING.match(words) and _SENTENCE.match(words)
    return line["sign"] == "-" and bool(said or _BOX.match(words))
