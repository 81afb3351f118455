"""QZ007: a question with several right items asks for all of them, and no other does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document, Quiz
from handbook.rules.marked_lists import mixed_questions
from handbook.rules.quizzes.cut_off import questions_cut
from handbook.rules.quizzes.places import place_of, questions
from handbook.rules.rule import Rule, Scope

_ALL = re.compile(r"모두 +(?:고르|골라)")
_NOT_ASKED = (" ", "#", "-")
"""What a line begins with that ends the question: an explanation, a heading, an item."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each question whose words and marks are at odds."""
    del site
    cut = questions_cut(document)  # QZ002's
    mixed = mixed_questions(document)  # STR023's
    for quiz in questions(document):
        place = quiz.options[0].place
        torn = place is not None and any(one.holds(place) for one in mixed)
        fault = None if torn or quiz.name in cut else _fault(quiz, _asked(document, quiz))
        if fault is not None:
            yield RULE.found(place_of(document, quiz.options[0]), *fault)


def _asked(document: Document, quiz: Quiz) -> str:
    """Return how the question is put right above its items, or nothing where they cannot be
    located.
    """
    place = quiz.options[0].place
    if place is None:
        return ""
    text = document.source.text
    end = start = text.rfind("\n", 0, place.start) + 1
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        if text.startswith(_NOT_ASKED, above):
            break
        start = above
    return text[start:end].strip()


def _fault(quiz: Quiz, asked: str) -> tuple[str, str] | None:
    """What is wrong, and how to mend it; a question without answers is QZ001's."""
    answers = [option.answer for option in quiz.options]
    right = answers.count("x")
    if quiz.kind not in {"one", "several"} or not asked or right in {0, len(answers)}:
        return None
    if right > 1 and "모두" not in asked:
        message = f"맞는 보기가 {right}개인데 모두 고르라고 묻지 않아요."
        return message, "물음을 '모두 고르세요.'로 끝내거나, [x]를 하나만 남기세요."
    if right == 1 and _ALL.search(asked):
        message = "모두 고르라고 묻는데 맞는 보기가 하나예요."
        return message, "'고르세요.'로 묻거나, 맞는 보기에 [x]를 더하세요."
    return None


RULE = Rule("QZ007", "모두 고르는 문항은 그렇게 물어요", Severity.ERROR, "0.1", Scope.PAGE, check)
