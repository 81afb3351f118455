"""The quizzes of a page, as the HTML that handbook.markdown.extensions.quiz makes goes by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option of a quiz: whether it is right, and whether an explanation follows it."""

    right: bool
    explained: bool


class ShownQuizzes:
    """Collects the options of each quiz."""

    def __init__(self) -> None:
        self._quizzes: list[list[ShownOption]] = []
        self._depth = 0
        self._verdict = False
        self._verdict_seen = False

    def open(self, tag: str, classes: list[str], right: bool) -> None:
        """Pass the opening tag of an element; `right` is what an option says of itself."""
        if tag == "ul" and "quiz" in classes:
            self._quizzes.append([])
        elif tag == "li" and "quiz-option" in classes and self._quizzes:
            self._quizzes[-1].append(ShownOption(right, explained=False))
        elif tag == "div" and (self._depth or "quiz-answer" in classes):
            self._verdict_seen = self._verdict_seen and self._depth > 0
            self._depth += 1
        elif tag == "strong" and self._depth and not self._verdict_seen:
            # The first words of an answer are the verdict, which every option has.
            self._verdict = self._verdict_seen = True

    def close(self, tag: str) -> None:
        """Pass the end tag of an element."""
        if tag == "div" and self._depth:
            self._depth -= 1
        elif tag == "strong":
            self._verdict = False

    def add(self, text: str) -> None:
        """Pass a stretch of text."""
        if self._depth and not self._verdict and text.strip() and self._quizzes[-1:]:
            options = self._quizzes[-1]
            options[-1:] = [ShownOption(option.right, explained=True) for option in options[-1:]]

    def quizzes(self) -> tuple[tuple[ShownOption, ...], ...]:
        """Return the quizzes in the order of the page."""
        return tuple(tuple(options) for options in self._quizzes)
