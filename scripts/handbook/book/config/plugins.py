"""MkDocs plugins that change what a check can know, since none of them runs during a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from handbook.book.navigation import Navigation
from handbook.markdown.scan.masking import masked

MAKE_FILES = frozenset(
    {"gen-files", "api-autonav", "mkdoxy", "mkapi", "monorepo", "multirepo", "jupyter"}
    | {"mkdocs-jupyter", "i18n", "same-dir", "simple", "autoapi", "gallery"}
)
"""Those that may add a page or file anywhere."""

_MAKE_BELOW = {"blog": ("blog_dir", "blog")}
"""Those that add pages to one folder: the option that names it, and what it is otherwise."""

REWRITE_TEXT = frozenset(
    {"macros", "include-markdown", "markdownextradata", "ezlinks", "ezlinked", "roamlinks"}
    | {"obsidian-support", "obsidian-bridge", "simple-hooks", "table-reader", "markdown-exec"}
    | {"include", "embed-file", "mdx-include", "mdx_include", "autolinks"}
)
"""Those that rewrite the text of a page before Markdown reads it."""

FIND_BY_NAME = frozenset(
    {"ezlinks", "ezlinked", "roamlinks", "obsidian-support", "obsidian-bridge", "autolinks"}
)
"""Those that find a file by its name alone, in whatever folder it is."""

MAKE_HEADINGS = frozenset({"mkdocstrings", "autorefs", "mkdocs-click", "tags", "blog"})
"""Those that add headings, and so places that a link may name."""

MAKE_REFERENCES = frozenset({"mkdocstrings", "autorefs"})
"""Those that make `[text][name]` a link to a heading of any page, or to a name of a program."""

MAKE_NAVIGATION = frozenset({"literate-nav", "awesome-pages", "awesome-nav"})
"""Those that read `nav` in a way of their own."""

_LEAVE_TEXT = frozenset(
    {"search", "social", "minify", "redirects", "privacy", "offline", "rss", "meta", "info"}
    | {"group", "optimize", "typeset", "exclude", "mike", "llmstxt", "macros-info", "glightbox"}
    | {"git-revision-date", "git-revision-date-localized", "git-committers", "git-authors"}
)
"""Those that change no text of a page, or whose part a check does itself."""

KNOWN = (
    MAKE_FILES
    | frozenset(_MAKE_BELOW)
    | MAKE_NAVIGATION
    | REWRITE_TEXT
    | MAKE_HEADINGS
    | MAKE_REFERENCES
    | _LEAVE_TEXT
)
"""All of which something is known."""

_AS_IT_IS = re.compile(r"\{% *(?P<end>end)?raw *%\}")
_TEXT_MARKS = re.compile(r"\{\{|\{%|\{!")
_HEADING_MARKS = re.compile(r"^\s*:::\s", re.MULTILINE)


def short_name(plugin: str) -> str:
    """Return a plugin's name without its theme or package: `material/blog` is `blog`."""
    return re.split(r"[/.]", plugin)[-1]


def is_rewritten(text: str, plugins: Iterable[str]) -> bool:
    """Tell whether the page `text` holds marks that one of `plugins` replaces."""
    names = {short_name(plugin) for plugin in plugins}
    return bool(names & REWRITE_TEXT) and _has_marks(text)


def _has_marks(text: str) -> bool:
    if _TEXT_MARKS.search(text) is None:
        return False
    return _TEXT_MARKS.search(masked("".join(_outside_raw(text)))) is not None


def _outside_raw(text: str) -> Iterator[str]:
    """Yield the parts of a page that stand between its raw blocks; one without an end is none."""
    start, opened = 0, None
    for mark in _AS_IT_IS.finditer(text):
        if mark["end"] and opened is not None:
            yield text[start:opened]
            start, opened = mark.end(), None
        elif not mark["end"] and opened is None:
            opened = mark.start()
    yield text[start:]


def gets_headings(text: str, plugins: Iterable[str], hooks: Iterable[str]) -> bool:
    """Tell whether one of `plugins` or `hooks` may add headings to the page `text`."""
    names = {short_name(plugin) for plugin in plugins}
    if names & MAKE_HEADINGS and _HEADING_MARKS.search(text) is not None:
        return True
    return any(True for _ in hooks) and _has_marks(text)


def made_below(plugins: Mapping[str, object]) -> tuple[str, ...]:
    """Return the folders below docs/ to which `plugins`, with their options, may add files.

    An empty one stands for docs/ itself.
    """
    found: list[str] = []
    for name, options in plugins.items():
        short = short_name(name)
        if short in MAKE_FILES:
            found.append("")
        elif short in _MAKE_BELOW:
            option, usual = _MAKE_BELOW[short]
            given = options.get(option, usual) if isinstance(options, Mapping) else usual
            found.append(str(given).strip("./"))
    return tuple(found)


def sure_entries(navigation: Navigation, plugins: Iterable[str]) -> Navigation:
    """Return what of `nav` names a page, whichever of `plugins` makes the navigation of it."""
    if not any(short_name(plugin) in MAKE_NAVIGATION for plugin in plugins):
        return navigation
    plain = (e for e in navigation if e.target.endswith(".md") and "*" not in e.target)
    return Navigation(tuple(plain))


def notices(
    plugins: Iterable[str],
    hooks: Iterable[str],
    rewritten: int,
    with_headings: int,
    references: int,
) -> Iterator[str]:
    """Yield what the check leaves alone, and why: one sentence each."""
    names = [short_name(plugin) for plugin in plugins]
    if makers := ", ".join(name for name in names if name in MAKE_FILES):
        yield f"플러그인({makers})이 파일을 만들므로, 없는 파일로 가는 링크는 보지 않아요."
    if makers := ", ".join(name for name in names if name in MAKE_NAVIGATION):
        yield f"플러그인({makers})이 차례를 만들어서, nav에서는 .md로 끝나는 이름만 봐요."
    if rewritten:
        writers = ", ".join(name for name in names if name in REWRITE_TEXT)
        kept = f"페이지 {rewritten}개에서는 바꾸지 않는 줄의 링크와 그림만 봐요."
        yield f"플러그인({writers})이 글을 바꾸는 {kept}"
    if with_headings:
        writers = ", ".join(name for name in names if name in MAKE_HEADINGS)
        kept = f"페이지 {with_headings}개에서는 그 안의 자리로 가는 링크를 보지 않아요."
        yield f"플러그인({writers})이 제목을 더하는 {kept}"
    makers = ", ".join(name for name in names if name in MAKE_REFERENCES)
    if makers and references:
        kept = f"참조 [글][이름] {references}개는 그 이름이 있는지 보지 않아요."
        yield f"플러그인({makers})이 코드나 다른 프로젝트에서 찾는 {kept}"
    if any(True for _ in hooks):
        yield "훅(hooks)은 실행하지 않아요. 훅이 바꾸는 글은 원문 그대로 읽어요."


def unknown_plugins(plugins: Iterable[str]) -> Iterator[str]:
    """Yield one sentence about those of which nothing is known, if there are any."""
    names = (short_name(plugin) for plugin in plugins)
    if others := ", ".join(name for name in names if name not in KNOWN):
        yield f"플러그인({others})은 실행하지 않아요. 그것이 바꾸는 글은 원문 그대로 읽어요."
