"""Damage to lists, boxes, raw HTML and signs of which Python-Markdown makes something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutations.book import CONFIG, Book
from mutations.damage import (
    SENTENCE,
    Damage,
    Edit,
    Operator,
    Operators,
    in_chapters,
    in_pages,
    on_pages,
    with_also,
)
from mutations.reading import Page

NO_LISTS_OF_THEIR_OWN = frozenset({"quiz", "summary"})
"""Parts of a chapter in which another rule counts the items."""


def below_items(mark: str, text: str) -> Operator:
    """Put `text` below a list item that begins with `mark` and has a word of Hangul."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for match in re.finditer(
            rf"^{mark} (?=\*?\*?[가-힣]).*\n(?P<x>)", page.plain, re.MULTILINE
        ):
            # A source may cover a whole list: cut in two, its other half goes without.
            if page.part(match.start()) not in NO_LISTS_OF_THEIR_OWN and not _cites(page, match):
                start = match.start("x")
                line = page.line(start) + len(text) - len(text.lstrip("\n"))
                yield Damage(page.path, start, start, text, line)

    return on_pages(damages)


def _cites(page: Page, item: re.Match[str]) -> bool:
    """Whether a source stands in the lines around an item up to the next empty ones."""
    start = page.text.rfind("\n\n", 0, item.start()) + 2
    return "[@" in page.text[start : page.text.find("\n\n", item.start())]


def bracketed_numbers(page: Page, _: Book) -> Iterator[Damage]:
    """Number a list with brackets; its first item is where that is told."""
    for match in re.finditer(r"^1\. .*\n(?:[2-9]\. .*\n)+", page.unfenced, re.MULTILINE):
        typed = page.text[match.start() : match.end()]
        if re.search(r"[가-힣]/[가-힣]", typed):
            continue  # a stroke that is right in a list is told in a text
        if re.match(r"\n* ", page.text[match.end() :]):
            continue  # what is below the last item is told, too
        new = re.sub(r"^(\d)\.", r"\1)", typed, flags=re.MULTILINE)
        yield Damage(page.path, *match.span(), new, page.line(match.start()))


def tasks(page: Page, _: Book) -> Iterator[Damage]:
    """Put a list of tasks where there is no quiz."""
    for match in re.finditer(SENTENCE, page.plain, re.MULTILINE):
        if page.is_chapter and page.part(match.start()) not in NO_LISTS_OF_THEIR_OWN:
            text = "- [ ] 할 일이에요.\n- 하나예요.\n\n"
            yield Damage(page.path, match.start(), match.start(), text, page.line(match.start()))


def thin_boxes(page: Page, _: Book) -> Iterator[Damage]:
    """Indent the only paragraph of a box by two spaces."""
    only = r"^(?:!!!|\?\?\?) [^\n]*\n\n(?P<x>  )  (?=[가-힣][^\n]*\n(?:\n(?! )|\Z))"
    for match in re.finditer(only, page.unfenced, re.MULTILINE):
        yield Damage(page.path, *match.span("x"), "", page.line(match.start("x")))


def merged_citations(gap: str) -> Operator:
    """Put `gap` between two sources that something else cites too, so that neither is unused."""

    def damages(page: Page, book: Book) -> Iterator[Damage]:
        for match in re.finditer(r"\[@(?P<one>[\w-]+)(?P<x>; )@(?P<two>[\w-]+)\]", page.unfenced):
            if min(book.uses[match["one"]], book.uses[match["two"]]) > 1:
                yield Damage(page.path, *match.span("x"), gap, page.line(match.start()))

    return on_pages(damages)


def unexplained_words(page: Page, book: Book) -> Iterator[Damage]:
    """Explain VM by the extension `abbr`, on a page where a particle follows it."""
    if page.is_chapter and re.search(r"(?<!\w)VM[은이을]", page.plain):
        end = len(page.text)
        yield Damage(page.path, end, end, "\n*[VM]: 가상 머신\n", page.line(end) + 1)


def with_abbreviations(operator: Operator) -> Operator:
    """Enable the extension that explains words."""

    def damages(book: Book) -> Iterator[Damage]:
        start = book.file(CONFIG).text.index("  - admonition\n")
        yield from with_also(operator, Edit(CONFIG, start, start, "  - abbr\n"))(book)

    return damages


def open_front_matter(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the line that ends the front matter; the line after its last tells."""
    if page.body and not page.front.keys() & {"requires", "hide"}:
        start = page.body - len("---\n")
        yield Damage(page.path, start, page.body, "", page.line(start))


OPERATORS: Operators = {
    "the indent of an item": ("STR020", below_items("-", "  - 안쪽 것이에요.\n")),
    "the indent of an item below a number": ("STR020", below_items(r"\d\.", "   - 안쪽이에요.\n")),
    "the indent of a paragraph": ("STR021", below_items("-", "\n  딸린 글이에요.\n\n")),
    "the indent of a paragraph below a number": (
        "STR021",
        below_items(r"\d\.", "\n   딸린 글이에요.\n\n"),
    ),
    "the words between two lists": ("STR043", below_items("-", "\n1. 번호가 붙은 글이에요.\n\n")),
    "the stop after a number": ("STR022", on_pages(bracketed_numbers)),
    "a box to tick": ("STR023", on_pages(tasks)),
    "the indent of a box": ("STR024", on_pages(thin_boxes)),
    "the kind of a box": (
        "STR040",
        in_pages(
            r"^(?:!!!|\?\?\?) (?P<x>(?P<a>\w)(?P<b>\w))(?=te |rning |ample |alogy |mplified )",
            r"\g<b>\g<a>",
        ),
    ),
    "Markdown in HTML": (
        "STR025",
        in_chapters(SENTENCE, r"<div>**굵은 글**이에요.</div>\n\n\g<x>"),
    ),
    "the end of an element": ("STR026", in_chapters(SENTENCE, r"<kbd>Enter \g<x>")),
    "the beginning of an element": ("STR026", in_chapters(SENTENCE, r"Enter</kbd> \g<x>")),
    "a sign of an extension": ("STR027", in_chapters(SENTENCE, r"==글== \g<x>")),
    "an icon": ("STR027", in_chapters(SENTENCE, r":material-heart: \g<x>")),
    "the end of a line": ("STR028", in_chapters(SENTENCE, "글이에요.\\\\\n\\g<x>")),
    "the explanation of a word": ("STR029", with_abbreviations(on_pages(unexplained_words))),
    "what stands between sources": ("STR030", merged_citations(", ")),
    "the brackets of a source": ("STR030", in_chapters(SENTENCE, r"@popek1974 \g<x>")),
    "the end of the front matter": ("STR031", on_pages(open_front_matter)),
    "the YAML of the front matter": (
        "STR031",
        in_pages(r"\A---\n(?:.*\n)*?requires: \[[^\]\n]+(?P<x>\])$", ""),
    ),
}
