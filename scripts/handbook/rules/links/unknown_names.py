"""Names in front matter at which MkDocs stops: of icons, and of what a blog knows."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.config.icons import HOW_ICONS_ARE_NAMED, icons_meant, theme_icons
from handbook.book.site import Site
from handbook.core.likeness import MOST, Alike, names_like
from handbook.core.yaml import Placed
from handbook.markdown.page import Document

Unknown = tuple[str, Placed, str, Alike]
"""What is wrong, where, what to do about it, and the names that may be meant."""


def unknown_names(document: Document, site: Site) -> Iterator[Unknown]:
    """Yield the names in the front matter of a page that are not there."""
    yield from _icon(document, site)
    blog = site.blog
    front = document.front.placed
    if blog is None or not document.uri.startswith(f"{blog.posts}/") or front.get("draft") is True:
        return
    for name in _texts(front.get("authors")):
        if blog.authors is not None and name not in blog.authors:
            message = f"'{blog.authors_file}' 파일에 '{name}' 저자가 없어요."
            otherwise = "그 파일에 저자를 적으세요."
            yield message, name, otherwise, names_like(name, blog.authors)
    for name in _texts(front.get("categories")):
        if blog.categories and name not in blog.categories:
            message = f"'{name}' 분류는 mkdocs.yml의 categories_allowed에 없어요."
            yield message, name, "그곳에 분류를 더하세요.", names_like(name, blog.categories)


def _icon(document: Document, site: Site) -> Iterator[Unknown]:
    """Yield the icon of a page that the navigation shows, where the theme has it not."""
    icon, own = document.front.placed.get("icon"), site.settings.own_icons
    order = site.settings.navigation.order
    is_shown = document.uri in order if order else site.blog is None
    if not isinstance(icon, Placed) or own is None or not theme_icons() or not is_shown:
        return
    known = theme_icons() | own
    meant = icons_meant(icon, known) if icon and icon not in known else None
    if meant is not None:
        yield f"'{icon}' 아이콘이 없어요.", icon, HOW_ICONS_ARE_NAMED, Alike(meant[:MOST])


def _texts(given: object) -> Iterator[Placed]:
    if isinstance(given, list):
        yield from (item for item in given if isinstance(item, Placed))
