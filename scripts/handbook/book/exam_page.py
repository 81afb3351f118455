"""The page for the days before an examination: what each chapter says to keep, by part."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from pathlib import Path

from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from handbook.book.contents import Chapter, read_contents
from handbook.book.ways_page import contents_for
from handbook.core.source import read_source
from handbook.markdown.chapters import PART_IDS
from handbook.markdown.extensions.page_context import EXAM_OF_BOOK, PageContext
from handbook.markdown.extensions.relative_links import moved_links, source_link

_SECTION = r"^## (?P<title>[^\n]*?) \{{ #{} \}}\n(?P<text>.*?)(?=^## |\Z)"
_SUMMARY = re.compile(_SECTION.format(PART_IDS["핵심 정리"]), re.MULTILINE | re.DOTALL)
_QUIZ = re.compile(_SECTION.format(PART_IDS["퀴즈"]), re.MULTILINE | re.DOTALL)
_MISCONCEPTIONS = re.compile(_SECTION.format("misconceptions"), re.MULTILINE | re.DOTALL)
_AT_A_GLANCE = re.compile(_SECTION.format("at-a-glance"), re.MULTILINE | re.DOTALL)
_QUESTION = re.compile(r"^### (?:\d+\. )?(?P<name>.*?) \{ #(?P<id>[\w-]+) \}$", re.MULTILINE)
_BOX = re.compile(
    r"^!!! (?P<kind>exam|reality|misconception)\b[^\n]*\n(?:[ ]{4}[^\n]*\n|\n)*", re.MULTILINE
)
# Sources, comments and figures stay in the chapter.
_LEFT_OUT = re.compile(r" ?\[@[^\]]*\]|<!--.*?-->\n*|^```.*?^```\n*", re.MULTILINE | re.DOTALL)
_OWN_PLACE = re.compile(r"\]\(#")


def build_exam(parent: etree.Element, context: PageContext, parser: BlockParser) -> None:
    """Append for each part what its chapters sum up and set side by side, the boxes on
    examinations, what is often believed, and the questions. Raises CouldNotRun.
    """
    # All of it stands in the chapters, where a search finds it.
    whole = etree.SubElement(parent, "div", {"class": "exam-sheets", "data-search-exclude": ""})
    context.made_from.add(EXAM_OF_BOOK)
    for part in contents_for(context).parts:
        examined = [chapter for chapter in part.chapters if chapter.examined]
        if not examined:
            continue
        heading = etree.SubElement(whole, "h2", {"id": f"exam-{part.folder}"})
        # '기초' alone would name the same as the part's own entry in the navigation.
        heading.text = AtomicString(f"{part.name} 부분")
        for chapter in examined:
            _chapter(whole, chapter, context, parser)


def kept_of_chapters(root: Path) -> Iterator[str]:
    """Yield all words of the chapters that the page shows. Raises CouldNotRun."""
    for chapter in (one for one in read_contents(root).chapters if one.examined):
        text = _read(root, chapter)
        yield chapter.path
        for label, words in _kept(text):
            yield from (label, words)
        for question in _asked(text):
            yield from question


def _chapter(
    parent: etree.Element, chapter: Chapter, context: PageContext, parser: BlockParser
) -> None:
    text = _read(context.root, chapter)
    name = posixpath.basename(chapter.path).removesuffix(".md")
    section = etree.SubElement(parent, "section", {"class": "exam-chapter"})
    heading = etree.SubElement(section, "h3", {"id": f"exam-{name}"})
    address = source_link(context, chapter.path)
    etree.SubElement(heading, "a", {"href": address}).text = AtomicString(chapter.title)
    for label, words in _kept(text):
        moved = _moved(words, chapter.path, context)
        # Each in an element of its own: a list would go on in the next.
        place = etree.SubElement(section, "div")
        if label:
            etree.SubElement(place, "p", {"class": "exam-label"}).text = label
        parser.parseBlocks(place, re.split(r"\n{2,}", moved.strip("\n")))
    _questions(section, text, address)


def _read(root: Path, chapter: Chapter) -> str:
    return read_source(root, f"docs/{chapter.path}").text.replace("\r\n", "\n")


def _kept(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a chapter that are shown again, the boxes together: what each is called
    where nothing says it, and its Markdown.
    """
    if summary := _SUMMARY.search(text):
        yield "", summary["text"]
    if compared := _AT_A_GLANCE.search(text):
        yield compared["title"], compared["text"]
    if believed := _MISCONCEPTIONS.search(text):
        yield "흔한 오해", believed["text"]
    quiz = _QUIZ.search(text)
    body = text[: quiz.start()] if quiz else text
    if boxes := "".join(box[0] for box in _BOX.finditer(body)):
        yield "", boxes


def _moved(text: str, path: str, context: PageContext) -> str:
    """Return Markdown of the page `path` as it is typed on the page of `context`."""
    own = _OWN_PLACE.sub(f"]({posixpath.basename(path)}#", _LEFT_OUT.sub("", text))
    return moved_links(own, context, posixpath.dirname(path))


def _questions(parent: etree.Element, text: str, address: str) -> None:
    """Append links to the questions of the quiz, where there is one."""
    questions = _asked(text)
    if not questions:
        return
    line = etree.SubElement(parent, "p", {"class": "exam-quiz"})
    line.text = "퀴즈: "
    for number, (name, place) in enumerate(questions):
        if number:
            line[-1].tail = " · "
        link = etree.SubElement(line, "a", {"href": f"{address}#{place}"})
        link.text = AtomicString(name)


def _asked(text: str) -> list[tuple[str, str]]:
    """Return the names and ids of the questions in the quiz of a chapter."""
    quiz = _QUIZ.search(text)
    found = _QUESTION.finditer(quiz["text"]) if quiz else ()
    return [(question["name"], question["id"]) for question in found]
