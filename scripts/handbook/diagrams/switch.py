"""Several stacks as one figure: a choice above them, and the boxes that differ outlined."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.figure import figure, figure_id
from handbook.diagrams.model import Model
from handbook.diagrams.svg import element, text_of


def switch(reports: Sequence[DiagramReport]) -> str:
    """Write the figure that holds the figures of `reports`, in their order.

    Without a style sheet, and on paper, they stand below one another, each with its name.
    """
    first = reports[0].model
    group = f"{figure_id(reports[0].source, reports[0].metadata)}-switch"
    choices = [
        element(
            "label",
            element("input", type="radio", name=group, checked=None if index else ""),
            element("span", text_of(report.metadata.variant.label.text)),
        )
        for index, report in enumerate(reports)
        if report.metadata.variant is not None
    ]
    panels = [figure(report, changed_boxes(first, report.model)) for report in reports]
    return element(
        "figure",
        element(
            "fieldset",
            element("legend", "그림 바꿔 보기"),
            *choices,
            class_="switch__choices",
            data_search_exclude="",
        ),
        element("div", *panels, class_="switch__panels"),
        class_="switch",
    )


def changed_boxes(first: Model | None, model: Model | None) -> frozenset[str]:
    """Return the ids of the boxes of `model` that are not in `first`, or not as they are there."""
    if first is None or model is None or first is model:
        return frozenset()
    before = first.looks
    return frozenset(name for name, look in model.looks.items() if before.get(name) != look)


def all_boxes(model: Model) -> frozenset[str]:
    """Return the ids of every box, as if all of them differed."""
    return frozenset(model.looks)
