"""What the posts of a blog may name: the plugin of Material for MkDocs stops at any other."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from handbook.book.config.plugins import short_name
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source

_BLOG = "{blog}"
"""What stands for the folder of the blog in the paths below it."""


@dataclass(frozen=True, slots=True)
class Blog:
    """The blog of a site: the folder of its `posts` below docs/, the `authors` of the file that
    names them (None without one that can be read), and the `categories` that posts may have (any
    where there are none). `authors_file` is that file's path from the root.
    """

    posts: str
    authors_file: str = ""
    authors: frozenset[str] | None = None
    categories: frozenset[str] = frozenset()


def read_blog(root: Path, docs: str, options: Mapping[str, object]) -> Blog | None:
    """Return the blog of the site whose plugins have these `options`; None without one that is
    surely enabled, or with several.
    """
    blogs = [given for name, given in options.items() if short_name(name) == "blog"]
    if len(blogs) != 1:
        return None
    given = blogs[0] if isinstance(blogs[0], Mapping) else {}
    if given.get("enabled", True) is not True:
        return None
    folder = posixpath.normpath(_text(given.get("blog_dir"), "blog"))
    posts = posixpath.normpath(_text(given.get("post_dir"), "{blog}/posts").replace(_BLOG, folder))
    file = _text(given.get("authors_file"), "{blog}/.authors.yml").replace(_BLOG, folder)
    path = posixpath.join(docs, posixpath.normpath(file))
    known = _authors(root, path) if given.get("authors", True) is True else None
    allowed = given.get("categories_allowed")
    names = frozenset(map(str, allowed)) if isinstance(allowed, list) else frozenset()
    return Blog(posts, path, known, names if given.get("categories", True) is True else frozenset())


def _text(given: object, usual: str) -> str:
    return given if isinstance(given, str) else usual


def _authors(root: Path, path: str) -> frozenset[str] | None:
    """Return the names that the file at `path` gives; None where it cannot be read."""
    try:
        values = yaml.safe_load(read_source(root, path).text)
    except (CouldNotRun, OSError, yaml.YAMLError, ValueError, RecursionError):
        return None
    authors = values.get("authors") if isinstance(values, Mapping) else None
    return frozenset(map(str, authors)) if isinstance(authors, Mapping) else None
