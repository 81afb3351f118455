"""Puts the search into a built site: indexes, texts to show, its engine, a stub for the theme."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from handbook.data.load import load_asked, load_glossary
from handbook.site.bundles import joined
from handbook.site.search.budget import compressed
from handbook.site.search.index import as_json, indexes

_FOLDER = "search"
TEXTS = "texts"
_THEMES_INDEX = "search_index.json"
_FROM_FILES = "search_index.js"
ENGINE = "assets/js/search"
_BUNDLE = "engine.bundle.js"
_REACHED = (_BUNDLE, "panel.js", "teasers.js")
_ENTRY = "engine.js"


def write_search(root: Path, site: Path, repo_url: str) -> None:
    """Write the search of the project at `root` into the built `site`.

    The theme fetches its own index on every page; what it gets is its settings and no documents.
    Does nothing where the theme's search is off or the book's scripts are not in the site.
    """
    folder = site / _FOLDER
    if not (folder / _THEMES_INDEX).is_file() or not (site / ENGINE / _ENTRY).is_file():
        return
    script = joined(site / ENGINE, (_ENTRY,), "self.handbookSearch")
    _write(site / ENGINE / _BUNDLE, script)
    issues = f"{repo_url.rstrip('/')}/issues/new" if repo_url else ""
    data = load_glossary(root), load_asked(root)
    for name, index in indexes(site, *data, issues, _scripts(site)).items():
        _write(folder / f"{name}.json", as_json(index.head))
        (folder / f"{name}.bin").write_bytes(index.postings)
        for place, text in index.texts.items():
            file = folder / TEXTS / f"{place}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, text)
    stub = _stub(json.loads((folder / _THEMES_INDEX).read_text(encoding="utf-8")))
    _write(folder / _THEMES_INDEX, stub)
    # A page opened from file:// loads this instead: without it the theme's script would stop.
    _write(folder / _FROM_FILES, f"var __index = {stub}")


def _scripts(site: Path) -> int:
    """Return the bytes of what a reader who reaches for the search fetches beside the index."""
    files = (site / ENGINE / name for name in _REACHED)
    return sum(compressed(file.read_text(encoding="utf-8")) for file in files if file.is_file())


def _stub(index: dict[str, Any]) -> str:
    # Its separator is what the theme marks found words by after a jump.
    return as_json({"config": index["config"], "docs": []})


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
