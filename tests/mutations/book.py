"""The book as files: its pages, its order and its data, read without the tool."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from mutations.reading import Page

CONFIG = "mkdocs.yml"
GLOSSARY = "docs/_data/glossary.yml"
SOURCES = "docs/_data/sources.yml"
REDIRECTS = "docs/_data/redirects.yml"
WAYS = "docs/_data/ways.yml"
_ENTRY = re.compile(r"^ +- (?:[^:\n]+: )?(?P<target>[\w/-]+\.md)$", re.MULTILINE)
_NAVIGATION = re.compile(r"^nav:\n(?:(?: .*)?\n)+", re.MULTILINE)


@dataclass(frozen=True)
class File:
    """A file that is no page."""

    path: str
    text: str

    def line(self, offset: int) -> int:
        """The number of the line of an offset, from 1."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class Entry:
    """A page in the navigation: its path below docs/, and where its line begins and ends."""

    target: str
    start: int
    end: int


@dataclass(frozen=True)
class Term:
    """An entry of the glossary, and where it stands, the blank line after it included."""

    id: str
    start: int
    end: int
    values: dict[str, Any]

    @property
    def ko(self) -> str:
        """Its Korean name."""
        return str(self.values["ko"])

    @property
    def en(self) -> str:
        """Its English name."""
        return str(self.values["en"])

    @property
    def short(self) -> str:
        """Its short explanation."""
        return str(self.values["short"])

    @property
    def chapter(self) -> str:
        """The page and place that explain it, or nothing."""
        return str(self.values.get("chapter", ""))

    @property
    def auto(self) -> bool:
        """Whether the text links its name by itself."""
        return bool(self.values.get("link", "auto") == "auto")

    @property
    def see(self) -> list[str]:
        """The terms that it leads to."""
        return list(self.values.get("see", ()))

    @property
    def sources(self) -> list[str]:
        """The sources that it cites."""
        return list(self.values.get("sources", ()))

    @property
    def avoid(self) -> list[str]:
        """The spellings that nobody is to use."""
        return list(self.values.get("avoid", ()))

    @property
    def all_forms(self) -> list[str]:
        """Every name by which a reader may search."""
        return [self.ko, self.en, *(alias["form"] for alias in self.values.get("aliases", ()))]

    @property
    def linked_forms(self) -> list[str]:
        """The names that the text links by itself."""
        aliases = self.values.get("aliases", ())
        own = [self.ko] if self.auto else []
        return own + [a["form"] for a in aliases if a.get("link", "auto") == "auto"]


class Book:
    """The book at `root` as it is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        found = (file for file in sorted((root / "docs").rglob("*.md")))
        self.pages = {
            page.uri: page
            for page in (Page(file.relative_to(root).as_posix(), _read(file)) for file in found)
            if not page.uri.startswith("_data/")
        }

    @property
    def chapters(self) -> list[Page]:
        """The pages for readers; those for contributors talk about mistakes."""
        return [page for page in self.pages.values() if page.folder != "contributing"]

    def file(self, path: str) -> File:
        """A file by its path from the root."""
        return File(path, _read(self.root / path))

    @cached_property
    def glossary(self) -> File:
        """The file of the terms."""
        return self.file(GLOSSARY)

    @cached_property
    def sources(self) -> File:
        """The file of the sources."""
        return self.file(SOURCES)

    @cached_property
    def ways(self) -> str:
        """The file of the ways: what happens to a page that it names is told there too."""
        return self.file(WAYS).text

    @cached_property
    def style_sheets(self) -> list[File]:
        """The style sheets of the site, without those that a script asks for."""
        return self._files("docs/assets/css", "*.css")

    @cached_property
    def templates(self) -> list[File]:
        """The theme's overrides."""
        return self._files("overrides", "*.html")

    def _files(self, folder: str, pattern: str) -> list[File]:
        found = sorted((self.root / folder).rglob(pattern))
        return [self.file(file.relative_to(self.root).as_posix()) for file in found]

    @cached_property
    def navigation(self) -> list[Entry]:
        """The pages in the order in which a reader meets them."""
        text = self.file(CONFIG).text
        section = _NAVIGATION.search(text)
        assert section is not None
        return [
            Entry(match["target"], match.start(), match.end() + 1)
            for match in _ENTRY.finditer(text, section.start(), section.end())
        ]

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each page in the navigation."""
        return {entry.target: number for number, entry in enumerate(self.navigation)}

    @cached_property
    def terms(self) -> list[Term]:
        """The entries of the glossary."""
        text = self.glossary.text
        starts = [match.start() for match in re.finditer(r"^- id: ", text, re.MULTILINE)]
        values = yaml.safe_load(text)
        assert len(starts) == len(values)
        places = zip(starts, [*starts[1:], len(text)], values, strict=True)
        return [Term(value["id"], start, end, value) for start, end, value in places]

    @cached_property
    def source_ids(self) -> list[str]:
        """The ids of the sources, from first to last."""
        return re.findall(r"^- id: (\S+)$", self.sources.text, re.MULTILINE)

    @cached_property
    def uses(self) -> Counter[str]:
        """How often the pages and the glossary cite each source."""
        uses = Counter(c.id for page in self.pages.values() for c in page.citations)
        uses.update(name for term in self.terms for name in term.sources)
        return uses

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The places that links, terms and figures lead to, without the pages they stand on."""
        pages = self.pages.values()
        links = {link.address.partition("#")[2] for page in pages for link in page.links}
        links |= {term.chapter.partition("#")[2] for term in self.terms}
        text = "".join(page.text for page in pages)
        links |= {f"fig-{name}" for name in re.findall(r"^%% variant ([\w-]+):", text, re.M)}
        links |= set(re.findall(r"href=\"[^\"#\n]*#([\w-]+)\"", text))
        return frozenset(links)


def _read(file: Path) -> str:
    # In a checkout with CRLF too the damages are made for LF.
    return file.read_bytes().decode("utf-8").replace("\r\n", "\n")
