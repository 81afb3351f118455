"""Writing SVG as text: escaped, without style attributes, numbers with one decimal at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

Attribute = str | float | None
_VOID = frozenset({"rect", "path", "polygon", "circle", "input"})
BASELINE = 0.36
"""How far below its middle a line's baseline stands, in em: centres Hangul and capitals alike."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle in drawing units."""

    x: float
    top: float
    width: float
    height: float

    @property
    def centre(self) -> float:
        """The x of the middle."""
        return self.x + self.width / 2

    @property
    def middle(self) -> float:
        """The y of the middle."""
        return self.top + self.height / 2

    def element(self, **attributes: Attribute) -> str:
        """Write it as `<rect>`."""
        return element(
            "rect", x=self.x, y=self.top, width=self.width, height=self.height, **attributes
        )


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A font size, the distance from line to line, and the class that colours the text."""

    size: float
    leading: float
    class_name: str


def number(value: float) -> str:
    """Write a length with at most one decimal and no trailing zero."""
    text = f"{round(value, 1):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(tag: str, *children: str, **attributes: Attribute) -> str:
    """Build an element. Attributes that are None are left out; `class_` becomes `class`, and
    other underscores become hyphens. `children` are markup already; see `text_of` for text.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    content = "".join(children)
    if content or tag not in _VOID:
        return f"<{tag}{written}>{content}</{tag}>"
    return f"<{tag}{written}/>"


def text_of(text: str) -> str:
    """Escape text for use as an element's content."""
    return escape(text, quote=False)


def text_lines(lines: Sequence[str], x: float, middle: float, style: TextStyle) -> str:
    """Write lines of text, one below the other, so that the block is centred on `middle`."""
    first = middle - (len(lines) - 1) * style.leading / 2 + style.size * BASELINE
    if len(lines) == 1:
        return element(
            "text",
            text_of(lines[0]),
            class_=style.class_name,
            x=x,
            y=first,
            font_size=style.size,
        )
    rows = [
        element("tspan", text_of(line), x=x, y=first + index * style.leading)
        for index, line in enumerate(lines)
    ]
    return element("text", *rows, class_=style.class_name, font_size=style.size)


def _value(value: Attribute) -> str:
    return number(value) if isinstance(value, int | float) else escape(str(value), quote=True)
