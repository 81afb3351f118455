"""MkDocs plugins that change what a check can know, since none of them runs during a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MAKE_FILES = frozenset(
    {"gen-files", "api-autonav", "mkdoxy", "mkapi", "monorepo", "multirepo", "jupyter"}
    | {"mkdocs-jupyter", "blog", "tags", "i18n"}
    | {"same-dir", "simple", "autoapi", "exclude", "gallery"}
)
"""Those that add pages and files, or take some away."""

REWRITE_TEXT = frozenset(
    {"macros", "include-markdown", "markdownextradata", "ezlinks", "ezlinked", "roamlinks"}
    | {"obsidian-support", "obsidian-bridge", "simple-hooks", "table-reader", "markdown-exec"}
    | {"include", "embed-file", "mdx-include", "autolinks"}
)
"""Those that rewrite the text of a page before Markdown reads it."""

MAKE_HEADINGS = frozenset({"mkdocstrings", "autorefs", "mkdocs-click", "tags", "blog"})
"""Those that add headings, and so places that a link may name."""

MAKE_NAVIGATION = frozenset({"literate-nav", "awesome-pages", "awesome-nav"})
"""Those that read `nav` in a way of their own."""

_MARKS = re.compile(r"\{\{|\{%|\{!|^\s*:::\s", re.MULTILINE)


def short_name(plugin: str) -> str:
    """Return a plugin's name without its theme: `material/blog` is `blog`."""
    return plugin.rpartition("/")[2]


def is_rewritten(text: str, plugins: Iterable[str]) -> bool:
    """Tell whether the page `text` holds marks that one of `plugins` replaces."""
    names = {short_name(plugin) for plugin in plugins}
    return bool(names & (REWRITE_TEXT | MAKE_HEADINGS)) and _MARKS.search(text) is not None


def make_files(plugins: Iterable[str]) -> bool:
    """Tell whether a file that is not there may come from one of `plugins`."""
    return any(short_name(plugin) in MAKE_FILES for plugin in plugins)


def make_navigation(plugins: Iterable[str]) -> bool:
    """Tell whether one of `plugins` makes the navigation."""
    return any(short_name(plugin) in MAKE_NAVIGATION for plugin in plugins)


def notices(plugins: Iterable[str], hooks: Iterable[str], left_out: int) -> Iterator[str]:
    """Yield what the check leaves alone, and why: one sentence each."""
    names = [short_name(plugin) for plugin in plugins]
    if makers := ", ".join(name for name in names if name in MAKE_FILES):
        yield f"플러그인({makers})이 파일을 만들거나 빼므로, 없는 파일로 가는 링크는 보지 않아요."
    if makers := ", ".join(name for name in names if name in MAKE_NAVIGATION):
        yield f"플러그인({makers})이 차례를 만들어서, nav에 적힌 페이지는 보지 않아요."
    if left_out:
        writers = ", ".join(name for name in names if name in REWRITE_TEXT | MAKE_HEADINGS)
        yield f"플러그인({writers})이 글을 바꾸는 페이지 {left_out}개는 보지 않아요."
    if any(True for _ in hooks):
        yield "훅(hooks)은 실행하지 않아요. 훅이 바꾸는 글은 원문 그대로 읽어요."
