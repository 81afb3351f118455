"""Which page is being converted.

Python-Markdown tells an extension nothing about its page. Whoever converts a page (the MkDocs
hook, the checker's pipeline) sets the context first; this is the one place to change when the
site generator changes.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

TERMS_OF_CHAPTERS = "docs/*/*.md: terms"
CONTENTS_OF_BOOK = "docs/*/*.md: contents"
EXAM_OF_BOOK = "docs/*/*.md: exam"
FIGURES_OF_BOOK = "docs/*/*.md: figures"


@dataclass(frozen=True, slots=True)
class PageContext:
    """`root` is the project's folder; `path` is relative to docs/, with `/` (`basics/x.md`).

    `data` is for extensions to note which data files they read, and `made_from` which other files,
    as patterns from the root: the page is made again when one of them changes. TERMS_OF_CHAPTERS
    stands for what `chapters_of` says of the chapters, CONTENTS_OF_BOOK for what lists of them
    show, EXAM_OF_BOOK for what is kept of them for an examination, FIGURES_OF_BOOK for their
    figures: most changes of a chapter leave all of it as it is.
    """

    root: Path
    path: str
    made_from: set[str] = field(default_factory=set, compare=False)
    data: set[str] = field(default_factory=set, compare=False)


_current: ContextVar[PageContext | None] = ContextVar("handbook_page", default=None)


def set_page(context: PageContext | None) -> None:
    """Make `context` the page that the extensions see from now on."""
    _current.set(context)


def current_page() -> PageContext | None:
    """Return the page being converted, or None outside a conversion."""
    return _current.get()
