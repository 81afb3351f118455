"""Reads one page: the pipeline says what is true, the scanner where it stands."""

from __future__ import annotations

from collections import Counter

from handbook.diagrams.analyse import analyse
from handbook.model.document import Diagram, Document, References
from handbook.parse.align import place_fences, place_headings, place_ids, place_links, place_options
from handbook.parse.find_leaks import find_leaks, seen_references
from handbook.parse.front_matter import read_front_matter
from handbook.parse.pipeline import Pipeline
from handbook.parse.scanner import scan
from handbook.parse.source import SourceText


def read_document(source: SourceText, uri: str, pipeline: Pipeline) -> Document:
    """Return the page `uri` (relative to docs/) whose text is `source`.

    Raises CouldNotRun when the Markdown extensions fail on it.
    """
    front = read_front_matter(source)
    found = scan(source.text, front.body, tabs=pipeline.has_tabs)
    facts = pipeline.convert(source.text[front.body :], uri)
    fences = place_fences(facts.fences, found.fences)
    return Document(
        uri=uri,
        source=source,
        front=front,
        links=place_links(facts, found, front.body),
        headings=place_headings(facts, found, front.body),
        id_tokens=place_ids(facts, found),
        ids=frozenset(facts.rendered.ids),
        repeated_ids=frozenset(name for name, n in Counter(facts.rendered.ids).items() if n > 1),
        diagrams=tuple(Diagram(fence, analyse(fence.content)) for fence in fences),
        citations=found.citations,
        fences=found.fences,
        tags=tuple(tag for tag in found.tags if tag.name in facts.rendered.tags),
        references=References(
            undefined=seen_references(facts.rendered.shown, found.undefined),
            definitions=found.definitions,
            used=found.used,
            footnotes=found.footnotes,
            noted=found.noted,
        ),
        leaks=find_leaks(facts.rendered.shown, found.markup),
        quizzes=place_options(facts, found),
        terms=facts.rendered.terms,
        text=facts.rendered.text,
        prose=found.prose,
    )
