"""QZ003: each explanation leads back to the text."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.quizzes.places import extent_of, place_of, questions
from handbook.rules.rule import Rule, Scope

_HINT = "풀이 끝에 ([절의 이름](#절)) 꼴의 링크를 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each explanation without a link to a part of this book."""
    del site
    # A link that was not understood is STR011's or LNK012's.
    broken = [token.whole.start for token in document.references.undefined]
    broken += [leak.place.start for leak in document.leaks if leak.kind == "link"]
    for quiz in questions(document):
        for option in quiz.options:
            # An item without any explanation is QZ002's.
            if option.explained and not any("://" not in target for target in option.targets):
                whole = extent_of(document, option)
                if not any(whole.start <= offset < whole.end for offset in broken):
                    message = "이 풀이에는 본문으로 돌아가는 링크가 없어요."
                    yield RULE.found(place_of(document, option), message, _HINT)


RULE = Rule(
    "QZ003", "풀이마다 본문으로 돌아가는 길이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check
)
