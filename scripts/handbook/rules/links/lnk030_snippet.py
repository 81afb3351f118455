"""LNK030: a file that a page includes is there, and has the section that is asked for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity, Span
from handbook.core.source import SourceText
from handbook.markdown.page import Document
from handbook.markdown.snippets import Snippet
from handbook.rules.links.unread_includes import unread_includes
from handbook.rules.rule import Part, Rule, Scope, Sites
from handbook.rules.suggestions import order

_NO_FILE = "base_path에서 시작하는 경로인지 확인하세요."
_RESTRICTION = "restrict_base_path"
_NO_SECTION = "그 파일에 --8<-- [start:이름] 줄이 있는지 확인하세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each line that includes what is not there: nothing stands in its place; and each that
    was to include a file and is read as text.
    """
    if site.settings.uses("pymdownx.snippets"):
        yield from _of_unread(document)
    for snippet in document.snippets:
        if snippet.appended:
            continue
        if snippet.missing:
            through = f" '{snippet.path}' 파일이 불러요." if snippet.missing != snippet.path else ""
            message = f"끼워 넣을 '{snippet.missing}' 파일이 없어요.{through}"
            yield RULE.found(document.locate(snippet.place), message, _NO_FILE)
        elif snippet.no_section:
            message = f"'{snippet.path}' 파일에 '{snippet.no_section}' 부분이 없어요."
            yield RULE.found(document.locate(snippet.place), message, _NO_SECTION)


def _of_unread(document: Document) -> Iterator[Diagnostic]:
    for typed, place, wanted in unread_includes(document):
        message = f"'{typed}' 글자가 독자에게 그대로 보이고, 파일은 끼워 넣지 않아요."
        location = document.locate(place)
        if typed == wanted:
            yield RULE.found(location, message, "줄 끝의 빈칸을 지우세요.")
        else:
            yield RULE.suggested(location, message, order(location, wanted, "줄로"))


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield once what the settings include on every page and that is not there, what such a file
    includes in turn, where it is named, and what other extensions than snippets would include.
    """
    appended = (s for page in site.documents.values() for s in page.snippets if s.appended)
    faulty = {(s.path, s.missing, s.no_section): s for s in appended if s.missing or s.no_section}
    for snippet in faulty.values():
        hint = _NO_FILE if snippet.missing else _NO_SECTION
        yield RULE.found(_place(snippet, site), _message(snippet), hint)
    if site.settings.is_book:
        yield from _outside(site)
    for lost in site.lost_files:
        message = f"끼워 넣을 '{lost.path}' 파일이 없어요."
        hint = "확장이나 플러그인이 그 경로를 어느 폴더에서 찾는지 확인하세요."
        yield RULE.found(lost.location, message, hint)


def _outside(site: Site) -> Iterator[Diagnostic]:
    """Yield each folder out of the repository from which the book would take files: what lies on
    the machine that builds it would be published.
    """
    options = site.settings.configs.get("pymdownx.snippets", {})
    typed = {entry.target: entry.location for entry in site.settings.words}
    for path, place in typed.items():
        away = posixpath.isabs(path) or posixpath.normpath(path).startswith("..")
        if away and _ends_at(options.get("base_path"), path):
            message = (
                f"'{path}' 폴더는 저장소 밖이라서, 빌드하는 컴퓨터의 파일이 책에 실릴 수 있어요."
            )
            yield RULE.found(place, message, "저장소 안의 폴더를 적으세요.")
    if options.get(_RESTRICTION) is False:
        message = f"{_RESTRICTION}를 끄면 저장소 밖의 파일이 책에 실릴 수 있어요."
        source = SourceText(CONFIG_NAME, site.settings.text)
        start = max(0, source.text.find(_RESTRICTION))
        place = source.locate(Span(start, start + len(_RESTRICTION)))
        yield RULE.found(place, message, "이 설정을 지우세요.")


def _ends_at(bases: object, typed: str) -> bool:
    every = bases if isinstance(bases, list | tuple) else [bases]
    return any(isinstance(base, str) and base.endswith(typed) for base in every)


def _message(snippet: Snippet) -> str:
    if snippet.no_section:
        what = f"'{snippet.path}' 파일에 '{snippet.no_section}' 부분이"
    elif snippet.missing != snippet.path:
        what = f"'{snippet.path}' 파일이 불러오는 '{snippet.missing}' 파일이"
    else:
        what = f"'{snippet.path}' 파일이"
    return f"모든 페이지에 끼워 넣을 {what} 없어요(auto_append)."


def _place(snippet: Snippet, site: Site) -> Location:
    """Return where the path is typed that leads nowhere: in the file that is included, if that
    includes it in turn, else in the settings.
    """
    if snippet.file and snippet.missing != snippet.path:
        start = snippet.text.find(snippet.missing, 0, snippet.own_end)
        if snippet.missing and start >= 0:
            source = SourceText(snippet.file, snippet.text)
            return source.locate(Span(start, start + len(snippet.missing)))
    for entry in site.settings.words:
        if entry.target == snippet.path or entry.target.startswith(f"{snippet.path}:"):
            return entry.location
    return Location(CONFIG_NAME)


RULE = Rule(
    "LNK030",
    "끼워 넣는 파일이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.SITE, check_site),
    applies_to=Sites.ANY,
)
