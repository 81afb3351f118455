"""The figure around a drawing: its frame, its legend and its caption."""

from __future__ import annotations

import re
from hashlib import sha256

from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.kinds.flow.draw import draw_flow
from handbook.diagrams.kinds.sequence.draw import draw_sequence
from handbook.diagrams.kinds.stack.draw import draw_stack
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Flow, Model, PathKind, Sequence, Stack
from handbook.diagrams.picture import Picture
from handbook.diagrams.shapes import WIDTH
from handbook.diagrams.svg import element, text_of
from handbook.diagrams.text_alternative import PATH_NAMES, text_alternative

_FIGURE_ID = re.compile(r'<figure\b[^>]* id="(fig-[^"]+)"')


def draw(source: str, model: Model) -> Picture:
    """Draw any diagram of the book: `model` is what `source` says."""
    match model:
        case Stack():
            return draw_stack(model)
        case Sequence():
            return draw_sequence(model)
        case Flow():
            return draw_flow(source, model)


def figure(report: DiagramReport) -> str:
    """Write the whole `<figure>` of a report that has a model."""
    if report.model is None:
        raise ValueError("nothing to draw")
    name = figure_id(report.source, report.metadata)
    picture = draw(report.source, report.model)
    words = text_alternative(report.model, report.metadata)
    wide = picture.width > WIDTH
    frame = element(
        "div",
        picture.svg(name, words.title, words.description),
        class_="diagram__scroll",
        data_search_exclude="",
        tabindex="0" if wide else None,
        role="region" if wide else None,
        aria_label=f"{words.title}. 가로로 밀어 볼 수 있어요." if wide else None,
    )
    classes = f"diagram diagram--{report.kind}" + (" diagram--wide" if wide else "")
    return element(
        "figure", frame, _legend(report.model), caption(report.metadata), class_=classes, id=name
    )


def figure_id(source: str, metadata: Metadata) -> str:
    """`fig-` and the fence's own id, or a stable stand-in where the author gave none."""
    if metadata.id and metadata.id.text:
        return f"fig-{metadata.id.text}"
    return f"fig-{sha256(source.encode()).hexdigest()[:10]}"


def figure_ids(page: str) -> set[str]:
    """Return the ids of the figures in the HTML `page`."""
    return set(_FIGURE_ID.findall(page))


def caption(metadata: Metadata) -> str:
    """The `<figcaption>`, or nothing without a caption."""
    if not metadata.caption:
        return ""
    return element("figcaption", element("p", text_of(metadata.caption)))


def _legend(model: Model) -> str:
    """What the lines of a stack mean, for the kinds of path that it has."""
    if not isinstance(model, Stack):
        return ""
    kinds = [kind for kind in PathKind if any(edge.kind is kind for edge in model.edges)]
    items = [element("li", _sample(kind), text_of(PATH_NAMES[kind])) for kind in kinds]
    return element("ul", *items, class_="diagram__legend", data_search_exclude="") if items else ""


def _sample(kind: PathKind) -> str:
    return element(
        "svg",
        element("path", class_=f"path path--{kind.value}", d="M1 6H22"),
        element("path", class_=f"path__head path__head--{kind.value}", d="M22 2L30 6L22 10z"),
        class_="diagram__sample",
        viewBox="0 0 31 12",
        width="31",
        height="12",
        aria_hidden="true",
    )
