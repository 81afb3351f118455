"""The little book of tests/little_book, in which the samples of the rule pages are tried."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.book.load import SCHEMAS, read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic

ROOT = Path(__file__).resolve().parents[1]
_BOOK = Path(__file__).resolve().parent / "little_book"
_EXTENSIONS = re.compile(r"^markdown_extensions:\n(?:[ #].*\n|\n)+", re.MULTILINE)
_SAMPLE = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n"
    r"(?P<content>.*?)^(?P=fence)\n",
    re.MULTILINE | re.DOTALL,
)

_REMOVED = " (지움)"
"""What follows the name of a file that a sample takes away."""

_DEAD = re.compile(r"(https?://\S+) \((\w+)\)")
"""An address that leads nowhere, and what its host says, in the place of a file's name."""

Find = Callable[[Mapping[str, str]], list[Diagnostic]]
"""What all rules find in the given files, put into the little book."""


@dataclass(frozen=True)
class Samples:
    """The samples of a rule page: files by path, and the report on the bad ones."""

    bad: Mapping[str, str]
    report: str
    good: Mapping[str, str]


def make_book(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write the little book with `files` in place of its own; return its root."""
    root = folder / "book"
    shutil.copytree(_BOOK, root)
    for name in SCHEMAS:
        shutil.copy(ROOT / f"docs/_data/{name}.schema.json", root / "docs/_data")
    for path, content in (files or {}).items():
        if path.endswith(_REMOVED) or _DEAD.fullmatch(path):
            continue
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8"))
    # The site's own Markdown, unless the sample is about another.
    extensions = _EXTENSIONS.search((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert extensions is not None
    typed = (files or {}).get("mkdocs.yml", "")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("exclude_docs: |\n  /_data/\n")
        if "theme:" not in typed:
            config.write("theme:\n  name: mkdocs\n")
            if (root / "overrides").is_dir():
                config.write("  custom_dir: overrides\n")
        if "markdown_extensions:" not in typed:
            config.write(extensions[0])
    return root


def read_book(folder: Path, files: Mapping[str, str] | None = None) -> Site:
    """Write the little book with `files` in place of its own, and read it."""
    site = read_site(project_of(make_book(folder, files)))
    gone = [path.removesuffix(_REMOVED) for path in files or {} if path.endswith(_REMOVED)]
    dead = {match[1]: match[2] for path in files or {} if (match := _DEAD.fullmatch(path))}
    removed = tuple(path.removeprefix("docs/") for path in gone)
    return replace(site, removed=removed, dead_addresses=dead)


def project_of(root: Path) -> Project:
    return Project(root, root / "mkdocs.yml")


def samples_of(page: str) -> Samples:
    """Return the samples of a rule page's Markdown."""
    bad, good = _section(page, "bad"), _section(page, "good")
    report = next(content for title, content in _fences(bad) if title is None)
    return Samples(_files(bad), report, _files(good))


def _section(page: str, name: str) -> str:
    parts = re.split(r"^## .*\{ #(bad|good|repair|since) \}\n", page, flags=re.MULTILINE)
    return parts[parts.index(name) + 1]


def _files(section: str) -> Mapping[str, str]:
    return {title: content for title, content in _fences(section) if title is not None}


def _fences(section: str) -> Iterator[tuple[str | None, str]]:
    for match in _SAMPLE.finditer(section):
        yield match["title"], match["content"]
