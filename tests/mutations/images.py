"""Damage to images: where they stand, what they are, and who uses them."""

from __future__ import annotations

from collections.abc import Iterator

from mutations.book import Book
from mutations.damage import (
    SENTENCE,
    Damage,
    Edit,
    Operators,
    in_chapters,
    in_prose,
    in_running_text,
    in_text,
    on_pages,
)
from mutations.reading import Page


def named_images(page: Page, _: Book) -> Iterator[Damage]:
    """Name an image that is not there in the front matter, where the schema allows it."""
    if not page.is_chapter and page.body:
        yield from in_text(page, r"\A---\n(?P<x>)", "image: assets/images/none.png\n")


def unused_images(page: Page, _: Book) -> Iterator[Damage]:
    """Put a picture that nothing names beside a page."""
    folder = page.path.rpartition("/")[0]
    if page.uri.endswith("index.md"):
        text = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n'
        yield Damage(f"{folder}/drawn-for-nobody.svg", 0, 0, text, 1)


def false_images(page: Page, _: Book) -> Iterator[Damage]:
    """Show a picture on the home page that is only text."""
    if page.uri == "index.md":
        damage = next(in_running_text(page, SENTENCE, r"![글](only-text.png) \g<x>"))
        shown = Edit(page.path, damage.start, damage.end, damage.text)
        yield Damage("docs/only-text.png", 0, 0, "글\n", 1, also=(shown,))


RAW_IMAGE = '<img src="../../assets/images/favicon.svg" alt="로고" %s> \\g<x>'


OPERATORS: Operators = {
    "a raw image": ("LNK003", in_chapters(SENTENCE, RAW_IMAGE % 'srcset="none.png 2x"')),
    "an image of the front matter": ("LNK024", on_pages(named_images)),
    "an image": (
        "LNK003",
        in_prose(
            r"^(?P<x>[가-힣])(?=[가-힣 ]{8})", r"![터미널의 첫 화면](../assets/none.png) \g<x>"
        ),
    ),
    "the address of an image alone": (
        "LNK003",
        in_prose(SENTENCE, r"![터미널의 첫 화면](../assets/images/favicon.svg =30x30) \g<x>"),
    ),
    "the brackets of an image": (
        "STR011",
        in_prose(SENTENCE, r"!(../assets/images/favicon.svg)[터미널의 첫 화면] \g<x>"),
    ),
    "a use of an image": ("LNK035", on_pages(unused_images)),
    "the kind of an image": ("LNK036", on_pages(false_images)),
    "an image of its own": (
        "LNK034",
        in_prose(SENTENCE, r"![터미널의 첫 화면](https://example.com/none.png) \g<x>"),
    ),
}
