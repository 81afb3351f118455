"""Makes the words that authors type into settings, navigation and front matter safe to print.

The theme prints some of them as they are and others through a filter that escapes. A `Markup` that
is escaped already reads right in both: it is neither run nor escaped twice.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from handbook.korean.line_breaks import as_html

_TEXTS = ("site_name", "site_description", "site_author", "repo_name")


def make_settings_safe(config: MkDocsConfig) -> None:
    """Escape the words of mkdocs.yml that the theme prints. `copyright` is HTML by its meaning."""
    for name in _TEXTS:
        value = config.get(name)
        if isinstance(value, str):
            config[name] = safe(value)
    for toggle in _toggles(config.theme.get("palette")):
        toggle["name"] = safe(toggle["name"])


def make_navigation_safe(items: Iterable[StructureItem]) -> None:
    """Escape the titles that mkdocs.yml gives to sections, links and pages."""
    for item in items:
        # A page without a title in the navigation gets its own later.
        if isinstance(item, Section | Link | Page) and item.title is not None:
            item.title = safe(item.title)
        if isinstance(item, Section):
            make_navigation_safe(item.children)


def make_front_matter_safe(meta: MutableMapping[str, Any]) -> None:
    """Escape every text of a page's front matter; what aliases share stays shared."""
    known: dict[int, Any] = {}
    for key, value in meta.items():
        meta[key] = _safe_value(value, known)


def safe_title(page: Page) -> Markup:
    """Return the title of a page that has been converted: one that comes from its heading is HTML
    already, one from its front matter or file name is text.
    """
    from_heading = page._title_from_render  # MkDocs tells it nowhere else
    title = page.title or ""
    if isinstance(title, Markup):
        return title
    if title == from_heading:
        # Between tags a quotation mark needs no escape; the theme prints titles in attributes too.
        return Markup(title.replace('"', "&#34;").replace("'", "&#39;"))
    return safe(title)


def unbroken(words: Any) -> Markup:
    """Return words of front matter that are safe already, kept together where lines may end;
    nothing if they are none.
    """
    return Markup(as_html(words.unescape())) if isinstance(words, Markup) else Markup("")


def safe(words: str) -> Markup:
    """Return `words` as HTML that reads like them."""
    return escape(words)


def _safe_value(value: Any, known: dict[int, Any]) -> Any:
    if isinstance(value, str):
        return safe(value)
    if not isinstance(value, list | dict):
        return value
    if id(value) not in known:
        copy: Any = known.setdefault(id(value), type(value)())
        if isinstance(value, list):
            copy.extend(_safe_value(item, known) for item in value)
        else:
            copy.update({key: _safe_value(item, known) for key, item in value.items()})
    return known[id(value)]


def _toggles(palette: Any) -> Iterable[MutableMapping[str, Any]]:
    for scheme in palette if isinstance(palette, list) else []:
        toggle = scheme.get("toggle") if isinstance(scheme, dict) else None
        if isinstance(toggle, dict) and isinstance(toggle.get("name"), str):
            yield toggle
