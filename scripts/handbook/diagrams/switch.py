"""Several stacks as one figure: a choice above them, and the boxes that differ outlined."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.figure import figure, figure_id
from handbook.diagrams.kinds.stack.model import Box, Stack
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


def changed_boxes(first: object, model: object) -> frozenset[str]:
    """Return the ids of the boxes of `model` that are not in `first`, or not as they are there:
    by their words, role, mark, or what they stand on.
    """
    if not isinstance(first, Stack) or not isinstance(model, Stack) or first is model:
        return frozenset()
    before = {box.id: _look(box, first) for box in first.boxes}
    return frozenset(box.id for box in model.boxes if before.get(box.id) != _look(box, model))


def all_boxes(model: object) -> frozenset[str]:
    """Return the ids of every box of a stack, as if all of them differed."""
    return frozenset(box.id for box in model.boxes) if isinstance(model, Stack) else frozenset()


def _look(box: Box, stack: Stack) -> tuple[str, str, str, frozenset[str]]:
    return box.label.flat, box.role, box.mark.text if box.mark else "", stack.below(box)
