"""Damage that a merge does when both sides are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutations.book import Book
from mutations.damage import SENTENCE, Damage, Operators, on_pages, unsuppressed
from mutations.markup import NO_LISTS_OF_THEIR_OWN
from mutations.reading import Page

TWICE = "한 번만 적으면 되는 문장을 두 번 적어 보았어요."


def empty_sections(page: Page, _: Book) -> Iterator[Damage]:
    """Leave a heading with nothing below it where the first part of a chapter ends."""
    parts = [heading for heading in page.headings if heading.level == 2]
    if page.is_chapter and len(parts) > 1 and parts[0].id not in NO_LISTS_OF_THEIR_OWN:
        start = parts[1].start
        text = "### 빈 절 { #nothing-below }\n\n"
        yield Damage(page.path, start, start, text, page.line(start))


def second_copies(page: Page, _: Book) -> Iterator[Damage]:
    """Leave a paragraph twice, the second where it is told."""
    for match in re.finditer(SENTENCE, page.plain, re.MULTILINE):
        if page.is_chapter and page.part(match.start()) not in NO_LISTS_OF_THEIR_OWN:
            text = f"{TWICE}\n\n{TWICE}\n\n"
            line = page.line(match.start()) + 2
            yield Damage(page.path, match.start(), match.start(), text, line)


OPERATORS: Operators = {
    "a heading's text": ("STR045", on_pages(empty_sections)),
    "a paragraph's singleness": ("STR046", unsuppressed(on_pages(second_copies))),
}
