"""Reads the HTML of one converted page: every id, the addresses in raw HTML, the shown text."""

from __future__ import annotations

from dataclasses import dataclass

from markdown.util import BLOCK_LEVEL_ELEMENTS

from handbook.core.html_parser import TolerantParser
from handbook.markdown.scan.html import ADDRESS_ATTRIBUTES, addresses_in
from handbook.markdown.shown_quizzes import ShownQuiz, ShownQuizzes
from handbook.markdown.shown_text import ShownText

_DIGITS = 6
_NOT_TEXT = frozenset({"script", "style", "template", "svg"})
_BLOCKS = frozenset({*BLOCK_LEVEL_ELEMENTS, "br"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """Facts of a page's HTML, in its order.

    `addresses` are pairs of attribute and value, from Markdown and raw HTML alike. `quizzes` are
    the questions and guesses, `recalled` counts the places that show a guess again. `terms` are
    the ids that the extensions linked, `tags` the names of all elements. `text` is what a reader
    sees, without code blocks; `shown` the same block by block, without inline code and without
    what the extensions wrote. `counted` are the first items of the lists that are numbered from 1.
    """

    ids: tuple[str, ...]
    addresses: tuple[tuple[str, str], ...]
    fences: tuple[int, ...]
    quizzes: tuple[ShownQuiz, ...]
    recalled: int
    terms: frozenset[str]
    text: str
    tags: frozenset[str]
    shown: tuple[str, ...]
    counted: tuple[str, ...]


def read_rendered(content: str) -> Rendered:
    """Read the HTML `content` of a page."""
    reader = _Reader()
    reader.feed(content)
    reader.close()
    return Rendered(
        tuple(reader.ids),
        tuple(reader.addresses),
        tuple(reader.fences),
        tuple(reader.quizzes.quizzes),
        reader.quizzes.recalled,
        frozenset(reader.terms),
        " ".join("".join(reader.text).split()),
        frozenset(reader.tags),
        reader.shown.blocks(),
        tuple(reader.counted),
    )


class _Reader(TolerantParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.addresses: list[tuple[str, str]] = []
        self.fences: list[int] = []
        self.quizzes = ShownQuizzes()
        self.terms: set[str] = set()
        self.text: list[str] = []
        self.tags: set[str] = set()
        self.shown = ShownText()
        self.counted: list[str] = []
        self._counts = False
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        if tag in _NOT_TEXT or tag == "pre":
            self._hidden.append(tag)
        if identifier := values.get("id") or (values.get("name", "") if tag == "a" else ""):
            self.ids.append(identifier)
        for name, value in values.items():
            if name in ADDRESS_ATTRIBUTES:
                self.addresses.extend((name, address) for address, _ in addresses_in(name, value))
        number = values.get("data-fence", "")
        if number.isascii() and number.isdigit():
            self.fences.append(int(number[:_DIGITS]))
        if tag == "ol" and "start" not in values:
            self.counted.append("")
            self._counts = True
        classes = values.get("class", "").split()
        self.quizzes.open(tag, classes, values)
        self.shown.open(tag, values)
        if tag == "a" and "data-term" in values:
            self.terms.add(values["data-term"])
        if tag in _BLOCKS:
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        self._counts = self._counts and tag != "li"
        self.quizzes.close(tag)
        self.shown.close(tag)

    def handle_data(self, data: str) -> None:
        self.quizzes.add(data)
        self.shown.add(data)
        if self._counts:
            self.counted[-1] += data
        if not self._hidden:
            self.text.append(data)
