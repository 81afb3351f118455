"""The folders of a theme, found without running anything of it."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from handbook.book.config.addresses import PAGE_SUFFIXES
from handbook.core.likeness import Alike, names_like

_USUAL = {"mkdocs": "mkdocs.themes.mkdocs", "readthedocs": "mkdocs.themes.readthedocs"}
_USUAL["material"] = "material.templates"
"""Where the themes lie that come with the tool; others are asked for by name."""
_MOST = 20_000
"""Files and folders of a theme that are looked at: `custom_dir: /` names a whole machine."""
_NO_FILES = ("*/.*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales/*")
"""What a theme does not bring to a site (MkDocs, structure/files.py)."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The folders of a theme, those first that win, and `custom`, the site's own one."""

    folders: tuple[Path, ...]
    static_templates: frozenset[str]
    custom: Path | None = None

    def files(self) -> Iterator[str]:
        """Yield the paths of the files that the theme brings to a site."""
        patterns = [*_NO_FILES, *(f"*{suffix}" for suffix in PAGE_SUFFIXES), *self.static_templates]
        for path in sorted(self._paths()):
            if not any(fnmatch.fnmatch(path.lower(), pattern) for pattern in patterns):
                yield path

    def _paths(self) -> set[str]:
        # What is installed stays as it is while the tool runs; the site's own folder does not.
        found = (
            files_below(top) if top == self.custom else _installed_files(top)
            for top in self.folders
        )
        return set().union(*found)

    def templates(self) -> Iterator[str]:
        """Yield the names of the templates that a page may ask for."""
        for folder in self.folders:
            yield from (file.name for file in folder.glob("*.html"))


def theme_of(given: object, root: Path) -> Theme:
    """Return the theme that `given`, the value of `theme`, asks for.

    One that is not installed only hides the few files that it would bring: MkDocs' own stands in.
    """
    options: Mapping[str, Any] = given if isinstance(given, Mapping) else {"name": given}
    name = options.get("name", "mkdocs")
    folders: list[Path] = []
    static: set[str] = set()
    custom = _custom(options.get("custom_dir"), root)
    if custom is not None:
        folders.append(custom)
    for folder, settings in _with_parents(str(name)) if name else ():
        folders.append(folder)
        static.update(_strings(settings.get("static_templates")))
    shared = folder_of("mkdocs.templates")
    if shared is not None:
        folders.append(shared)
        static.update(file.name for file in shared.iterdir())
    static.update(_strings(options.get("static_templates")))
    return Theme(tuple(folders), frozenset(static), custom)


def themes_like(name: str) -> Alike | None:
    """Return which installed themes may be meant by `name`; None where that is installed itself."""
    if _installed(name) is not None:
        return None
    return names_like(name, {*_USUAL, *(e.name for e in entry_points(group="mkdocs.themes"))})


def files_below(top: Path) -> frozenset[str]:
    """Return the paths of the files in a folder, of so many as are looked at; none that goes while
    it is walked through stops that.
    """
    # Folders that begin with a dot are thousands of icons, which no site publishes.
    found: set[str] = set()
    seen = 0
    for folder, folders, files in os.walk(top):
        seen += 1 + len(files)
        if seen > _MOST:
            break
        folders[:] = (name for name in folders if not name.startswith("."))
        kept = (name for name in files if not name.startswith("."))
        found.update(Path(folder, name).relative_to(top).as_posix() for name in kept)
    return frozenset(found)


@cache
def _installed_files(top: Path) -> frozenset[str]:
    return files_below(top)


def _custom(given: object, root: Path) -> Path | None:
    if not isinstance(given, str) or not (root / given).is_dir():
        return None
    return root / given


def _with_parents(name: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        folder = _installed(name) or _installed("mkdocs")
        if folder is None:
            return
        settings = _settings(folder)
        yield folder, settings
        name = str(settings.get("extends") or "")


def _installed(name: str) -> Path | None:
    if name in _USUAL:
        return folder_of(_USUAL[name])
    for entry in entry_points(group="mkdocs.themes", name=name):
        return folder_of(entry.module)
    return None


def folder_of(module: str) -> Path | None:
    """Return the folder of a package without importing it or what holds it."""
    top, *inner = module.split(".")
    spec = find_spec(top)
    places: Sequence[str] = (spec.submodule_search_locations or ()) if spec is not None else ()
    found = (Path(place, *inner) for place in places)
    return next((folder for folder in found if folder.is_dir()), None)


def _settings(folder: Path) -> Mapping[str, Any]:
    try:
        values = yaml.safe_load((folder / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    return values if isinstance(values, Mapping) else {}


def _strings(given: object) -> Iterator[str]:
    if isinstance(given, list | tuple | set):
        yield from (item for item in given if isinstance(item, str))
