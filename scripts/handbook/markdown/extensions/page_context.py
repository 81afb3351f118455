"""Which page is being converted.

Python-Markdown tells an extension nothing about its page. Whoever converts a page (the MkDocs
hook, the checker's pipeline) sets the context first; this is the one place to change when the
site generator changes.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PageContext:
    """`root` is the project's folder; `path` is relative to docs/, with `/` (`basics/x.md`)."""

    root: Path
    path: str
    use_directory_urls: bool = True


_current: ContextVar[PageContext | None] = ContextVar("handbook_page", default=None)


def set_page(context: PageContext | None) -> None:
    """Make `context` the page that the extensions see from now on."""
    _current.set(context)


def current_page() -> PageContext | None:
    """Return the page being converted, or None outside a conversion."""
    return _current.get()
