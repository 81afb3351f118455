"""Reads one page: the pipeline says what is true, the scanner where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from handbook.core.conflicts import refuse_conflicts
from handbook.core.crash import crash_of
from handbook.core.source import SourceText
from handbook.diagrams.analyse import DiagramReport, analyse, misfit
from handbook.diagrams.figure import figure
from handbook.diagrams.metadata import read_metadata
from handbook.diagrams.switch import all_boxes
from handbook.markdown.convert import PageFacts, Pipeline
from handbook.markdown.counted import counted_from_one
from handbook.markdown.directives import read_suppressions
from handbook.markdown.front_matter import FrontMatter, read_front_matter
from handbook.markdown.guards import refuse_slow
from handbook.markdown.leaks import included_leaks, leaks_in
from handbook.markdown.locate import (
    place_fences,
    place_headings,
    place_ids,
    place_links,
    place_quizzes,
)
from handbook.markdown.locate_active import place_active
from handbook.markdown.page import Diagram, Document, References
from handbook.markdown.passage import Passage, TextKind, plain_passage, yaml_passage
from handbook.markdown.scan.admonitions import read_admonitions
from handbook.markdown.scan.scanner import fenced, scan
from handbook.markdown.scan.tokens import FenceToken, Scan
from handbook.markdown.snippets import moved
from handbook.markdown.unparsed import find_leaks, seen_references, seen_tasks

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_READ_KEYS = ("title", "description")
_MAY_SHOW_CONFLICTS = frozenset({"", "text", "console", "diff", "git", "markdown", "md"})
"""The languages of fences in which a page may speak about what git leaves in a file."""


def read_document(source: SourceText, uri: str, pipeline: Pipeline) -> Document:
    """Return the page `uri` (relative to docs/) whose text is `source`.

    Raises CouldNotRun when the Markdown extensions fail on it, or a merge was not finished.
    """
    front = read_front_matter(source)
    taken = fenced(source.text, front.body)
    shown = [fence.whole for fence in taken[1] if fence.language in _MAY_SHOW_CONFLICTS]
    refuse_conflicts(source, shown)
    refuse_slow(source, front.body, [fence.whole for fence in taken[1]])
    found = scan(source.text, front.body, pipeline.syntax, taken)
    facts = pipeline.convert(source.text[front.body :], uri)
    facts = replace(facts, snippets=tuple(moved(s, front.body) for s in facts.snippets))
    fences = place_fences(facts.fences, found.fences)
    diagrams = tuple(_diagram(fence) for fence in fences)
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
        admonitions=read_admonitions(source.text, front.body, found.fences),
        citations=found.citations,
        tables=found.tables,
        tags=tuple(tag for tag in found.tags if tag.name in facts.rendered.tags),
        references=_references(facts, found),
        leaks=leaks_in(facts.rendered.shown, found.markup),
        included_leaks=tuple(included_leaks(facts.rendered.shown, facts.snippets, found.fences)),
        quizzes=place_quizzes(facts, found, source.text),
        recalled_guesses=facts.rendered.recalled,
        terms=facts.rendered.terms,
        text=facts.rendered.text,
        prose=found.prose,
        passages=(*_titles(front), *found.passages, *_captions(source, diagrams)),
        suppressions=read_suppressions(source.text, front.body, found.fences),
        made_from=facts.made_from,
        data=facts.data,
        indents=tuple(counted_from_one(found.indents, source.text, facts.rendered.counted)),
        uneven=found.uneven,
        open_blocks=found.open_blocks,
        unread=find_leaks(facts.rendered.shown, found.raw),
        tasks=seen_tasks(facts.rendered.shown, found.tasks, source.text),
        comments=" ".join(_COMMENT.findall(source.text, front.body)),
        snippets=facts.snippets,
        active=place_active(facts.active, source.text, front.body, found.tags),
    )


def _references(facts: PageFacts, found: Scan) -> References:
    return References(
        undefined=seen_references(facts.rendered.shown, found.undefined),
        definitions=found.definitions,
        used=found.used,
        footnotes=found.footnotes,
        noted=found.noted,
    )


def _diagram(fence: FenceToken) -> Diagram:
    """Read a diagram, and draw it too: what cannot be drawn is found here, not at the build."""
    try:
        report = analyse(fence.content)
        wide = misfit(fence.content)
        if report.model is not None:
            figure(report, all_boxes(report.model) if report.metadata.variant else None)
    except Exception as error:
        nothing = DiagramReport(fence.content, read_metadata(fence.content), None, None)
        return Diagram(fence, nothing, None, crash_of(error))
    return Diagram(fence, report, wide)


def _titles(front: FrontMatter) -> Iterator[Passage]:
    """Yield the texts of the front matter that a reader sees."""
    if front.yaml is not None:
        for key in _READ_KEYS:
            if front.text(key) is not None:
                yield yaml_passage(front.yaml.source, front.yaml.spans[key,])


def _captions(source: SourceText, diagrams: Iterable[Diagram]) -> Iterator[Passage]:
    for diagram in diagrams:
        metadata = diagram.report.metadata
        steps = (step.words for step in metadata.steps)
        for words in (*metadata.captions, *steps, metadata.title, metadata.description):
            if words is not None and words.text:
                span = diagram.span(words.place)
                text = source.text[span.start : span.end]
                yield plain_passage(TextKind.CAPTION, text, span.start)
