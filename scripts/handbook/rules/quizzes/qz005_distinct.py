"""QZ005: the items of a question differ from one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.quizzes.places import place_of
from handbook.rules.rule import Rule, Scope

_NOT_READ = re.compile(r"[\W_]+")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each item, or guess, that says the same as one above it."""
    del site
    for quiz in document.quizzes:
        seen: set[str] = set()
        for option in quiz.options:
            words = _NOT_READ.sub("", unicodedata.normalize("NFC", option.text)).casefold()
            if words in seen:
                message = f"'{option.text}' 보기가 앞에도 있어요."
                hint = "맞는 보기와 틀린 보기의 뜻이 갈리게 고쳐 적으세요."
                yield RULE.found(place_of(document, option), message, hint)
            seen.add(words)


RULE = Rule("QZ005", "보기가 서로 달라요", Severity.ERROR, "0.1", Scope.PAGE, check)
