"""The figure around a drawing: its frame, its legend and its caption."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.extras import PLAIN, Extras
from handbook.diagrams.kinds.table import kind_of
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Model
from handbook.diagrams.picture import Picture
from handbook.diagrams.shapes import BOX_TEXT, WIDTH
from handbook.diagrams.stepper import step_list, stepper
from handbook.diagrams.steps import numbered
from handbook.diagrams.svg import element, text_of
from handbook.diagrams.text_alternative import TextAlternative
from handbook.korean.line_breaks import as_html

_SENTENCE = re.compile(r".+?[.?!](?=\s|$)")
_SENTENCES = re.compile(r"(?<=[.?!]) +")
_DESK_SCALE = 15 / BOX_TEXT.size
"""Labels on a desk are as large as captions: 15 px."""
FILE_NAME = re.compile(r"[A-Za-z0-9_-]+")
"""Ids of figures that are written to files of these names."""
_FIGURE_ID = re.compile(r'<figure\b[^>]* id="(fig-[^"]+)"')


def draw(source: str, model: Model, extras: Extras = PLAIN) -> Picture:
    """Draw any diagram of the book: `model` is what `source` says."""
    return kind_of(model).draw(source, model, extras)


def figure(report: DiagramReport, changed: frozenset[str] | None = None) -> str:
    """Write the whole `<figure>` of a report that has a model.

    `changed` are the boxes that differ from the first figure behind the same switch; None where
    there is no switch.
    """
    if report.model is None:
        raise ValueError("nothing to draw")
    name = figure_id(report.source, report.metadata)
    steps = numbered(report.model, report.metadata.steps)
    extras = Extras(steps, changed or frozenset(), named=changed is not None)
    kind = kind_of(report.model)
    words = kind.describe(report.model, report.metadata)
    title = _name(report.metadata, words)
    phone = draw(report.source, report.model, extras)
    wide = phone.width > WIDTH
    frame = element(
        "div",
        _drawings(report.source, report.model, extras, phone, (name, title, words.description)),
        class_="diagram__scroll",
        data_search_exclude="",
        tabindex="0" if wide else None,
        role="region" if wide else None,
        aria_label=f"{words.title}. 가로로 밀어 볼 수 있어요." if wide else None,
    )
    classes = f"diagram diagram--{kind.name}" + (" diagram--wide" if wide else "")
    label = report.metadata.variant if changed is not None else None
    return element(
        "figure",
        element("p", text_of(label.label.text), class_="switch__name") if label else "",
        frame,
        stepper(report.metadata.steps, title),
        kind.legend(report.model, bool(changed)) if kind.legend else "",
        caption(report.metadata, name),
        menu(name, title, words.description),
        class_=classes,
        id=name,
    )


def _drawings(
    source: str, model: Model, extras: Extras, phone: Picture, names: tuple[str, str, str]
) -> str:
    """The drawing for a phone and, where it differs, the one for a desk. One of them is seen, and
    only that one is there for a screen reader.
    """
    name, title, description = names
    desk = draw(source, model, replace(extras, width=kind_of(model).desk_width(model)))
    if desk.width <= phone.width:
        return phone.svg(name, title, description)
    return phone.svg(name, title, description, place="diagram__drawing--phone") + desk.svg(
        f"{name}-desk", title, description, place="diagram__drawing--desk", scale=_DESK_SCALE
    )


def menu(name: str, title: str, description: str) -> str:
    """What a reader may do with the figure `name`: enlarge it, take it along, read it as text.
    Each says which figure it is for, as they are the same for all figures of a page.

    The file lies beside the page; site/figure_files.py writes it, where the name is one for a file.
    """
    if not FILE_NAME.fullmatch(name):
        return ""
    file = f"{name}.svg"
    sentences = [element("li", text_of(one)) for one in _SENTENCES.split(description) if one]
    return element(
        "div",
        element(
            "a", "크게 보기", href=file, class_="diagram__larger", aria_label=f"크게 보기: {title}"
        ),
        element("a", "SVG 내려받기", href=file, download="", aria_label=f"SVG 내려받기: {title}"),
        element(
            "button",
            "PNG 내려받기",
            type="button",
            class_="diagram__png",
            aria_label=f"PNG 내려받기: {title}",
        ),
        element(
            "details", element("summary", element("span", "글로 읽기")), element("ol", *sentences)
        )
        if sentences
        else "",
        class_="diagram__menu",
        data_generated="",
        data_search_exclude="",
    )


def _name(metadata: Metadata, words: TextAlternative) -> str:
    """What a figure is called: its title, or else the first sentence of its caption."""
    first = first_sentence(metadata.caption)
    return words.title if metadata.title or not first else first


def first_sentence(caption: str) -> str:
    """Return the first sentence of a caption, or nothing."""
    found = _SENTENCE.match(caption)
    return found[0] if found else ""


def figure_id(source: str, metadata: Metadata) -> str:
    """`fig-` and the fence's own id, or a stable stand-in where the author gave none."""
    if metadata.id and metadata.id.text:
        return f"fig-{metadata.id.text}"
    return f"fig-{sha256(source.encode()).hexdigest()[:10]}"


def figure_ids(page: str) -> set[str]:
    """Return the ids of the figures in the HTML `page`."""
    return set(_FIGURE_ID.findall(page))


def caption(metadata: Metadata, name: str) -> str:
    """The `<figcaption>` of the figure `name` with its steps, or nothing without either."""
    words = element("p", as_html(metadata.caption)) if metadata.caption else ""
    steps = step_list(metadata.steps, name) if metadata.steps else ""
    return element("figcaption", words, steps) if words or steps else ""
