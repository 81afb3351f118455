"""Turns the lists of a quiz into questions, and those of an opening into guesses.

What stands in brackets before an item is its answer, and says what kind of question it is:

    - [x] and [ ]       choose one, or all that are right; or tell true from false
    - [2] 호스트 OS       the item's place in the order, counted from the top
    - [CPU] 덧셈          who does it; the names are what there is to choose from
    - [?] 꺼져요          a guess, which nobody marks; with [+] a reader may guess several

Anywhere but below the heading `#quiz` and those of questions, [x] and [ ] are a list of tasks.

Without a script each item of a question folds open to its explanation; docs/assets/js/quiz.js
makes a form of it. At the foot of the page stands a key, which is seen on paper alone.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.markdown.extensions.generated import mark_generated
from handbook.markdown.extensions.quiz_key import Question, answer_of, key_of, reasons_of

_MARK = re.compile(r"\[(?P<answer>[^\[\]@^\n]{0,20})\]\s+")
_AGAIN = re.compile(r"^<!-- guess -->\s*$")
_AFTER_FENCES = 24  # superfences has 25; raw HTML blocks, which would keep the comment, have 20
_PLACE = "handbook-guess-again"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUIZ = "quiz"
_CHOICES = frozenset({"", "x"})
_GUESSES = frozenset({"?", "+"})
_TRUTH = ("맞는 말이에요.", "틀린 말이에요.")
_ORDINALS = dict(enumerate(("첫", "두", "세", "네", "다섯", "여섯", "일곱"), start=1))

KIND_NAMES = {
    "one": "하나 고르기",
    "several": "모두 고르기",
    "truth": "맞을까요, 틀릴까요",
    "order": "차례대로 놓기",
    "who": "누가 처리하나요",
}
"""What a reader is asked to do, by the kind of question."""


class QuizBuilder(Treeprocessor):
    """Rebuilds every list whose items all begin with a mark."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        self._answered: list[Question] = []
        self._heading: etree.Element | None = None
        self._section = ""
        self._visit(root)
        if self._answered:
            root.append(key_of(self._answered))

    def _visit(self, parent: etree.Element) -> None:
        for index, child in enumerate(list(parent)):
            if child.tag in _HEADINGS:
                self._heading = child
                self._section = child.get("id", "") if child.tag == "h2" else self._section
            elif child.tag == "p" and child.text == _PLACE:
                child.text = None
                child.attrib.update({"class": "guess-again", "hidden": ""})
            elif child.tag == "ul" and (answers := _answers(child, self._name)) is not None:
                if self._asks or set(answers) <= _GUESSES:
                    parent[index] = self._built(child, answers)
                else:
                    _show_tasks(child, answers)
            else:
                self._visit(child)

    @property
    def _asks(self) -> bool:
        """Whether a list that stands here is a question."""
        return self._section == _QUIZ or self._name.startswith(f"{_QUIZ}-")

    @property
    def _name(self) -> str:
        return self._heading.get("id", "") if self._heading is not None else ""

    def _built(self, items: etree.Element, answers: list[str]) -> etree.Element:
        kind = _kind(items, answers)
        for item in items:
            _drop_mark(item)
        if kind == "guess":
            # Most guesses are wrong: a search must not answer with them.
            items.attrib.update({"class": "guess", "data-search-exclude": ""})
            if "+" in answers:
                items.set("data-several", "")
            return items
        title = "".join(self._heading.itertext()) if self._heading is not None else ""
        question = _question(items, kind, answers, self._name)
        self._answered.append(
            Question(title.strip(), answer_of(kind, answers), reasons_of(question))
        )
        return question


def _answers(items: etree.Element, name: str) -> list[str] | None:
    """What the marks of a list say; None where it is an ordinary list.

    Names are answers below the heading of a question alone: elsewhere they may be anything.
    """
    marks = [_MARK.match(_first_text(item)) for item in items]
    found = [mark["answer"].strip() for mark in marks if mark is not None]
    if not found or len(found) < len(marks):
        return None
    answers = [answer.lower() if answer in "xX" else answer for answer in found]
    asked = all(answer in _CHOICES | _GUESSES for answer in answers)
    return answers if asked or name.startswith(f"{_QUIZ}-") else None


def _kind(items: etree.Element, answers: list[str]) -> str:
    if set(answers) <= _GUESSES:
        return "guess"
    if set(answers) <= _CHOICES:
        if sorted(_label_text(item) for item in items) == sorted(_TRUTH):
            return "truth"
        return "several" if answers.count("x") > 1 else "one"
    return "order" if all(answer.isdecimal() for answer in answers) else "who"


def _first_text(item: etree.Element) -> str:
    text = item.text or ""
    if not text.strip() and len(item) and item[0].tag == "p":
        return item[0].text or ""
    return text.lstrip()


def _label_text(item: etree.Element) -> str:
    """The words of an item, before anything is taken apart."""
    label, _ = _parts(item)
    return _MARK.sub("", "".join(label.itertext()), count=1).strip()


