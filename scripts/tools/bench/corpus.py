"""Books of any size, made from the chapters of this one.

The first set of chapters stands where it does in the book, the others in a folder each, so that
links between chapters hold within a set. Figures get ids of their own, and a link to a page that
did not make it into the book becomes plain text.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from itertools import count, islice
from pathlib import Path

from handbook.book.project import Project
from handbook.data.load import DATA_FOLDER
from handbook.markdown.chapters import CHAPTER_FOLDERS

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\((?P<target>[^)#\s]+\.md)(?P<anchor>#[^)\s]*)?\)")
_FIGURE = re.compile(r"^(?P<key>%% id: *)(?P<id>[\w-]+)", re.MULTILINE)
_NAVIGATION = re.compile(r"^(?:nav|not_in_nav|validation):.*\n(?:[ #].*\n|\n)*", re.MULTILINE)
_REQUIRES = re.compile(r"^requires:.*$", re.MULTILINE)
_OWN_EXTENSIONS = re.compile(r"^  - handbook\..*\n", re.MULTILINE)
_HOOKS = re.compile(r"^hooks:\n(?:[ #].*\n)*", re.MULTILINE)


def make_corpus(project: Project, folder: Path, pages: int, ours: bool = True) -> Project:
    """Write a book of `pages` pages into `folder`, with the settings of `project`.

    Without `ours` its mkdocs.yml lacks our Markdown extensions and hooks: diagrams are then left
    to the browser, which is the least that a site with diagrams does.
    """
    docs = folder / "docs"
    docs.mkdir(parents=True)
    shutil.copytree(project.root / DATA_FOLDER, folder / DATA_FOLDER)
    shutil.copytree(project.root / "docs/assets", docs / "assets")
    texts = dict(islice(_pages(project.root / "docs"), pages))
    for uri, text in texts.items():
        file = docs / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_without_loose_links(uri, text, texts), encoding="utf-8", newline="\n")
    config = folder / "mkdocs.yml"
    config.write_text(_settings(project, ours), encoding="utf-8", newline="\n")
    return Project(folder, config)


def _pages(docs: Path) -> Iterator[tuple[str, str]]:
    """Yield pages without end: their paths below docs/, and their texts."""
    chapters = {
        file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8")
        for name in CHAPTER_FOLDERS
        for file in sorted(docs.glob(f"{name}/*.md"))
    }
    yield "index.md", (docs / "index.md").read_text(encoding="utf-8")
    for number in count():
        for uri, text in chapters.items():
            yield (f"set-{number}/{uri}", _renamed(text, number)) if number else (uri, text)


def _renamed(text: str, number: int) -> str:
    """Give the figures of a copy ids of their own."""
    names = [match["id"] for match in _FIGURE.finditer(text)]
    text = _FIGURE.sub(rf"\g<key>\g<id>-{number}", text)
    for name in names:
        text = re.sub(rf"#fig-{re.escape(name)}\b(?!-)", f"#fig-{name}-{number}", text)
    # What a set requires is judged by its path from docs/.
    return _REQUIRES.sub("requires: []", text)


def _without_loose_links(uri: str, text: str, texts: Mapping[str, str]) -> str:
    def kept(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), match["target"]))
        return match[0] if target in texts else match["text"]

    return _LINK.sub(kept, text)


def _settings(project: Project, ours: bool) -> str:
    text = _NAVIGATION.sub("", project.config_file.read_text(encoding="utf-8"))
    root = project.root.as_posix()
    text = text.replace("custom_dir: overrides", f"custom_dir: {root}/overrides")
    text = text.replace("- scripts/handbook/", f"- {root}/scripts/handbook/")
    text = re.sub(r"^watch:\n(?:[ #].*\n?)*", "", text, flags=re.MULTILINE)
    if ours:
        return text
    text = text.replace(
        "handbook.markdown.extensions.mermaid.fence", "mermaid2.fence_mermaid_custom"
    )
    return _HOOKS.sub("", _OWN_EXTENSIONS.sub("", text))
