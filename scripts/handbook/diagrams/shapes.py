"""The measures and the few shapes that all drawings of the book share.

A drawing is 328 units wide, the text column of a 360 px phone, so that on such a phone one unit
is one pixel and no text is smaller than 12 px. Only a word that cannot be broken makes a drawing
wider; then it scrolls in its frame. Where there is more room than that, a wider drawing of the
same diagram takes its place: up to 560 units, the column of a desk.
"""

from __future__ import annotations

from handbook.diagrams.measure import Wrapped
from handbook.diagrams.svg import Attribute, Rectangle, TextStyle, element, number, text_lines

WIDTH = 328.0
DESK_WIDTH = 560.0
EDGE_ROOM = 1.0
"""The margin that keeps half of an outermost line inside the drawing."""

BOX_RADIUS = 6.0
BOX_TEXT = TextStyle(14.0, 18.0, "box__label")
LABEL_SIZES = (BOX_TEXT.size, 13.0, 12.5)
"""Font sizes for labels of boxes, tried in turn until all words fit."""

SMALL_FONT = 12.2
"""The smallest text of any drawing: 12 px and a little to spare on a 360 px phone."""

TAG_HEIGHT = 18.0
_TAG_TEXT = TextStyle(SMALL_FONT, TAG_HEIGHT, "mark__label")
_EDGE_INSET_X, _EDGE_INSET_Y = 5.5, 8.0


def draw_box(role: str, frame: Rectangle, *content: str, **attributes: Attribute) -> str:
    """Draw a box of a role (or none) with its family's edge line at the left.

    The style sheet gives each family a colour and, so that colour is never alone, its own kind
    of edge line: whole, long dashes, short dashes, dots, or none.
    """
    line = (
        f"M{number(frame.x + _EDGE_INSET_X)} {number(frame.top + _EDGE_INSET_Y)}"
        f"v{number(frame.height - 2 * _EDGE_INSET_Y)}"
    )
    edge = element("path", class_="box__edge", d=line)
    given = {"class_": box_class(role), **attributes}
    return element("g", frame.element(rx=BOX_RADIUS), edge, *content, **given)


def box_class(role: str) -> str:
    """The classes of a box's group."""
    return f"box box--{role}" if role else "box"


def draw_tag(text: str, x: float, middle: float, width: float) -> str:
    """Draw a privilege mark as a small tag."""
    pill = Rectangle(x, middle - TAG_HEIGHT / 2, width, TAG_HEIGHT)
    words = text_lines([text], pill.centre, middle, _TAG_TEXT)
    return element("g", pill.element(rx=TAG_HEIGHT / 2), words, class_="mark")


def backed_text(label: Wrapped, x: float, middle: float, style: TextStyle) -> str:
    """Draw lines of text on a patch of paper, which hides any line that runs below them."""
    width, height = label.width * style.size + 4, len(label.lines) * style.leading
    patch = Rectangle(x - width / 2, middle - height / 2, width, height)
    return patch.element(class_="paper") + text_lines(label.lines, x, middle, style)
