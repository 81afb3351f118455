"""SUP003: a comment that is meant for the tool is one that it understands.

A browser shows no comment: one that is misspelt does nothing, and nobody sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import Alike, names_like
from handbook.markdown.directives import COMMENT
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import Suggestion, suggest

_LINE = re.compile(r"^[ >]*(?P<comment><!--(?P<words>(?:(?!-->).)*)-->)[ ]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--(?P<words>(?:(?!-->).)*)-->")
_TO_BE_SILENT = re.compile(
    r"\s*(?:(?P<name>[A-Za-z]+)(?: ?: ?| ))?(?P<verb>[A-Za-z]+) ?:?\s+"
    r"(?P<rest>[A-Z]{2,3}\d{3}(?:[,\s]+[A-Z]{2,3}\d{3})*(?:\s.*)?)"
)
_RULES_AND_REASON = re.compile(
    r"(?P<rules>[A-Z]{2,3}\d{3}(?:[,\s]+[A-Z]{2,3}\d{3})*)[-–—:,\s]*(?:이유[:\s]*)?(?P<reason>.*)",
    re.DOTALL,
)
_NAME, _VERB = "handbook", "ignore"
_WORDS = ("guess", "sortable")
"""The comments of one word that the book's own Markdown reads."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each comment that looks like one for the tool and is none."""
    fenced = [fence.whole for fence in document.fences]
    for match in _LINE.finditer(document.source.text, document.front.body):
        span = Span(*match.span("comment"))
        if any(fence.start <= span.start < fence.end for fence in fenced):
            continue
        meant = Alike()
        if not COMMENT.fullmatch(match[0]):  # SUP001 tells of those that begin as they should
            meant = silencing(match["words"])
        if not meant and site.settings.is_book:
            meant = names_like(match["words"].strip(), _WORDS).typed_as("<!-- {} -->")
        if meant and match["comment"] not in meant.names:
            message = "도구가 알아듣지 못하는 주석이라 아무 일도 하지 않아요."
            place = document.locate(span)
            yield RULE.suggested(place, message, _suggestion(document, span, meant))
    for span in _beside_text(document):
        message = "글과 같은 줄에 있는 주석이라 아무 일도 하지 않아요."
        hint = "주석만 한 줄에 적어, 이 글이 있는 문단이나 표, 목록의 바로 위에 두세요."
        yield RULE.found(document.locate(span), message, hint)


def _beside_text(document: Document) -> Iterator[Span]:
    """Yield the comments that would silence findings, but that stand in a line with other words."""
    text = document.source.text
    if "<!--" not in text:
        return
    read: frozenset[int] | None = None
    for match in _COMMENT.finditer(text, document.front.body):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        beside = text[start : match.start()] + text[match.end() : end if end >= 0 else len(text)]
        if not beside.strip(" >\t\r") or not _silences(match["words"]):
            continue
        if read is None:
            read = frozenset(o for passage in document.passages for o in passage.offsets)
        is_read = not read.isdisjoint(range(start, end if end >= 0 else len(text)))
        if is_read and not _is_code(document, start, match.start()):
            yield Span(*match.span())


def _silences(words: str) -> bool:
    return bool(COMMENT.match(f"<!--{words}-->")) or bool(silencing(words))


def _is_code(document: Document, start: int, comment: int) -> bool:
    """Tell whether a comment stands within a code span of its line."""
    line = document.source.text[start : comment + 1]
    return line.count("`") % 2 == 1


def _suggestion(document: Document, span: Span, meant: Alike) -> Suggestion:
    typed = document.source.text[span.start : span.end]
    return suggest(document.locate(span), typed, meant, "주석으로", "")


def silencing(words: str) -> Alike:
    """Return the comment that silences findings for the words of one that does not, where they
    name a rule and one of the two words before it is there or nearly so.
    """
    found = _TO_BE_SILENT.fullmatch(words)
    if found is None:
        return Alike()
    named = bool(names_like(found["name"] or "", (_NAME,)))
    said = bool(names_like(found["verb"], (_VERB, _NAME)))
    if not (named or said):
        return Alike()
    parts = _RULES_AND_REASON.match(found["rest"].strip())
    rules, reason = (parts["rules"], parts["reason"]) if parts is not None else ("", "")
    comment = f"<!-- {_NAME}: {_VERB} {rules} 이유: {reason or '까닭'} -->"
    return Alike((comment,), certain=bool(reason))


RULE = Rule(
    "SUP003",
    "도구에 하는 말은 알아듣게 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
