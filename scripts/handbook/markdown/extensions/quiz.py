"""Turns the task lists of a chapter's quiz into options that fold open, without a script."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_MARK = re.compile(r"\[([ xX])\]\s+")


class QuizBuilder(Treeprocessor):
    """Rebuilds every list whose items all begin with `[x]` or `[ ]`."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        for options in root.iter("ul"):
            items = list(options)
            if items and all(_MARK.match(_first_text(item)) for item in items):
                options.set("class", "quiz")
                for item in items:
                    _rebuild(item)


def _first_text(item: etree.Element) -> str:
    text = item.text or ""
    if not text.strip() and len(item) and item[0].tag == "p":
        return item[0].text or ""
    return text.lstrip()


def _rebuild(item: etree.Element) -> None:
    right = _first_text(item)[1] in "xX"
    label, explanation = _parts(item)
    for child in list(item):
        item.remove(child)
    item.text = None
    item.set("class", "quiz-option")
    item.set("data-correct", "true" if right else "false")
    details = etree.SubElement(item, "details")
    details.append(label)
    answer = etree.SubElement(details, "div", {"class": "quiz-answer"})
    verdict = etree.Element("strong")
    verdict.text = "맞아요." if right else "아니에요."
    for element in explanation:
        answer.append(element)
    if not explanation:
        etree.SubElement(answer, "p")
    first = answer[0]
    verdict.tail = " " + (first.text or "")
    first.text = None
    first.insert(0, verdict)


def _parts(item: etree.Element) -> tuple[etree.Element, list[etree.Element]]:
    label = etree.Element("summary")
    children = list(item)
    holder = item
    if not (item.text or "").strip() and children and children[0].tag == "p":
        holder, children = children[0], children[1:]
    inline = list(holder) if holder is not item else []
    label.text = _MARK.sub("", (holder.text or "").lstrip(), count=1)
    for child in inline:
        label.append(child)
    return label, children


class QuizExtension(Extension):
    """Registers the builder after inline parsing and before the terms are linked."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(QuizBuilder(md), "handbook-quiz", 9)


def makeExtension(**kwargs: object) -> QuizExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return QuizExtension(**kwargs)
