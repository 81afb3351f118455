"""STR013: a quiz has a right option, and each option is explained."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document, Option
from handbook.rules.rule import Rule

_EXPLAIN = "빈 줄 다음에 네 칸 들여 까닭을 한두 문장으로 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each quiz that nobody can pass, and each option that leaves a reader without a why."""
    del site
    for quiz in document.quizzes:
        if quiz and not any(option.right for option in quiz):
            message = "이 문항에는 맞는 보기가 없어요."
            yield RULE.found(_place(document, quiz[0]), message, "맞는 보기를 [x]로 표시하세요.")
        for option in quiz:
            if not option.explained:
                message = "이 보기에는 풀이가 없어요."
                yield RULE.found(_place(document, option), message, _EXPLAIN)


def _place(document: Document, option: Option) -> Location:
    if option.place is not None:
        return document.locate(option.place)
    quiz = next((heading for heading in document.headings if heading.id == "quiz"), None)
    return document.locate(quiz.place) if quiz else document.title_place


RULE = Rule(
    "STR013", "퀴즈의 보기마다 풀이가 있어요", Severity.ERROR, "0.1", page=check, alone=True
)
