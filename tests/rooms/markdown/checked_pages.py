"""Has a text read as a page and looked at by every rule: whatever it is, the answer is in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handbook.book.site import Site
from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.core.source import decode_source
from handbook.markdown.convert import Pipeline
from handbook.markdown.read_page import read_document

VM = "docs/basics/vm.md"
STOPPED = "INT001"


def check_page(data: bytes, little: Site, pipeline: Pipeline) -> Sequence[Diagnostic]:
    """Read `data` as a page, run every rule, and return what they find on it.

    No rule and no reader of diagrams stops, and all places lie within the page.
    """
    try:
        source = decode_source(data, VM)
        page = read_document(source, "basics/vm.md", pipeline)
    except CouldNotRun as error:
        assert error.where.startswith(VM)
        assert error.hint
        assert error.__cause__ is None, "an extension stopped, which nobody foresaw"
        return ()
    everything = diagnose(replace(little, documents={**little.documents, page.uri: page}))
    found = [d for d in everything if d.location.path == VM]
    for location in (d.location for d in found):
        line, end_line = source.line(location.line), source.line(location.end_line)
        assert 1 <= location.line <= location.end_line <= len(source.line_starts)
        assert 1 <= location.column <= len(line) + 2
        assert 1 <= location.end_column <= len(end_line) + 2
    stopped = [d.message for d in everything if d.rule == STOPPED]
    assert not stopped, stopped
    return found
