"""Fills the markers of pages that are made from the whole book: its contents, its ways, what it
says before an examination, its figures.

A Markdown extension like those of handbook.markdown.extensions, but it reads the navigation.
"""

from __future__ import annotations

from functools import partial

from markdown import Markdown
from markdown.extensions import Extension

from handbook.book.contents_page import build_contents, build_part
from handbook.book.exam_page import build_exam
from handbook.book.figures_page import build_figures
from handbook.book.ways_page import build_begin, build_way_cards, build_way_lists
from handbook.markdown.extensions.markers import Build, Markers

_BUILDERS: dict[str, Build] = {
    "{{ begin }}": build_begin,
    "{{ contents }}": build_contents,
    "{{ part }}": build_part,
    "{{ way-cards }}": build_way_cards,
    "{{ way-lists }}": build_way_lists,
}


class MadePagesExtension(Extension):
    """Registers the markers before ordinary paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the block processor to `md`."""
        builders: dict[str, Build] = {
            **_BUILDERS,
            "{{ exam }}": partial(build_exam, parser=md.parser),
            "{{ figures }}": partial(build_figures, parser=md.parser),
        }
        markers = Markers(md.parser, builders)
        md.parser.blockprocessors.register(markers, "handbook-made-pages", 30)


def makeExtension(**kwargs: object) -> MadePagesExtension:  # noqa: N802
    """Return the extension (Python-Markdown's entry point)."""
    return MadePagesExtension(**kwargs)
