"""STR036: a list is typed as one: a bullet of another kind is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.list_marks import BULLET, NUMBER
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.glued_bullets import GluedList, glued_lists

_BULLET = re.compile(rf"^ *(?P<mark>(?:{BULLET})[ \t\u00a0]*)(?=\S)", re.MULTILINE)
_NUMBER = re.compile(rf"^ *(?P<mark>(?:{NUMBER})[ \t\u00a0]*)(?=\S)", re.MULTILINE)

_ITEM = re.compile(r" *(?:[-*+]|\d+\.) ")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list whose bullets or numbers are no marks of Markdown."""
    del site
    for items in _lists(_BULLET, document.prose):
        yield _found(document, items, ["- "] * len(items), "목록")
    for items in _lists(_NUMBER, document.prose):
        if len(items) > 1:  # one alone may begin a sentence
            marks = [f"{number}. " for number in range(1, len(items) + 1)]
            yield _found(document, items, marks, "번호가 붙은 목록")
    for glued in glued_lists(document):
        yield _found_glued(document, glued)


def _lists(mark: re.Pattern[str], prose: str) -> Iterator[list[re.Match[str]]]:
    waiting: list[re.Match[str]] = []
    for match in (*mark.finditer(prose), None):
        if match is not None and waiting and _follows(prose, waiting[-1], match):
            waiting.append(match)
            continue
        if waiting:
            yield waiting
        waiting = [match] if match is not None else []


def _follows(prose: str, before: re.Match[str], item: re.Match[str]) -> bool:
    """Whether nothing but the words of one item and blank lines are between two bullets."""
    _, _, between = prose[before.end() : item.start()].partition("\n")
    return not between.strip() or "\n\n" not in prose[before.end() : item.start()]


def _found(
    document: Document, items: list[re.Match[str]], marks: list[str], kind: str
) -> Diagnostic:
    text = document.source.text
    typed = zip(items, marks, strict=True)
    edits = [Edit(document.locate(Span(*item.span("mark"))), mark) for item, mark in typed]
    above = text[: items[0].start()].splitlines()
    if above and above[-1].strip() and not _ITEM.match(above[-1]):
        start = Span(items[0].start(), items[0].start())
        edits.append(Edit(document.locate(start), "\r\n" if "\r\n" in text else "\n"))
    bullet = items[0]["mark"].strip()
    message = f"'{bullet}' 글자로 시작한 줄은 목록이 아니라 한 문단으로 이어져 나와요."
    place = Span(items[0].start("mark"), items[0].start("mark") + len(bullet))
    fix = Fix(f"{kind}으로 바꾸기", tuple(sorted(edits)))
    hint = f"'{marks[0]}' 꼴로 적고 위에 빈 줄을 두세요."
    return RULE.found(document.locate(place), message, hint, fix)


def _found_glued(document: Document, glued: GluedList) -> Diagnostic:
    text, first = document.source.text, glued.marks[0]
    mark = text[first.start : first.end]
    edits = [Edit(document.locate(Span(one.end, one.end)), " ") for one in glued.marks]
    if glued.follows_text:
        start = document.locate(Span(glued.begins, glued.begins))
        edits.append(Edit(start, "\r\n" if "\r\n" in text else "\n"))
    message = f"'{mark}' 바로 뒤에 빈칸이 없어서, 목록이 아니라 한 문단으로 이어져 나와요."
    fix = Fix("목록의 표시 뒤에 빈칸 넣기", tuple(sorted(edits)))
    hint = f"'{mark} ' 꼴로 한 칸 띄우고 위에 빈 줄을 두세요."
    return RULE.found(document.locate(first), message, hint, fix)


RULE = Rule("STR036", "글머리는 - 꼴로 적어요", Severity.ERROR, "0.1", Scope.PAGE, check)
