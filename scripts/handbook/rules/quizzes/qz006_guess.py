"""QZ006: a guess can be made, and is shown again where it is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.marked_lists import glued_mark, mixed_guesses
from handbook.rules.quizzes.places import place_of
from handbook.rules.rule import Rule, Scope

_RECALLED = re.compile(r"<!--\s*guess\s*-->")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield a guess that is never taken up, one without a choice, one that an ordinary item takes
    into its list, and a place without a guess.
    """
    del site
    guesses = [quiz for quiz in document.quizzes if quiz.kind == "guess"]
    for guess in guesses:
        if len(guess.options) < 2:
            message = "짐작할 보기가 하나뿐이에요."
            hint = "- [?] 다른 짐작을 더하세요."
            yield RULE.found(place_of(document, guess.options[0]), message, hint)
    if document.is_swallowed:
        return  # what is not closed is STR026's
    if guesses and not document.recalled_guesses:
        message = "처음에 물은 짐작을 다시 보여 주는 곳이 없어요."
        hint = "답하는 문단 앞에 <!-- guess --> 줄을 앞뒤로 한 줄씩 띄고 적으세요."
        yield RULE.found(place_of(document, guesses[0].options[0]), message, hint)
    mixed = mixed_guesses(document)
    for one in mixed:
        lost = "같은 목록의 짐작까지 일반 목록으로 나와요."
        if one.first_glued is not None:
            yield RULE.found(*glued_mark(document, one.first_glued, lost))
            continue
        message = f"이 항목에 [?] 표시가 없어서, {lost}"
        hint = "글머리 뒤에 [?]를 적거나, 앞에 문단을 하나 두어 목록을 나누세요."
        yield RULE.found(document.locate(one.first_unmarked), message, hint)
    if document.recalled_guesses and not guesses and not mixed:
        message = "<!-- guess --> 줄이 있지만 짐작을 묻는 곳이 없어요."
        hint = "여는 물음 아래에 - [?] 보기를 적거나 이 줄을 지우세요."
        yield RULE.found(_recalled_at(document), message, hint)


def _recalled_at(document: Document) -> Location:
    """Return where a page asks for the guess to be shown again; the title where that is unclear."""
    typed = (match.span() for match in _RECALLED.finditer(document.source.text))
    places = [Span(*span) for span in typed if not document.is_fenced(span[0])]
    return document.locate(places[0]) if places else document.title_place


RULE = Rule("QZ006", "짐작을 묻고 다시 보여 줘요", Severity.ERROR, "0.1", Scope.PAGE, check)
