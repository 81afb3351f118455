"""CIT005: a figure has a source in its paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.citations.figures import unfounded
from handbook.rules.rule import Rule, Scope

_ABOUT_MISTAKES = "contributing"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each figure without a source. CIT006 tells of a page that cites nothing."""
    if document.folder == _ABOUT_MISTAKES or not document.citations:
        return
    for figure in unfounded(document):
        what = "말" if figure.is_words else "값"
        message = f"'{figure.text}' {what}의 출처가 이 문단에 없어요."
        hint = "문장 끝에 [@출처id] 꼴로 출처를 다세요. 직접 잰 값이면 어디서 쟀는지 적으세요."
        if figure.is_words:
            hint = "문장 끝에 [@출처id] 꼴로 출처를 달거나, 무엇 가운데 그런지 적으세요."
        yield RULE.found(document.locate(figure.place), message, hint)


RULE = Rule("CIT005", "수치와 연도에 출처가 있어요", Severity.WARNING, "0.1", Scope.PAGE, check)
