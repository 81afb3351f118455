"""STR034: a console block says whether its commands are run, were run once, or never were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.console import (
    DATE,
    LANGUAGE,
    MACHINE,
    MAY_SAY,
    OF_CODE,
    RECORDED,
    ConsoleMarks,
    read_marks,
)
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import FenceToken
from handbook.rules.rule import Rule, Scope

_SHELLS = frozenset({"sh", "bash", "shell", "shell-session", "sh-session"})
_PROMPT = re.compile(r"[$#] \S")
_CONTRIBUTORS = "contributing"
_MARK = (
    "테스트가 돌릴 것이면 ```console { .run }, 다른 데서 돌린 출력이면 "
    '```console { .recorded machine="Debian 12 VM" date="2026-11-29" }, '
    "돌려 보지 않았으면 ```console { .untried }라고 적으세요."
)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each console block without its mark, or with one that says too little."""
    del site
    if document.folder == _CONTRIBUTORS:
        return
    for fence in document.fences:
        for message, hint in _faults(fence):
            yield RULE.found(document.locate(fence.opening), message, hint)


def _faults(fence: FenceToken) -> Iterator[tuple[str, str]]:
    if fence.language in _SHELLS and any(_PROMPT.match(line.text) for line in fence.lines):
        yield "프롬프트가 있는 콘솔 블록인데 언어가 console이 아니에요.", _MARK
    if fence.language != LANGUAGE:
        return
    said = read_marks(fence.attributes)
    if len(said.marks) != 1:
        several = "콘솔 블록에 표시가 둘 이상 있어요."
        yield several if said.marks else "콘솔 블록에 돌렸는지 알리는 표시가 없어요.", _MARK
        return
    yield from _faults_of_values(said)


def _faults_of_values(said: ConsoleMarks) -> Iterator[tuple[str, str]]:
    (mark,) = said.marks
    for name in said.values:
        if name not in MAY_SAY[mark] | OF_CODE:
            known = ", ".join(sorted(MAY_SAY[mark])) or "없어요"
            yield f".{mark} 표시에는 {name} 항목이 없어요.", f"적을 수 있는 것: {known}."
    if mark != RECORDED:
        return
    if not said.values.get(MACHINE, "").strip():
        yield (
            "받아 적은 출력에 어느 컴퓨터인지 없어요.",
            f'{MACHINE}="Debian 12 VM"처럼 적으세요.',
        )
    if not _is_day(said.values.get(DATE, "")):
        yield "받아 적은 출력에 날짜가 없어요.", f'{DATE}="2026-11-29"처럼 적으세요.'


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


RULE = Rule(
    "STR034",
    "콘솔 블록에 돌렸는지 적었는지 표시가 있어요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
)
