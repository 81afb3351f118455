"""What MkDocs makes of mkdocs.yml: the Markdown extensions, the files, their addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MkdocsSettings:
    """The settings that matter for a check. `docs` is relative to the project's root."""

    docs: str
    extensions: tuple[str, ...]
    configs: Mapping[str, Mapping[str, Any]]
    site_url: str
    pages: tuple[str, ...]
    """The published pages: their paths below docs/, in the order of MkDocs."""
    published: Mapping[str, str]
    """Every published file: its path below docs/, and its address within the site."""
    hidden: frozenset[str]
    """Files below docs/ that are not published."""
    off_navigation: frozenset[str]
    """The pages that are left out of the navigation on purpose (`not_in_nav`)."""
    style_sheets: tuple[str, ...]
    """The style sheets below docs/, as paths there; without those that the theme brings."""
    overrides: str
    """The theme's `custom_dir` as a path from the root, or empty: none, or not in the project."""
    templates: frozenset[str]
    """The templates of the theme and its overrides that make a whole page."""
    plugins: tuple[str, ...]
    hooks: tuple[str, ...]
    made_below: tuple[str, ...] = ()
    """The folders below docs/ to which plugins may add files; an empty one stands for all."""
    left_out: tuple[str, ...] = ()
    """The Markdown extensions that are asked for and not used."""
    notices: tuple[str, ...] = ()
    """What of the settings was left out, and why: one sentence each."""
