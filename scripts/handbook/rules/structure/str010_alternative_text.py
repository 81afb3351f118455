"""STR010: an image has a text that stands for it.

WCAG 2.2, criterion 1.1.1: one that only decorates is marked, so that assistive technology passes
it over.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import LinkForm, TagToken
from handbook.rules.rule import Rule, Scope

_MESSAGE = "그림에 대체 텍스트가 없어요."
_EMPTY_WORDS = frozenset(
    {"그림", "사진", "이미지", "스크린샷", "화면", "도표", "무엇이 어디에 있는지", "image", "img"}
)
_SAID = "그림에서 알아야 할 것을 한 문장으로 적으세요. 예: 노트북 화면에 리눅스 창이 하나 떠 있어요"
_TYPED = "![무엇이 어디에 있는지](주소) 꼴로 적으세요."
_RAW = 'alt="무엇이 어디에 있는지"를 적으세요. 꾸밈이면 alt="" role="presentation"이에요.'


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each image without an alternative text, unless it is marked as a decoration."""
    del site
    for link in document.links:
        typed = link.form is not LinkForm.HTML and link.attribute == "src"
        if typed and link.located and not link.text:
            yield RULE.found(document.locate(link.whole), _MESSAGE, _TYPED)
        elif typed and link.located and _says_nothing(link.text, link.target):
            message = f"대체 텍스트 '{link.text}'만 듣고는 무슨 그림인지 알 수 없어요."
            yield RULE.found(document.locate(link.whole), message, _SAID)
    for tag in document.tags:
        if tag.name == "img" and not (tag.value("alt") or "").strip() and not _decorates(tag):
            yield RULE.found(document.locate(tag.place), _MESSAGE, _RAW)


def _says_nothing(words: str, address: str) -> bool:
    """Whether an alternative text is a word for any image, or the name of its file."""
    file = posixpath.basename(address.partition("#")[0])
    names = {file.casefold(), posixpath.splitext(file)[0].casefold()}
    return words.strip(" .").casefold() in _EMPTY_WORDS | names


def _decorates(tag: TagToken) -> bool:
    marked = tag.value("role") in {"presentation", "none"} or tag.value("aria-hidden") == "true"
    return tag.value("alt") == "" and marked


RULE = Rule("STR010", "그림에 대체 텍스트가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
