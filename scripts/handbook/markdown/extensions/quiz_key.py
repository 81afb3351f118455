"""The answers of a page's questions, and the reasons, for those who read on paper."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown.util import AtomicString

from handbook.markdown.extensions.generated import mark_generated

_LETTERS = "가나다라마바사아자차카타파하"


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was built: its heading, its answer as the key gives it, and why each of its
    options is or is not an answer.
    """

    title: str
    answer: str
    reasons: tuple[str, ...]


def answer_of(kind: str, answers: list[str]) -> str:
    """Return what the marks of a question say, by the letters of its options."""
    lettered = list(zip(_LETTERS, answers, strict=False))
    if kind == "order":
        return " → ".join(letter for letter, _ in sorted(lettered, key=lambda one: int(one[1])))
    if kind == "who":
        return ", ".join(f"{letter} {name}" for letter, name in lettered)
    return ", ".join(letter for letter, answer in lettered if answer == "x")


def reasons_of(question: etree.Element) -> tuple[str, ...]:
    """Return what the options of a question unfold, each behind the option's letter."""
    told = (" ".join("".join(block.itertext()).split()) for block in _unfolded(question))
    return tuple(f"{letter}. {words}" for letter, words in zip(_LETTERS, told, strict=False))


def _unfolded(question: etree.Element) -> Iterator[etree.Element]:
    return (div for div in question.iter("div") if div.get("class") == "quiz__answer")


def key_of(questions: Sequence[Question]) -> etree.Element:
    """Return the section at a page's foot that paper alone shows."""
    key = etree.Element("section", {"class": "quiz-key", "data-search-exclude": ""})
    mark_generated(key)
    title = etree.SubElement(key, "p")
    etree.SubElement(title, "strong").text = "퀴즈의 답"
    listing = etree.SubElement(key, "ul")
    for question in questions:
        item = etree.SubElement(listing, "li")
        answer = etree.SubElement(item, "p", {"class": "quiz-key__answer"})
        answer.text = AtomicString(f"{question.title}: {question.answer}")
        for words in question.reasons:
            etree.SubElement(item, "p").text = AtomicString(words)
    return key
