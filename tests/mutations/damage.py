"""Damage to the book: what is changed, where, and which line must then be reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from mutations.book import CONFIG, REDIRECTS, WAYS, Book, File
from mutations.reading import Page


@dataclass(frozen=True)
class Edit:
    """Put `text` in the place of `start`..`end` of the file `path`; a file not there is made."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Damage:
    """Put `text` in the place of `start`..`end` of the file `path`, and do `also` what it needs.

    The one finding expected is at `line`, in that file or in `reported_in`; `besides` are lines and
    rules of what else is wrong there then.
    """

    path: str
    start: int
    end: int
    text: str
    line: int
    reported_in: str = ""
    also: tuple[Edit, ...] = ()
    besides: tuple[tuple[int, str], ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """Path and line of the finding."""
        return (self.reported_in or self.path, self.line)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All that is changed."""
        return (Edit(self.path, self.start, self.end, self.text), *self.also)


Operator = Callable[[Book], Iterator[Damage]]
Operators = dict[str, tuple[str, Operator]]
"""By a name that says what is damaged: the rule that must find it, and the damage."""

SENTENCE = r"^(?P<x>[가-힣])(?=[가-힣 ]{8})"
"""Where running text begins, for what is put before it."""


def on_pages(damages: Callable[[Page, Book], Iterator[Damage]]) -> Operator:
    """Make an operator of what is done to one page."""
    return lambda book: (damage for page in book.chapters for damage in damages(page, book))


def with_also(operator: Operator, *edits: Edit) -> Operator:
    """Make `edits` beside each damage."""
    return lambda book: (replace(damage, also=edits) for damage in operator(book))


def in_pages(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a page."""
    return on_pages(lambda page, _: in_text(page, pattern, text))


def in_text(source: Page | File, pattern: str, text: str) -> Iterator[Damage]:
    """Replace what the group `x` matches; `text` may refer to groups of `pattern`."""
    return _where(source, source.text, pattern, text)


def in_running_text(page: Page, pattern: str, text: str) -> Iterator[Damage]:
    """Replace what the group `x` matches in the running text of a page."""
    return _where(page, page.plain, pattern, text)


def in_prose(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the running text of all pages."""
    return unsuppressed(on_pages(lambda page, _: in_running_text(page, pattern, text)))


def unsuppressed(operator: Operator) -> Operator:
    """Leave out the paragraphs below a comment that silences a rule: nothing may be left of what
    it silences.
    """

    def damages(book: Book) -> Iterator[Damage]:
        for damage in operator(book):
            text = book.file(damage.path).text
            end = text.rfind("\n\n", 0, damage.start)
            if not text[text.rfind("\n", 0, end) + 1 : end].startswith("<!-- handbook: ignore"):
                yield damage

    return damages


def in_chapters(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the running text of a chapter."""
    everywhere = in_prose(pattern, text)
    return lambda book: (
        damage
        for damage in everywhere(book)
        if book.pages[damage.path.removeprefix("docs/")].is_chapter
    )


def in_settings(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in mkdocs.yml."""
    return in_file(CONFIG, pattern, text)


def in_redirects(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of redirects."""
    return in_file(REDIRECTS, pattern, text)


def in_file(path: str, pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in one file."""
    return lambda book: in_text(book.file(path), pattern, text)


def in_glossary(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the glossary file."""
    return lambda book: in_text(book.glossary, pattern, text)


def in_sources(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of sources."""
    return lambda book: in_text(book.sources, pattern, text)


def in_ways(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of the ways."""
    return in_file(WAYS, pattern, text)


def in_style_sheets(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the site's style sheets."""
    return lambda book: _in_all(book.style_sheets, pattern, text)


def in_templates(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the theme's overrides."""
    return lambda book: _in_all(book.templates, pattern, text)


def at_the_end(text: str) -> Operator:
    """Append `text` to a page; the finding is expected at its last line."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        end = len(page.text)
        yield Damage(page.path, end, end, text, page.line(end) + text.rstrip("\n").count("\n"))

    return on_pages(damages)


def _in_all(files: Iterable[File], pattern: str, text: str) -> Iterator[Damage]:
    return (damage for file in files for damage in in_text(file, pattern, text))


def _where(source: Page | File, searched: str, pattern: str, text: str) -> Iterator[Damage]:
    for match in re.finditer(pattern, searched, re.MULTILINE):
        line = source.line(match.start("x"))
        yield Damage(source.path, *match.span("x"), match.expand(text), line)
