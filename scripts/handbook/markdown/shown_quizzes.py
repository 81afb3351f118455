"""The questions of a page, as the HTML that handbook.markdown.extensions.quiz makes goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class ShownOption:
    """An item of a question.

    `answer` is what its mark says, `text` its words. `explained` tells whether an explanation
    follows, `targets` where the links of that lead.
    """

    answer: str
    text: str = ""
    explained: bool = False
    targets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ShownQuiz:
    """A question: its kind (`guess` for a guess), the id of the heading above it, its items."""

    kind: str
    name: str
    options: list[ShownOption] = field(default_factory=list)


_PARTS = {
    ("", "div"): ("quiz", "quiz"),
    ("quiz", "li"): ("quiz__option", "item"),
    ("item", "summary"): ("", "label"),
    ("item", "div"): ("quiz__answer", "answer"),
    ("answer", "strong"): ("", "verdict"),
    ("", "ul"): ("guess", "guess"),
    ("guess", "li"): ("", "guess label"),
}
"""By where one is and the element that opens a part there: a class it has, and the part."""


class ShownQuizzes:
    """Collects the items of each question."""

    def __init__(self) -> None:
        self.quizzes: list[ShownQuiz] = []
        self.recalled = 0
        """How many places show a guess again."""
        self._open: list[str] = []
        self._inside: list[str] = []
        """The parts of a question that are open, the innermost last."""
        self._depths: list[int] = []
        self._verdict_seen = False
        self._guess = "?"

    def open(self, tag: str, classes: list[str], values: Mapping[str, str]) -> None:
        """Pass the opening tag of an element with its attributes."""
        if "guess-again" in classes:
            self.recalled += 1
        part = self._part(tag, classes, values)
        if part:
            self._inside.append(part)
            self._open.append(tag)
            self._depths.append(0)
        elif self._open and tag == self._open[-1]:
            self._depths[-1] += 1
        if tag == "a" and "answer" in self._inside and self._options:
            self._options[-1].targets.append(values.get("href", ""))

    def close(self, tag: str) -> None:
        """Pass the end tag of an element."""
        if not self._open or tag != self._open[-1]:
            return
        if self._depths[-1]:
            self._depths[-1] -= 1
            return
        self._open.pop()
        self._depths.pop()
        self._inside.pop()

    def add(self, text: str) -> None:
        """Pass a stretch of text."""
        if not self._inside or not self._options:
            return
        if self._inside[-1].endswith("label"):
            self._options[-1].text += text
        elif self._inside[-1] == "answer" and text.strip():
            self._options[-1].explained = True

    @property
    def _options(self) -> list[ShownOption]:
        return self.quizzes[-1].options if self.quizzes else []

    def _part(self, tag: str, classes: list[str], values: Mapping[str, str]) -> str:
        """The part of a question that an element opens, if any."""
        here = self._inside[-1] if self._inside else ""
        mark, part = _PARTS.get((here, tag), ("", ""))
        if mark and mark not in classes:
            return ""
        if part in {"quiz", "guess"}:
            self._guess = "+" if "data-several" in values else "?"
            kind = values.get("data-kind", part)
            self.quizzes.append(ShownQuiz(kind, values.get("data-question", "")))
        elif part in {"item", "guess label"}:
            self._options.append(ShownOption(values.get("data-answer", self._guess)))
        elif part == "answer":
            self._verdict_seen = False
        elif part == "verdict":
            # The first words of an answer are the verdict, which every option has.
            if self._verdict_seen:
                return ""
            self._verdict_seen = True
        return part
