"""The contents of the book as a reader is shown them: its parts, and the chapters with minutes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from handbook.book.config.places import PlacedConfig
from handbook.book.navigation import Section
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.data.load import load_ways
from handbook.data.ways import Way
from handbook.markdown.chapters import CHAPTER_FOLDERS, is_examined, is_looked_up
from handbook.markdown.front_matter import read_front_matter
from handbook.markdown.reading_time import ReadingTime, reading_time

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as lists name it; `path` is relative to docs/ (`basics/vm.md`)."""

    path: str
    title: str
    description: str
    number: int
    """Its place among the chapters that are read in turn, from 1; unused where it is looked up."""
    time: ReadingTime
    looked_up: bool = False
    """Whether it is there to look things up in: no way leads through it."""
    examined: bool = True
    """Whether the page for the days before an examination sums it up."""


@dataclass(frozen=True, slots=True)
class BookPart:
    """A part of the book, named as in mkdocs.yml; `folder` holds its chapters."""

    name: str
    folder: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """A way through the book, with its chapters in order."""

    way: Way
    chapters: tuple[Chapter, ...]

    @property
    def time(self) -> ReadingTime:
        """The minutes of its chapters together."""
        return ReadingTime(
            sum(chapter.time.text for chapter in self.chapters),
            sum(chapter.time.quiz for chapter in self.chapters),
        )


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of the book in its order, and the ways through it in theirs."""

    parts: tuple[BookPart, ...]
    walks: tuple[Walk, ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters, in the book's order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)

    def part(self, folder: str) -> BookPart | None:
        """Return the part whose chapters are in `folder`."""
        return next((part for part in self.parts if part.folder == folder), None)


def read_contents(root: Path) -> Contents:
    """Read the contents of the book at `root`.

    Raises CouldNotRun when mkdocs.yml or the ways cannot be read. A chapter that cannot is left
    out: to report it is the checker's matter.
    """
    parts: list[BookPart] = []
    number = 0
    for section in PlacedConfig(read_source(root, CONFIG)).navigation().sections:
        chapters = tuple(_chapters(root, section, number))
        number += sum(not chapter.looked_up for chapter in chapters)
        if chapters:
            folder = posixpath.dirname(chapters[0].path)
            parts.append(BookPart(section.title, folder, chapters))
    by_path = {
        chapter.path: chapter
        for part in parts
        for chapter in part.chapters
        if not chapter.looked_up
    }
    walks = (
        Walk(way, tuple(by_path[page] for page in way.through(by_path))) for way in load_ways(root)
    )
    return Contents(tuple(parts), tuple(walk for walk in walks if walk.chapters))


def _chapters(root: Path, section: Section, before: int) -> Iterator[Chapter]:
    number = before
    for entry in section.entries:
        path = entry.target
        if path.partition("/")[0] not in CHAPTER_FOLDERS:
            continue
        try:
            text = read_source(root, f"docs/{path}").text
        except CouldNotRun:
            continue
        chapter = _chapter(path, text, number + 1)
        number += not chapter.looked_up
        yield chapter


@lru_cache(maxsize=1024)  # while the book is served one chapter changes at a time
def _chapter(path: str, text: str, number: int) -> Chapter:
    front = read_front_matter(SourceText(path, text))
    title, description = front.text("title") or path, front.text("description") or ""
    return Chapter(
        path,
        title,
        description,
        number,
        reading_time(text),
        looked_up=is_looked_up(front),
        examined=is_examined(path, front),
    )
