"""Reads one page: the pipeline says what is true, the scanner where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from handbook.diagrams.analyse import analyse
from handbook.model.document import Diagram, Document
from handbook.model.passage import Passage, TextKind, plain_passage
from handbook.parse.align import place_fences, place_headings, place_ids, place_links
from handbook.parse.front_matter import FrontMatter, read_front_matter
from handbook.parse.pipeline import Pipeline
from handbook.parse.scanner import scan
from handbook.parse.source import SourceText
from handbook.parse.suppressions import read_suppressions
from handbook.parse.yaml_source import yaml_passage

_READ_KEYS = ("title", "description")


def read_document(source: SourceText, uri: str, pipeline: Pipeline) -> Document:
    """Return the page `uri` (relative to docs/) whose text is `source`.

    Raises CouldNotRun when the Markdown extensions fail on it.
    """
    front = read_front_matter(source)
    found = scan(source.text, front.body)
    facts = pipeline.convert(source.text[front.body :], uri)
    fences = place_fences(facts.fences, found.fences)
    diagrams = tuple(Diagram(fence, analyse(fence.content)) for fence in fences)
    return Document(
        uri=uri,
        source=source,
        front=front,
        links=place_links(facts, found, front.body),
        headings=place_headings(facts, found, front.body),
        id_tokens=place_ids(facts, found),
        ids=frozenset(facts.rendered.ids),
        repeated_ids=frozenset(name for name, n in Counter(facts.rendered.ids).items() if n > 1),
        diagrams=diagrams,
        fences=found.fences,
        citations=found.citations,
        quizzes=facts.rendered.quizzes,
        terms=facts.rendered.terms,
        text=facts.rendered.text,
        prose=found.prose,
        passages=(*_titles(front), *found.passages, *_captions(source, diagrams)),
        suppressions=read_suppressions(source.text, front.body, found.fences),
    )


def _titles(front: FrontMatter) -> Iterator[Passage]:
    """Yield the texts of the front matter that a reader sees."""
    if front.yaml is not None:
        for key in _READ_KEYS:
            if front.text(key) is not None:
                yield yaml_passage(front.yaml.source, front.yaml.spans[key,])


def _captions(source: SourceText, diagrams: Iterable[Diagram]) -> Iterator[Passage]:
    for diagram in diagrams:
        metadata = diagram.report.metadata
        for words in (*metadata.captions, metadata.title, metadata.description):
            if words is not None and words.text:
                span = diagram.span(words.place)
                text = source.text[span.start : span.end]
                yield plain_passage(TextKind.CAPTION, text, span.start)
