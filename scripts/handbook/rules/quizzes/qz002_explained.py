"""QZ002: each item of a question is explained."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity
from handbook.markdown.page import Document, Option
from handbook.rules.quizzes.cut_off import cut_off, is_told_as_indented
from handbook.rules.quizzes.glued import glued
from handbook.rules.quizzes.places import place_of, questions
from handbook.rules.rule import Rule, Scope

_HINT = "빈 줄 다음에 네 칸 들여 까닭을 한두 문장으로 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each item that leaves a reader without a why."""
    del site
    lost: set[Option] = set()
    for _, option, place in cut_off(document):
        lost.add(option)
        if not is_told_as_indented(document, place):
            message = "이 풀이를 들여 쓰지 않아서 보기와 떨어지고, 문항이 여기서 끊겨요."
            hint = "풀이의 줄마다 앞에 빈칸 4개를 넣으세요."
            yield RULE.found(document.locate(place), message, hint)
    for quiz in questions(document):
        for option, words, edits in glued(document, quiz):
            lost.add(option)
            message = "이 풀이가 보기에 바로 붙어 있어서 보기의 글이 돼요."
            fix = Fix("풀이 위에 빈 줄 두기", tuple(Edit(document.locate(s), t) for s, t in edits))
            yield RULE.found(document.locate(words), message, "풀이 위에 빈 줄을 하나 두세요.", fix)
        for option in quiz.options:
            if not option.explained and option not in lost:
                message = "이 보기에는 풀이가 없어요."
                yield RULE.found(place_of(document, option), message, _HINT)


RULE = Rule("QZ002", "보기마다 풀이가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
