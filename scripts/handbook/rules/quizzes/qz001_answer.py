"""QZ001: every question has an answer."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document, Option, Quiz
from handbook.rules.quizzes.cut_off import questions_cut
from handbook.rules.quizzes.places import place_of, questions
from handbook.rules.rule import Rule, Scope

_CHOICE_MARKS = frozenset({"", "x", "?"})
_TICKS = frozenset("vVoO0ㅇㅌㅍ*+-✓✔✗✘√○●◯☑")
"""What people tick with elsewhere, or type on a Korean keyboard for x and v."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each question that nobody can answer."""
    del site
    cut = questions_cut(document)  # QZ002's
    for quiz in questions(document):
        fault = None if quiz.name in cut else _fault(quiz)
        if fault is not None:
            yield RULE.found(place_of(document, _odd(quiz)), *fault)


def _fault(quiz: Quiz) -> tuple[str, str] | None:
    """What is wrong with the marks of a question, and how to mend it."""
    answers = [option.answer for option in quiz.options]
    match quiz.kind:
        case "order":
            return _of_order(answers)
        case "who":
            return _of_names(answers, _odd(quiz).answer)
    if "x" not in answers:
        return "이 문항에는 맞는 보기가 없어요.", "맞는 보기를 [x]로 표시하세요."
    if "" not in answers:
        return "이 문항에는 틀린 보기가 없어요.", "틀린 보기를 [ ]로 더하세요."
    return None


def _of_order(answers: list[str]) -> tuple[str, str] | None:
    if sorted(map(int, answers)) == list(range(1, len(answers) + 1)):
        return None
    hint = "맨 위에 올 것부터 [1], [2], [3]처럼 빠짐없이 한 번씩 적으세요."
    return "차례를 나타내는 번호가 1부터 이어지지 않아요.", hint


def _odd(quiz: Quiz) -> Option:
    """Return the first item whose mark is of another kind than most of the question's are; the
    first of all where they are of one kind.
    """
    chosen = [option for option in quiz.options if option.answer in _CHOICE_MARKS]
    others = [option for option in quiz.options if option.answer not in _CHOICE_MARKS]
    ticked = all(option.answer in _TICKS for option in others)
    fewer = others if len(others) < len(chosen) + ticked else chosen
    return fewer[0] if fewer else quiz.options[0]


def _of_names(answers: list[str], odd: str) -> tuple[str, str] | None:
    if odd in _TICKS and _CHOICE_MARKS & set(answers):
        message = f"'[{odd}]' 표시를 이 책의 퀴즈는 알아듣지 못해요."
        return message, "맞는 보기면 [x]로, 틀린 보기면 [ ]로 적으세요."
    if _CHOICE_MARKS & set(answers):
        hint = "[x]와 [ ], [1]과 [2], [CPU]와 [커널] 가운데 한 가지로만 적으세요."
        return "한 문항에 다른 종류의 표시가 섞여 있어요.", hint
    if len(set(answers)) > 1:
        return None
    hint = "[CPU], [하이퍼바이저]처럼 답이 둘 이상 나오게 하세요."
    return "이 문항의 답이 모두 같아요. 고를 것이 없어요.", hint


RULE = Rule("QZ001", "문항마다 답이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
