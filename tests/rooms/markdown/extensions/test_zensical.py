"""The page's path reaches the extensions in the way that Zensical gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from handbook.markdown.extensions.page_context import current_page, set_page

TEXT = "하이퍼바이저는 게스트를 돌려요."


class _Context(Preprocessor):
    """What Zensical registers: it changes nothing, and holds the page and the settings."""

    def __init__(self, md: Markdown, path: str, root: Path) -> None:
        super().__init__(md)
        self.page = SimpleNamespace(path=path, url=path.removesuffix(".md") + "/")
        self.config = {"root_dir": str(root), "docs_dir": "docs"}

    def run(self, lines: list[str]) -> list[str]:
        return lines


class _Zensical(Extension):
    def __init__(self, path: str, root: Path) -> None:
        super().__init__()
        self._page = (path, root)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Context(md, *self._page), "rendering_context", 0)


@pytest.fixture(autouse=True)
def no_page() -> Iterator[None]:
    before = current_page()
    set_page(None)
    yield
    set_page(before)


OURS = "handbook.markdown.extensions"


def convert(*extensions: Any) -> str:
    return Markdown(
        extensions=[
            *extensions,
            "handbook.markdown.extensions.zensical",
            "handbook.markdown.extensions.terms",
        ]
    ).convert(TEXT)


def test_a_term_links_to_the_glossary_from_where_the_page_lies(root: Path) -> None:
    html = convert(_Zensical("containers/docker.md", root))
    assert 'class="term"' in html
    assert 'href="../reference/glossary.md#term-hypervisor"' in html
    page = current_page()
    assert page is not None
    assert (page.root, page.path) == (root, "containers/docker.md")


def test_elsewhere_nothing_happens() -> None:
    assert convert() == f"<p>{TEXT}</p>"
    assert current_page() is None
