"""LNK030: a file that a page includes is there, and has the section that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Part, Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each line that includes what is not there: nothing stands in its place."""
    del site
    for snippet in document.snippets:
        if snippet.appended:
            continue
        if snippet.missing:
            through = f" '{snippet.path}' 파일이 불러요." if snippet.missing != snippet.path else ""
            message = f"끼워 넣을 '{snippet.missing}' 파일이 없어요.{through}"
            hint = "base_path에서 시작하는 경로인지 확인하세요."
            yield RULE.found(document.locate(snippet.place), message, hint)
        elif snippet.no_section:
            message = f"'{snippet.path}' 파일에 '{snippet.no_section}' 부분이 없어요."
            hint = "그 파일에 --8<-- [start:이름] 줄이 있는지 확인하세요."
            yield RULE.found(document.locate(snippet.place), message, hint)


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield each file that is not there and that the settings include on every page, or other
    extensions than snippets on one.
    """
    pages = site.documents.values()
    missing = {s.missing for page in pages for s in page.snippets if s.appended and s.missing}
    for path in sorted(missing):
        message = f"모든 페이지에 끼워 넣을 '{path}' 파일이 없어요(auto_append)."
        hint = "base_path에서 시작하는 경로인지 확인하세요."
        yield RULE.found(Location(CONFIG_NAME), message, hint)
    for lost in site.lost_files:
        message = f"끼워 넣을 '{lost.path}' 파일이 없어요."
        hint = "확장이나 플러그인이 그 경로를 어느 폴더에서 찾는지 확인하세요."
        yield RULE.found(lost.location, message, hint)


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
