"""The superfences formatter behind every ```` ```mermaid ```` fence of the book."""

from __future__ import annotations

import html
import logging
import re
from functools import lru_cache
from secrets import token_hex
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from handbook.core.crash import crash_of
from handbook.diagrams import engine
from handbook.diagrams.analyse import DiagramReport, analyse
from handbook.diagrams.figure import caption, figure, figure_id
from handbook.diagrams.legends import said_once
from handbook.diagrams.metadata import read_metadata
from handbook.diagrams.places import DiagramError, Place, lines_of
from handbook.diagrams.svg import element, text_of
from handbook.diagrams.switch import switch
from handbook.markdown.extensions.page_context import current_page

_AFTER_RAW_HTML = 25
_SECRET = token_hex(8)
"""Nobody who types a page knows it, so no raw HTML passes for a variant."""
_VARIANT = re.compile(rf'<figure data-variant="{_SECRET} ([^"]*)"></figure>')
_VARIANTS = re.compile(rf"(?:{_VARIANT.pattern}\s*)+")
_log = logging.getLogger("mkdocs.plugins.handbook")


def fence(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **kwargs: Any
) -> str:
    """Turn the source of a fence into a `<figure>`.

    Without merman the figure holds the source for the browser to draw. A diagram with a mistake
    becomes a visible error box, and a warning is logged, which fails a strict build.
    """
    del language, css_class, options, md, kwargs
    report = analyse(source)
    if report.error is not None:
        _warn(report.error)
        return _error_box(report, report.error)
    if not engine.available():
        return _for_the_browser(report)
    if report.metadata.variant is not None:
        return element("figure", data_variant=f"{_SECRET} {source}")
    try:
        return _drawn(source)
    except Exception as error:  # superfences would hide it and print the source as code
        _log.error("%s그림을 그리다가 프로그램이 멈췄어요(%s).", _page_prefix(), crash_of(error))
        return _error_box(report, _crash())


class SwitchBuilder(Postprocessor):
    """Makes one figure of variants that follow one another. Until here each is a stand-in that
    holds its source, for a formatter sees one fence alone.
    """

    def run(self, text: str) -> str:
        """Return the page's HTML with every stand-in drawn."""
        return _VARIANTS.sub(self._draw, text)

    @staticmethod
    def _draw(match: re.Match[str]) -> str:
        sources = [html.unescape(source) for source in _VARIANT.findall(match[0])]
        groups: list[list[str]] = []
        for source in sources:
            variant = read_metadata(source).variant
            if not groups or variant is None or not variant.first:
                groups.append([])
            groups[-1].append(source)
        try:
            return "\n".join(_drawn_together(tuple(group)) for group in groups)
        except Exception as error:
            _log.error(
                "%s그림을 그리다가 프로그램이 멈췄어요(%s).", _page_prefix(), crash_of(error)
            )
            return "\n".join(_error_box(analyse(source), _crash()) for source in sources)


class LegendKeeper(Postprocessor):
    """Leaves each line's meaning at the first figure that has it."""

    def run(self, text: str) -> str:
        """Return the page's HTML without repeated legends."""
        return said_once(text) if "diagram__legend" in text else text


@lru_cache(maxsize=128)
def _drawn_together(sources: tuple[str, ...]) -> str:
    reports = [analyse(source) for source in sources]
    return switch(reports) if len(reports) > 1 else figure(reports[0])


@lru_cache(maxsize=512)
def _drawn(source: str) -> str:
    return figure(analyse(source))


def _for_the_browser(report: DiagramReport) -> str:
    source = element("div", text_of(report.source), class_="mermaid")
    return element(
        "figure",
        element("div", source, class_="diagram__scroll", data_search_exclude=""),
        caption(report.metadata, figure_id(report.source, report.metadata)),
        class_="diagram diagram--browser",
        id=figure_id(report.source, report.metadata),
    )


def _error_box(report: DiagramReport, error: DiagramError) -> str:
    lines = lines_of(report.source)
    number = error.place.line
    line = lines[number - 1].strip() if number <= len(lines) else ""
    return element(
        "div",
        element("p", element("strong", f"그림을 그릴 수 없어요({number}번째 줄).")),
        element("pre", element("code", text_of(line))) if line else "",
        element("p", text_of(error.message)),
        element("p", text_of(f"고치기: {error.hint}")) if error.hint else "",
        class_="diagram-error",
        role="alert",
    )


def _crash() -> DiagramError:
    return DiagramError(
        Place(), "그림을 그리다가 프로그램이 멈췄어요.", "이 그림을 그대로 붙여 이슈를 열어 주세요."
    )


def _warn(error: DiagramError) -> None:
    _log.warning("%s그림의 %s", _page_prefix(), error)


def _page_prefix() -> str:
    page = current_page()
    return f"docs/{page.path}: " if page else ""


class MermaidExtension(Extension):
    """Registers what joins variants, after the figures have taken the places of their fences."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the postprocessor to `md`."""
        md.postprocessors.register(SwitchBuilder(md), "handbook-switch", _AFTER_RAW_HTML)
        md.postprocessors.register(LegendKeeper(md), "handbook-legend", _AFTER_RAW_HTML - 1)


def makeExtension(**kwargs: object) -> MermaidExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return MermaidExtension(**kwargs)
