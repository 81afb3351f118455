"""What the lines of a stack mean."""

from __future__ import annotations

from handbook.diagrams.kinds.stack.describe import PATH_NAMES
from handbook.diagrams.kinds.stack.model import PathKind, Stack
from handbook.diagrams.svg import element, text_of

_CHANGED_SAMPLE = element(
    "svg",
    element("rect", class_="diagram__changed", x="2", y="2", width="26", height="8", rx="2"),
    class_="diagram__sample",
    viewBox="0 0 31 12",
    width="31",
    height="12",
    aria_hidden="true",
)


def stack_legend(stack: Stack, changed: bool) -> str:
    """Write the legend of the kinds of path that a stack has, and of `changed` boxes."""
    kinds = [kind for kind in PathKind if any(edge.kind is kind for edge in stack.edges)]
    items = [element("li", _sample(kind), text_of(PATH_NAMES[kind])) for kind in kinds]
    if changed:
        items.append(element("li", _CHANGED_SAMPLE, "굵은 테두리: 첫 그림과 다른 상자"))
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
