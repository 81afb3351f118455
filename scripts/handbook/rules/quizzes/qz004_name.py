"""QZ004: each question has a name of its own: the id of the heading above it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.quizzes.cut_off import questions_cut
from handbook.rules.quizzes.places import place_of, questions
from handbook.rules.rule import Rule, Scope

_HINT = "문항마다 ### 1. 물음의 이름 { #quiz-1 } 꼴의 제목을 하나씩 두세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each question without a name, and each that shares one.

    The name leads to the question, and the reader's browser keeps the answer under it.
    """
    del site
    # A heading that was not understood is STR011's.
    if any(leak.kind == "heading" for leak in document.leaks):
        return
    cut = questions_cut(document)  # QZ002's
    seen: set[str] = set()
    for quiz in questions(document):
        # A heading without an id that can be an address is STR003's, a repeated one LNK006's.
        if not quiz.name.isascii() or not quiz.name or quiz.name in document.repeated_ids:
            continue
        if not quiz.name.startswith("quiz-"):
            message = "이 문항 위에 #quiz-1 꼴의 이름이 없어요."
            yield RULE.found(place_of(document, quiz.options[0]), message, _HINT)
        elif quiz.name in seen and quiz.name not in cut:
            message = f"'#{quiz.name}' 제목 아래에 문항이 둘 이상 있어요."
            yield RULE.found(place_of(document, quiz.options[0]), message, _HINT)
        seen.add(quiz.name)


RULE = Rule("QZ004", "문항마다 이름이 하나예요", Severity.ERROR, "0.1", Scope.PAGE, check)
