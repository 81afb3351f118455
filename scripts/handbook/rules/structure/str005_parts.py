"""STR005: a chapter has an opening, and one to read through a figure, a summary and a quiz.

A chapter of the practice part is done rather than read: the opening is enough. Where it has a
summary or a quiz, they are as elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.chapters import PART_IDS
from handbook.markdown.page import Document, Heading
from handbook.rules.marked_lists import mixed_questions
from handbook.rules.quizzes.cut_off import questions_cut
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, order

FEWEST_QUIZZES = 3
_REQUIRED = ("핵심 정리", "퀴즈")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each required part that a chapter lacks."""
    del site
    if not document.is_chapter or document.is_swallowed:
        return  # what is not closed is STR026's
    if not _opens(document):
        message = "이 장에는 여는 글이 없어요. 제목 바로 다음에 절이 시작돼요."
        yield RULE.found(
            document.title_place, message, "제목 아래에 물음으로 여는 문단을 적으세요."
        )
    if not document.is_read_through:
        return
    if not (document.diagrams or document.is_practice):
        message = "이 장에는 그림이 없어요."
        yield RULE.found(document.title_place, message, "```mermaid 그림을 하나 이상 넣으세요.")
    for title in _REQUIRED:
        if _heading(document, PART_IDS[title]) is None:
            yield from _missing(document, title, PART_IDS[title])
    quiz = _heading(document, PART_IDS["퀴즈"])
    count = sum(quiz.kind != "guess" for quiz in document.quizzes)
    # A list that is no question for want of a mark is STR023's, one that is in pieces QZ002's.
    torn = mixed_questions(document) or questions_cut(document)
    if quiz is not None and count < FEWEST_QUIZZES and not torn:
        message = f"퀴즈가 {count}개예요. 한 장에 {FEWEST_QUIZZES}개부터예요."
        hint = "- [x] 맞는 보기와 - [ ] 틀린 보기로 문항을 더하세요."
        yield RULE.found(document.locate(quiz.place), message, hint)


def _opens(document: Document) -> bool:
    """Whether there is running text before the first section."""
    sections = (heading.place.start for heading in document.headings if heading.level > 1)
    start = document.headings[0].place.end if document.headings else document.front.body
    return any(c.isalnum() for c in document.prose[start : next(sections, len(document.prose))])


def _missing(document: Document, title: str, identifier: str) -> Iterator[Diagnostic]:
    wanted = f"## {title} {{ #{identifier} }}"
    misnamed = next((heading for heading in document.headings if heading.text == title), None)
    if misnamed is None:
        if not document.is_practice:
            message = f"이 장에 '{title}' 절이 없어요."
            yield RULE.found(document.title_place, message, f"{wanted} 절을 넣으세요.")
        return
    message = f"'{title}' 절의 이름이 '#{identifier}' 꼴이 아니에요."
    place = misnamed.id_place
    named = Suggestion(f"줄을 {wanted} 꼴로 적으세요.")
    if place is not None:
        named = order(document.locate(place), identifier, "이름으로")
    yield RULE.suggested(document.locate(misnamed.place), message, named)


def _heading(document: Document, name: str) -> Heading | None:
    return next((heading for heading in document.headings if heading.id == name), None)


RULE = Rule("STR005", "장에 있어야 할 것이 다 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
