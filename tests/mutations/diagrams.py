"""Damage to diagrams."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model.document import Document
from handbook.model.site import Site
from mutations.damage import Damage, Operators, in_pages, on_pages


def single_captions(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the only caption line of a figure."""
    for diagram in page.diagrams:
        if len(diagram.report.metadata.captions) == 1:
            span = diagram.span(diagram.report.metadata.captions[0].place)
            start = page.source.text.rindex("caption", 0, span.start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + len("caption"), "remark", line)


def repeated_figure_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Give a figure the id of the one on the home page."""
    home = site.documents["index.md"].diagrams[0].report.metadata.id
    assert home is not None
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and page.uri != "index.md" and f"#fig-{name.text}" not in page.source.text:
            span = diagram.span(name.place)
            yield Damage(page.path, span.start, span.end, home.text, page.locate(span).line)


def undescribed(page: Document, _: Site) -> Iterator[Damage]:
    """Take away a description."""
    for diagram in page.diagrams:
        words = diagram.report.metadata.description
        if words is not None:
            start = page.source.text.rindex("accDescr", 0, diagram.span(words.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + len("accDescr"), "%% remark", line)


def nameless_figures(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the id of a figure that no link on its page needs."""
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and f"#fig-{name.text}" not in page.source.text:
            start = page.source.text.rindex("id", 0, diagram.span(name.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + 2, "name", line)


OPERATORS: Operators = {
    "a caption": ("DIA003", on_pages(single_captions)),
    "a figure's id": ("DIA002", on_pages(nameless_figures)),
    "a unique figure's id": ("DIA007", on_pages(repeated_figure_ids)),
    "a class": (
        "DIA005",
        in_pages(r"^ +class [\w,]+ (?P<x>app|guest|hardware|host)$", "hradware"),
    ),
    "a box": ("DIA001", in_pages(r"^ +\w+\[\"[^\"]+(?P<x>\"\])(?::\d)?$", "")),
    "an accDescr": ("DIA004", on_pages(undescribed)),
}
