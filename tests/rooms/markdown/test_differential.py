"""What the pipeline says and what the scanner finds agree: in the book and in made-up pages."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from handbook.core.source import read_source
from handbook.markdown.convert import PageFacts, Pipeline
from handbook.markdown.front_matter import read_front_matter
from handbook.markdown.locate import place_headings, place_links
from handbook.markdown.scan.scanner import scan
from handbook.markdown.scan.tokens import LinkForm, Scan
from rooms.markdown.markdown_pages import pages

ROOT = Path(__file__).resolve().parents[3]
BOOK = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))


def not_located(facts: PageFacts, found: Scan) -> list[str]:
    links = [link.target for link in place_links(facts, found, 0) if not link.located]
    return links + [h.text for h in place_headings(facts, found, 0) if not h.located]


@pytest.mark.parametrize("path", BOOK)
def test_every_fact_of_the_book_is_located(path: str, root: Path, pipeline: Pipeline) -> None:
    source = read_source(root, path)
    body = read_front_matter(source).body
    facts = pipeline.convert(source.text[body:], path.removeprefix("docs/"))
    found = scan(source.text, body, syntax=pipeline.syntax)
    assert not_located(facts, found) == []
    shown = sorted(fence.content for fence in found.fences if fence.language == "mermaid")
    assert sorted(facts.fences) == shown
    typed = [link for link in found.links if link.form is not LinkForm.HTML]
    assert len(typed) == len(facts.links)
    assert len(found.headings) == len(facts.headings)


MADE_UP = settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def disagreements(page: str, pipeline: Pipeline) -> list[str]:
    """What is not located, or is located where something else is typed."""
    facts = pipeline.convert(page, "made-up.md")
    found = scan(page, syntax=pipeline.syntax)
    wrong = not_located(facts, found)
    for link in place_links(facts, found, 0):
        typed = html.unescape(page[link.place.start : link.place.end])
        if link.located and typed != link.target:
            wrong.append(f"{typed} is not {link.target}")
    for heading in place_headings(facts, found, 0):
        typed = page[heading.place.start : heading.place.end]
        words = re.search("[가-힣]", heading.text)
        if heading.located and words and words[0] not in typed:
            wrong.append(f"{typed} is not {heading.text}")
    return wrong


@MADE_UP
@given(page=pages)
def test_every_fact_of_a_made_up_page_is_located(page: str, pipeline: Pipeline) -> None:
    assert disagreements(page, pipeline) == []


@MADE_UP
@given(page=pages)
def test_every_fact_within_content_tabs_is_located(page: str, tabbed_pipeline: Pipeline) -> None:
    assert disagreements(page, tabbed_pipeline) == []
