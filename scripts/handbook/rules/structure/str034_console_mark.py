"""STR034: a block of commands says whether its commands are run, were run once, or never were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity, Span
from handbook.core.likeness import names_like
from handbook.markdown.console import (
    DATE,
    LANGUAGE,
    MACHINE,
    MAY_SAY,
    OF_CODE,
    POWERSHELL,
    RECORDED,
    RUN,
    VERSIONS,
    ConsoleMarks,
    read_marks,
)
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import FenceToken
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.printed_versions import versions_at_odds
from handbook.rules.suggestions import Suggestion, suggest

_Fault = tuple[Location, str, Suggestion]

_SHELLS = frozenset(
    {"sh", "bash", "zsh", "ksh", "shell", "shell-session", "sh-session", "shellscript"}
    | {"pwsh", "posh", "ps1", "ps1con", "pwsh-session", "bat", "batch", "cmd", "dosbatch", "doscon"}
)
"""Other names of what one types in a terminal, in lower case."""
_SCRIPT = "#!"
"""What a file of commands begins with, which is shown and not typed."""
_PROMPT = re.compile(r"^[ \t]*[$#] ", re.MULTILINE)
_SAY_PROMPT = "명령은 줄 앞에 `$ `를 두고, 관리자로 칠 명령은 `# `를 두세요."
_CONTRIBUTORS = "contributing"
_SAY_LANGUAGE = (
    f"리눅스와 macOS의 명령은 언어를 {LANGUAGE}로 적고 줄 앞에 `$ `를 두세요. "
    f"Windows의 명령은 언어를 {POWERSHELL}로 적으세요."
)
_MARK = (
    "테스트가 돌릴 것이면 ```console { .run }, 다른 데서 돌린 출력이면 ```console "
    '{ .recorded machine="Debian 12 VM" versions="runc 1.1.5" date="2026-11-29" }, '
    "돌려 보지 않았으면 ```console { .untried }라고 적으세요."
)
_MARK_POWERSHELL = (
    "돌려 보지 않았으면 ```powershell { .untried }, 돌린 출력까지 있으면 ```powershell "
    '{ .recorded machine="Windows 11 노트북" versions="WSL 2.1.5" date="2026-11-29" }'
    "라고 적으세요."
)
_MARKS = {LANGUAGE: _MARK, POWERSHELL: _MARK_POWERSHELL}
_SAY_MACHINE = f'{MACHINE}="Debian 12 VM"처럼 적으세요.'
_SAY_VERSIONS = (
    f'출력이 판에 따라 달라질 프로그램을 {VERSIONS}="runc 1.1.5, 리눅스 6.18.44"처럼 적으세요.'
)
_SAY_DATE = f'{DATE}="2026-11-29"처럼 적으세요.'
_AS_PRINTED = f"출력에 맞게 {VERSIONS} 값을 고치거나, 그 판에서 출력을 다시 받아 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each block of commands without its mark, or with one that says too little or what its
    output does not; and each that is set in a language whose marks nobody would see.
    """
    del site
    if document.folder == _CONTRIBUTORS:
        return
    for fence in document.fences:
        for place, message, suggestion in _faults(fence, document):
            yield RULE.suggested(place, message, suggestion)


def _faults(fence: FenceToken, document: Document) -> Iterator[_Fault]:
    whole = document.locate(fence.opening)
    if fence.language.lower() in _SHELLS and not fence.content.startswith(_SCRIPT):
        message = f"명령을 보이는 블록인데 언어가 {LANGUAGE}이나 {POWERSHELL}이 아니에요."
        yield whole, message, Suggestion(_SAY_LANGUAGE)
    if fence.language not in _MARKS:
        return
    said, how = read_marks(fence.attributes), _MARKS[fence.language]
    if len(said.marks) > 1:
        yield whole, "콘솔 블록에 표시가 둘 이상 있어요.", Suggestion(how)
    elif not said.marks:
        yield _without_mark(said, fence, document, how)
    elif said.marks[0] == RUN and fence.language == POWERSHELL:
        yield whole, "테스트는 PowerShell의 명령을 돌리지 못해요.", Suggestion(how)
    elif said.marks[0] == RUN and _PROMPT.search(fence.content) is None:
        yield whole, "명령이 하나도 없어서 테스트가 돌릴 것이 없어요.", Suggestion(_SAY_PROMPT)
    else:
        yield from _faults_of_values(said, fence, document)
        if said.marks[0] == RECORDED:
            for place, message in versions_at_odds(said.values.get(VERSIONS, ""), fence):
                yield document.locate(place), message, Suggestion(_AS_PRINTED)


def _without_mark(said: ConsoleMarks, fence: FenceToken, document: Document, how: str) -> _Fault:
    """Return that a block has no mark: one of its classes may be meant for one."""
    message = "콘솔 블록에 돌렸는지 알리는 표시가 없어요."
    for name in said.classes:
        near = names_like(name, MAY_SAY)
        if near:
            place = _typed(rf"\.{re.escape(name)}(?![\w-])", fence, document)
            meant = suggest(place, f".{name}", near.typed_as(".{}"), "표시로", how)
            return place or document.locate(fence.opening), message, meant
    return document.locate(fence.opening), message, Suggestion(how)


def _faults_of_values(
    said: ConsoleMarks, fence: FenceToken, document: Document
) -> Iterator[_Fault]:
    (mark,) = said.marks
    whole, meant = document.locate(fence.opening), set[str]()
    for name in said.values:
        if name in MAY_SAY[mark] | OF_CODE:
            continue
        near = names_like(name, MAY_SAY[mark] - said.values.keys())
        meant |= set(near.names)
        known = ", ".join(sorted(MAY_SAY[mark])) or "없어요"
        place = _typed(rf"(?<![\w-]){re.escape(name)}(?==)", fence, document)
        suggestion = suggest(place, name, near, "항목으로", f"적을 수 있는 것: {known}.")
        yield place or whole, f".{mark} 표시에는 {name} 항목이 없어요.", suggestion
    if mark != RECORDED:
        return
    if MACHINE not in meant and not said.values.get(MACHINE, "").strip():
        yield whole, "받아 적은 출력에 어느 컴퓨터인지 없어요.", Suggestion(_SAY_MACHINE)
    if VERSIONS not in meant and not said.values.get(VERSIONS, "").strip():
        yield whole, "받아 적은 출력에 무엇의 어느 판인지 없어요.", Suggestion(_SAY_VERSIONS)
    if DATE not in meant and not _is_day(said.values.get(DATE, "")):
        yield whole, "받아 적은 출력에 날짜가 없어요.", Suggestion(_SAY_DATE)


def _typed(pattern: str, fence: FenceToken, document: Document) -> Location | None:
    """Return where the first line of a block has what matches `pattern`, if it is there once."""
    opening = fence.opening
    found = list(re.compile(pattern).finditer(document.source.text, opening.start, opening.end))
    return document.locate(Span(*found[0].span())) if len(found) == 1 else None


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
