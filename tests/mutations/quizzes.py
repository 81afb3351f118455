"""Damage to quizzes and guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mutations.book import Book
from mutations.damage import Damage, Operator, Operators, in_text, on_pages
from mutations.reading import Page
from mutations.structure import told_above

OPTION = re.compile(r"^- \[(?P<answer>[^\]\n]{0,20})\] (?P<words>.*)$", re.MULTILINE)
GUESSES = frozenset("?+")


@dataclass(frozen=True)
class Option:
    """An item of a question: what its mark says, where that stands, and where the line ends."""

    answer: str
    start: int
    end: int
    line_end: int


@dataclass(frozen=True)
class Question:
    """A list of a quiz: its kind, the id of its heading and where that begins and ends."""

    kind: str
    options: tuple[Option, ...]
    heading: tuple[int, int]


def questions(page: Page, *kinds: str) -> Iterator[Question]:
    """The lists of a page that are of one of the kinds: those below one heading are one."""
    below: dict[tuple[int, int], list[Option]] = {}
    for match in OPTION.finditer(page.unfenced):
        heading = [h for h in page.headings if h.start < match.start()][-1]
        place = (heading.start, page.text.index("\n", heading.start))
        option = Option(match["answer"].strip(), *match.span("answer"), match.end())
        below.setdefault(place, []).append(option)
    for place, options in below.items():
        question = Question(_kind([option.answer for option in options]), tuple(options), place)
        if question.kind in kinds:
            yield question


def _kind(answers: list[str]) -> str:
    if set(answers) <= GUESSES:
        return "guess"
    if set(answers) <= {"", "x"}:
        return "one" if answers.count("x") == 1 else "several"
    return "order" if all(answer.isdecimal() for answer in answers) else "who"


def uncited(damages: Operator) -> Operator:
    """Leave out the places where a source goes too, or what the book measured: figures elsewhere
    would lose what they rest on.
    """

    def chosen(book: Book) -> Iterator[Damage]:
        texts = {page.path: page.text for page in book.pages.values()}
        for damage in damages(book):
            if not re.search(r"\[@|잰 ", texts[damage.path][damage.start : damage.end]):
                yield damage

    return chosen


def only_right_options(page: Page, _: Book) -> Iterator[Damage]:
    """Mark the only right item of a question as wrong; the first item is where that is told."""
    for question in questions(page, "one"):
        line = page.line(question.options[0].start)
        for option in question.options:
            if option.answer == "x":
                yield Damage(page.path, option.start, option.end, " ", line)


def lost_numbers(page: Page, _: Book) -> Iterator[Damage]:
    """Give the last of an order a number that nothing comes before."""
    for question in questions(page, "order"):
        line = page.line(question.options[0].start)
        for option in question.options:
            if option.answer == str(len(question.options)):
                yield Damage(page.path, option.start, option.end, "9", line)


def mixed_marks(page: Page, _: Book) -> Iterator[Damage]:
    """Tick an item where a name belongs."""
    for question in questions(page, "who"):
        for option in question.options[1:]:
            line = page.line(option.start)
            yield Damage(page.path, option.start, option.end, "x", line)


def foreign_ticks(page: Page, _: Book) -> Iterator[Damage]:
    """Tick an item in a way that other tools know."""
    for question in questions(page, "one", "several"):
        for option in question.options:
            if option.answer:
                yield Damage(page.path, option.start, option.end, "v", page.line(option.start))


def lost_names(page: Page, _: Book) -> Iterator[Damage]:
    """Take the heading of a question but the first, so that the one before has two."""
    for question in list(questions(page, "one", "several", "order", "who"))[1:]:
        if question.kind in {"one", "several"}:
            line = page.line(question.options[0].start)
            yield Damage(page.path, *question.heading, "그러면요.", line)


def same_words(page: Page, _: Book) -> Iterator[Damage]:
    """Let an item say what the one above it says."""
    for question in questions(page, "one", "several"):
        for above, option in zip(question.options, question.options[1:], strict=False):
            words = page.text[above.end : above.line_end]
            line = page.line(option.start)
            yield Damage(page.path, option.end, option.line_end, words, line)


def unanswered_guesses(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the only place that shows a guess again; the guess is where that is told."""
    mark = "<!-- guess -->"
    guesses = list(questions(page, "guess"))
    if guesses and page.text.count(mark) == 1:
        start = page.text.index(mark)
        line = page.line(guesses[0].options[0].start)
        yield Damage(page.path, start, start + len(mark), "", line)


def silent_several(page: Page, _: Book) -> Iterator[Damage]:
    """Ask for one where several are right."""
    for question in questions(page, "several"):
        start = page.text.find("모두 고르세요", question.heading[1], question.options[0].start)
        between = page.text[question.heading[1] : question.options[0].start]
        if start >= 0 and between.count("모두") == 1:
            line = page.line(question.options[0].start)
            yield Damage(page.path, start, start + len("모두 "), "", line)


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
    "a tick of another kind": ("QZ001", on_pages(foreign_ticks)),
    "the indent of an explanation": (
        "QZ002",
        on_pages(
            lambda page, _: in_text(
                page, r"^- \[[^\]\n]*\] .*\n\n(?P<x>    )(?=[가-힣][^\n]+\n\n- \[)", ""
            )
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
    "the space behind a mark": (
        "STR023",
        on_pages(lambda page, _: in_text(page, r"^- \[[x ]\](?P<x> )(?=[가-힣])", "")),
    ),
    "the space behind a guess": (
        "QZ006",
        on_pages(lambda page, _: in_text(page, r"^- \[\?\](?P<x> )(?=[가-힣])", "")),
    ),
    "what several are asked": ("QZ007", on_pages(silent_several)),
}
