"""Damage done to the real book is found by the right rule, at the damaged line, and by no other.

Each operator damages the book at a few places chosen by a fixed seed. What the rules found in the
undamaged book is set aside, so that the test speaks of the damage alone.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from handbook.check import diagnose
from handbook.diagnostics import Diagnostic
from handbook.model.document import Document
from handbook.model.glossary import glossary_from
from handbook.model.site import Site
from handbook.parse.pipeline import Pipeline
from handbook.parse.read_document import read_document
from handbook.parse.read_site import load_settings, pipeline_of, read_site
from handbook.parse.source import SourceText
from handbook.parse.yaml_source import load_yaml
from handbook.project import Project

SEED = 20261123
SITES = 4
Place = tuple[str, int, str]
"""Path, line and rule of a finding."""


@dataclass(frozen=True)
class Damage:
    """Put `text` in the place of `start`..`end` of a file; the finding expected is at `line`."""

    start: int
    end: int
    text: str
    line: int


@dataclass
class Book:
    site: Site
    pipeline: Pipeline
    before: Counter[Place]

    def after(self, uri: str, damage: Damage) -> Counter[Place]:
        """What is found in addition when a page is damaged."""
        source = self.site.documents[uri].source
        page = read_document(damaged(source, damage), uri, self.pipeline)
        site = replace(self.site, documents={**self.site.documents, uri: page})
        return places(diagnose(site)) - self.before


@pytest.fixture(scope="module")
def book(root: Path) -> Book:
    project = Project(root, root / "mkdocs.yml")
    site = read_site(project)
    pipeline = pipeline_of(project, load_settings(project))
    return Book(site, pipeline, places(diagnose(site)))


def places(found: list[Diagnostic]) -> Counter[Place]:
    return Counter((d.location.path, d.location.line, d.rule) for d in found)


def damaged(source: SourceText, damage: Damage) -> SourceText:
    text = source.text[: damage.start] + damage.text + source.text[damage.end :]
    return SourceText(source.path, text)


Operator = Callable[[Document, Site], Iterator[Damage]]


def in_source(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for match in re.finditer(pattern, page.source.text, re.MULTILINE):
            line = page.source.position(match.start("x"))[0]
            yield Damage(*match.span("x"), match.expand(text), line)

    return damages


def in_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within the address of a link."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for link in page.links:
            typed = page.source.text[link.place.start : link.place.end]
            match = re.fullmatch(pattern, typed)
            if match and link.located:
                start, end = (link.place.start + n for n in match.span("x"))
                yield Damage(start, end, text, page.locate(link.place).line)

    return damages


def unlinked_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    linked = {link.target.partition("#")[2] for p in site.documents.values() for link in p.links}
    linked |= {str(term.chapter).partition("#")[2] for term in site.glossary.terms}
    for heading in page.headings:
        if heading.id_place and heading.id not in linked | {"summary", "quiz"}:
            line = page.locate(heading.place).line
            yield Damage(heading.id_place.start - 1, heading.id_place.end, ".x", line)


def repeated_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    first = page.headings[0].id
    for damage in unlinked_heading_ids(page, site):
        yield replace(damage, text=f"#{first}")


def citations(page: Document, site: Site) -> Iterator[Damage]:
    uses = Counter(c.id for p in site.documents.values() for c in p.citations)
    for citation in page.citations:
        if uses[citation.id] > 1:
            line = page.locate(citation.place).line
            yield Damage(citation.place.end, citation.place.end, "zz", line)


def single_captions(page: Document, _: Site) -> Iterator[Damage]:
    for diagram in page.diagrams:
        if len(diagram.report.metadata.captions) == 1:
            span = diagram.span(diagram.report.metadata.captions[0].place)
            start = page.source.text.rindex("caption", 0, span.start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(start, start + len("caption"), "remark", line)


def running_text(page: Document, _: Site) -> Iterator[Damage]:
    for match in re.finditer(r"(?<![가-힣A-Za-z])가상 머신(?=[은이을의])", page.prose):
        yield Damage(*match.span(), "가상머신", page.source.position(match.start())[0])


def images(page: Document, _: Site) -> Iterator[Damage]:
    for match in re.finditer(r"^[가-힣](?=[가-힣 ]{8})", page.prose, re.MULTILINE):
        line = page.source.position(match.start())[0]
        yield Damage(match.start(), match.start(), "![그림](../assets/none.png) ", line)


def figure_ids(page: Document, site: Site) -> Iterator[Damage]:
    home = site.documents["index.md"].diagrams[0].report.metadata.id
    assert home is not None
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and page.uri != "index.md" and f"#fig-{name.text}" not in page.source.text:
            span = diagram.span(name.place)
            yield Damage(span.start, span.end, home.text, page.locate(span).line)


def undescribed(page: Document, _: Site) -> Iterator[Damage]:
    for diagram in page.diagrams:
        words = diagram.report.metadata.description
        if words is not None:
            start = page.source.text.rindex("accDescr", 0, diagram.span(words.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(start, start + len("accDescr"), "%% remark", line)


def nameless_figures(page: Document, _: Site) -> Iterator[Damage]:
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and f"#fig-{name.text}" not in page.source.text:
            start = page.source.text.rindex("id", 0, diagram.span(name.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(start, start + 2, "name", line)


OPERATORS: dict[str, tuple[str, Operator]] = {
    "a page": ("LNK001", in_links(r"[\w/.-]*?(?P<x>[\w-]+)\.md(?:#.*)?", "no-such-page-at-all")),
    "the case of a page": ("LNK001", in_links(r"(?:[\w.-]+/)*(?P<x>[a-z])[\w-]+\.md(?:#.*)?", "Q")),
    "a suffix": ("LNK001", in_links(r"[\w/.-]+\.(?P<x>md)(?:#.*)?", "html")),
    "an anchor": ("LNK002", in_links(r".*#(?P<x>[\w-]+)", "no-such-place-at-all")),
    "an image": ("LNK003", images),
    "a relative address": ("LNK005", in_links(r"(?P<x>(?:\.\./)+)[\w/.-]+\.md(?:#.*)?", "/")),
    "an id": ("STR003", unlinked_heading_ids),
    "a unique id": ("LNK006", repeated_heading_ids),
    "a citation": ("CIT003", citations),
    "a caption": ("DIA003", single_captions),
    "a figure's id": ("DIA002", nameless_figures),
    "a unique figure's id": ("DIA007", figure_ids),
    "a class": (
        "DIA005",
        in_source(r"^ +class [\w,]+ (?P<x>app|guest|hardware|host)$", "hradware"),
    ),
    "a box": ("DIA001", in_source(r"^ +\w+\[\"[^\"]+(?P<x>\"\])(?::\d)?$", "")),
    "an accDescr": ("DIA004", undescribed),
    "the front matter": ("STR001", in_source(r"\A---\n(?:.*\n)*?level: (?P<x>\d)$", "9")),
    "a title": ("STR002", in_source(r"^# (?P<x>[가-힣])", "뷁")),
    "a level": ("STR004", in_source(r"\A(?:.*\n)*?(?P<x>##) ", "####")),
    "a prerequisite": (
        "STR006",
        in_source(r"^requires: \[\w+/(?P<x>[\w-]+)\.md", "nothing-like-it"),
    ),
    "a spelling": ("GLO003", running_text),
}


@pytest.mark.parametrize("name", OPERATORS)
def test_damage_to_a_page_is_found_at_its_line_and_nowhere_else(name: str, book: Book) -> None:
    rule, operator = OPERATORS[name]
    pages = [page for page in book.site.documents.values() if page.folder != "contributing"]
    damages = [
        (page, damage)
        for page in pages
        for damage in operator(page, book.site)
        if (page.path, damage.line, rule) not in book.before
    ]
    assert damages, "the book has no place for this damage any more"
    chosen = random.Random(SEED).sample(damages, min(SITES, len(damages)))
    for page, damage in chosen:
        expected = Counter({(page.path, damage.line, rule): 1})
        assert book.after(page.uri, damage) == expected, (page.path, damage)


@pytest.mark.parametrize(
    ("pattern", "text", "rule"),
    [
        (r"^  see: \[(?P<x>[\w-]+)", "no-such-term", "GLO004"),
        (r"^  sources: \[(?P<x>[\w-]+)", "no-such-source", "GLO004"),
        (r"^  chapter: [\w/.-]+#(?P<x>[\w-]+)$", "no-such-place", "LNK008"),
        (r"^  (?P<x>en): ", "english", "GLO001"),
    ],
)
def test_damage_to_the_glossary_is_found_at_its_line(
    book: Book, pattern: str, text: str, rule: str
) -> None:
    assert book.site.data.glossary is not None
    source = book.site.data.glossary.source
    matches = list(re.finditer(pattern, source.text, re.MULTILINE))
    found_before = {place for place in book.before if place[0] == source.path}
    lines = {line for _, line, _ in found_before}
    sound = [m for m in matches if source.position(m.start("x"))[0] not in lines]
    for match in random.Random(SEED).sample(sound, SITES):
        line = source.position(match.start("x"))[0]
        document = load_yaml(damaged(source, Damage(*match.span("x"), text, line)))
        data = replace(book.site.data, glossary=document)
        site = replace(book.site, data=data, glossary=glossary_from(document.value))
        added = places(diagnose(site)) - book.before
        assert (source.path, line, rule) in added
        assert {found_rule for _, _, found_rule in added} == {rule}
