"""Reads one page: the pipeline says what is true, the scanner where it stands."""

from __future__ import annotations

from collections import Counter

from handbook.diagrams.analyse import analyse
from handbook.model.document import Diagram, Document
from handbook.parse.align import place_fences, place_headings, place_ids, place_links
from handbook.parse.front_matter import read_front_matter
from handbook.parse.pipeline import Pipeline
from handbook.parse.scanner import scan
from handbook.parse.source import SourceText
from handbook.parse.suppressions import read_suppressions


def read_document(source: SourceText, uri: str, pipeline: Pipeline) -> Document:
    """Return the page `uri` (relative to docs/) whose text is `source`.

    Raises CouldNotRun when the Markdown extensions fail on it.
    """
    front = read_front_matter(source)
    found = scan(source.text, front.body)
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
        quizzes=facts.rendered.quizzes,
        terms=facts.rendered.terms,
        text=facts.rendered.text,
        prose=found.prose,
        suppressions=read_suppressions(source.text, front.body, found.fences),
    )