def _drop_mark(item: etree.Element) -> None:
    paragraph = not (item.text or "").strip() and len(item) > 0 and item[0].tag == "p"
    holder = item[0] if paragraph else item
    holder.text = _MARK.sub("", (holder.text or "").lstrip(), count=1)


def _show_tasks(items: etree.Element, answers: list[str]) -> None:
    """Put a box, which nobody can tick, before each item of a list of tasks."""
    items.set("class", "task-list")
    for item, answer in zip(list(items), answers, strict=True):
        paragraph = not (item.text or "").strip() and len(item) > 0 and item[0].tag == "p"
        holder = item[0] if paragraph else item
        _drop_mark(item)
        box = etree.Element("input", {"type": "checkbox", "disabled": ""})
        box.tail, holder.text = f" {holder.text or ''}", None
        if answer == "x":
            box.set("checked", "")
        holder.insert(0, box)


def _question(items: etree.Element, kind: str, answers: list[str], name: str) -> etree.Element:
    quiz = etree.Element("div", {"class": "quiz", "data-kind": kind})
    if name:
        quiz.attrib.update({"data-question": name, "role": "group", "aria-labelledby": name})
    ask = etree.SubElement(quiz, "p", {"class": "quiz__kind"})
    ask.text = AtomicString(KIND_NAMES[kind])
    names: list[str] = []
    if kind == "who":
        names = sorted(set(answers), key=lambda one: (one.isascii(), one))
        quiz.set("data-choices", "|".join(names))
        ask.text = AtomicString(f"{KIND_NAMES[kind]}: {', '.join(names)}")
    listing = etree.SubElement(quiz, "ol", {"class": "quiz__options"})
    for item, answer in zip(list(items), answers, strict=True):
        option = _option(item, kind, answer)
        if names:
            option.append(_room(names))
        listing.append(option)
    etree.SubElement(quiz, "div", {"class": "quiz__bar", "data-search-exclude": ""})
    quiz.tail = items.tail
    return quiz


def _option(item: etree.Element, kind: str, answer: str) -> etree.Element:
    option = etree.Element("li", {"class": "quiz__option", "data-answer": answer})
    if kind in {"one", "several", "truth"} and answer != "x":
        # What is wrong is not to be found: a search would answer with it.
        option.set("data-search-exclude", "")
    words, explanation = _parts(item)
    details = etree.SubElement(option, "details")
    summary = etree.SubElement(details, "summary")
    words.tag = "span"
    summary.append(words)
    body = etree.SubElement(details, "div", {"class": "quiz__answer"})
    for element in explanation or [etree.Element("p")]:
        body.append(element)
    _give_verdict(body[0], _verdict(kind, answer))
    return option


def _room(names: Iterable[str]) -> etree.Element:
    """The choices as the script will show them, unseen: they take their room before it is there."""
    room = etree.Element("div", {"class": "quiz__room", "data-search-exclude": ""})
    mark_generated(room)
    for name in names:
        etree.SubElement(room, "span", {"class": "quiz__chip"}).text = AtomicString(name)
    return room


def _verdict(kind: str, answer: str) -> str:
    if kind == "order":
        return f"위에서 {_ORDINALS.get(int(answer), answer)} 번째예요."
    if kind == "who":
        return f"{answer}."
    if kind == "truth":
        return "이 답이 맞아요." if answer == "x" else "이 답은 아니에요."
    return "맞아요." if answer == "x" else "아니에요."


def _give_verdict(first: etree.Element, words: str) -> None:
    verdict = etree.Element("strong")
    verdict.text = AtomicString(words)
    verdict.tail = " " + (first.text or "")
    first.text = None
    first.insert(0, verdict)


def _parts(item: etree.Element) -> tuple[etree.Element, list[etree.Element]]:
    """An item's own words in an element of their own, and the blocks that follow them."""
    blocks = list(item)
    label = etree.Element("span")
    if not (item.text or "").strip() and blocks and blocks[0].tag == "p":
        label.text = blocks[0].text
        label.extend(list(blocks[0]))
        return label, blocks[1:]
    label.text = item.text
    return label, blocks


class GuessMarker(Preprocessor):
    """Keeps `<!-- guess -->`, where the guess is shown again, as a paragraph."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each marker replaced."""
        return list(self._replaced(lines))

    @staticmethod
    def _replaced(lines: list[str]) -> Iterator[str]:
        for line in lines:
            yield f"{_PLACE}\n" if _AGAIN.match(line) else line


class QuizExtension(Extension):
    """Registers the builder between `attr_list`, which names the questions, and the terms."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        md.preprocessors.register(GuessMarker(md), "handbook-guess", _AFTER_FENCES)
        md.treeprocessors.register(QuizBuilder(md), "handbook-quiz", 7)


def makeExtension(**kwargs: object) -> QuizExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return QuizExtension(**kwargs)
