"""QZ002: each item of a question is explained."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.quizzes.places import place_of, questions
from handbook.rules.rule import Rule, Scope

_HINT = "빈 줄 다음에 네 칸 들여 까닭을 한두 문장으로 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each item that leaves a reader without a why."""
    del site
    for quiz in questions(document):
        for option in quiz.options:
            if not option.explained:
                place = place_of(document, option)
                yield RULE.found(place, "이 보기에는 풀이가 없어요.", _HINT)


RULE = Rule("QZ002", "보기마다 풀이가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
