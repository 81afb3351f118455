"""The questions of a page without its guesses, and where a finding about one is shown."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.core.diagnostics import Location, Span
from handbook.markdown.page import Document, Option, Quiz


def questions(document: Document) -> Iterator[Quiz]:
    """Yield what a reader is asked at the end, not the guesses."""
    return (quiz for quiz in document.quizzes if quiz.kind != "guess")


def place_of(document: Document, option: Option) -> Location:
    """Return where the mark of an item stands, or the quiz of the page where that is unknown."""
    if option.place is not None:
        return document.locate(option.place)
    quiz = next((heading for heading in document.headings if heading.id == "quiz"), None)
    return document.locate(quiz.place) if quiz else document.title_place


def extent_of(document: Document, option: Option) -> Span:
    """Return from where to where an item reaches: up to the next one or the next heading. It is the
    whole page where the place of the item is unknown.
    """
    end = len(document.source.text)
    if option.place is None:
        return Span(0, end)
    marks = (o.place.start for quiz in document.quizzes for o in quiz.options if o.place)
    others = (*marks, *(heading.place.start for heading in document.headings))
    start = option.place.start
    return Span(start, min((other for other in others if other > start), default=end))
