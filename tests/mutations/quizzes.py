"""Damage to quizzes and guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.markdown.page import Document, Quiz
from mutations.damage import Damage, Operator, Operators, on_pages
from mutations.structure import told_above


def uncited(damages: Operator) -> Operator:
    """Leave out the places where a source goes too, or what the book measured: figures elsewhere
    would lose what they rest on.
    """

    def chosen(site: Site) -> Iterator[Damage]:
        pages = {page.path: page for page in site.documents.values()}
        for damage in damages(site):
            source = pages[damage.path].source
            if not re.search(r"\[@|잰 ", source.text[damage.start : damage.end]):
                yield damage

    return chosen


def questions(page: Document, *kinds: str) -> Iterator[Quiz]:
    """The questions of a page that are of one of the kinds, with every mark in its place."""
    for quiz in page.quizzes:
        if quiz.kind in kinds and all(option.place for option in quiz.options):
            yield quiz


def only_right_options(page: Document, _: Site) -> Iterator[Damage]:
    """Mark the only right item of a question as wrong; the first item is where that is told."""
    for quiz in questions(page, "one", "truth"):
        first = quiz.options[0].place
        for option in quiz.options:
            if option.answer == "x" and option.place and first:
                start = option.place.start + 1
                yield Damage(page.path, start, start + 1, " ", page.locate(first).line)


def lost_numbers(page: Document, _: Site) -> Iterator[Damage]:
    """Give the last of an order a number that nothing comes before."""
    for quiz in questions(page, "order"):
        first = quiz.options[0].place
        for option in quiz.options:
            if option.answer == str(len(quiz.options)) and option.place and first:
                place, line = option.place, page.locate(first).line
                yield Damage(page.path, place.start + 1, place.end - 1, "9", line)


def mixed_marks(page: Document, _: Site) -> Iterator[Damage]:
    """Tick an item where a name belongs."""
    for quiz in questions(page, "who"):
        first = quiz.options[0].place
        for option in quiz.options[1:]:
            if option.place and first:
                place, line = option.place, page.locate(first).line
                yield Damage(page.path, place.start + 1, place.end - 1, "x", line)


def lost_names(page: Document, _: Site) -> Iterator[Damage]:
    """Take the heading of the second question, so that the first has two."""
    asked = [quiz for quiz in page.quizzes if quiz.kind != "guess"]
    for quiz in asked[1:]:
        heading = next((h for h in page.headings if h.id == quiz.name), None)
        place = quiz.options[0].place
        if heading is not None and place is not None and quiz.kind in {"one", "several", "truth"}:
            start, end = heading.place.start, page.source.text.index("\n", heading.place.end)
            line = page.locate(place).line
            yield Damage(page.path, start, end, "그러면요.", line)


def same_words(page: Document, _: Site) -> Iterator[Damage]:
    """Let an item say what the one above it says."""
    for quiz in questions(page, "one", "several"):
        for above, option in zip(quiz.options, quiz.options[1:], strict=False):
            if above.place is None or option.place is None:
                continue
            text = page.source.text
            words = text[above.place.end : text.index("\n", above.place.end)]
            end = text.index("\n", option.place.end)
            yield Damage(page.path, option.place.end, end, words, page.locate(option.place).line)


def unanswered_guesses(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the only place that shows a guess again; the guess is where that is told."""
    guesses = [quiz for quiz in page.quizzes if quiz.kind == "guess"]
    if guesses and guesses[0].options[0].place and page.recalled_guesses == 1:
        start = page.source.text.index("<!-- guess -->")
        line = page.locate(guesses[0].options[0].place).line
        yield Damage(page.path, start, start + len("<!-- guess -->"), "", line)


OPERATORS: Operators = {
    "the right option": ("QZ001", on_pages(only_right_options)),
    "a number of an order": ("QZ001", on_pages(lost_numbers)),
    "a name among the answers": ("QZ001", on_pages(mixed_marks)),
    "an explanation": (
        "QZ002",
        uncited(
            told_above(r"^- \[[^\]\n]*\] .*\n\n(?P<x>    [^\n]+\n)(?=\n*(?:- \[|### |\Z))", "", 2)
        ),
    ),
    "the way back": (
        "QZ003",
        uncited(
            told_above(
                r"^- \[[^\]\n]*\] .*\n\n    [^\n(]+(?P<x> \(\[[^\]\n]+\]\([^)\n]*\)\))\n", "", 2
            )
        ),
    ),
    "a question's heading": ("QZ004", on_pages(lost_names)),
    "an option's words": ("QZ005", on_pages(same_words)),
    "the place of a guess": ("QZ006", on_pages(unanswered_guesses)),
    "a second guess": (
        "QZ006",
        told_above(r"\n\n- \[\?\] .*\n(?P<x>- \[\?\] .*\n)(?=\n)", "", 1),
    ),
}
