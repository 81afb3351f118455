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
    use_directory_urls: bool
    site_url: str
    pages: tuple[str, ...]
    """The published pages: their paths below docs/, in the order of MkDocs."""
    published: Mapping[str, str]
    """Every published file: its path below docs/, and its address within the site."""
    hidden: frozenset[str]
    """Files below docs/ that are not published."""
    plugins: tuple[str, ...]
    hooks: tuple[str, ...]
