"""A finished drawing, before it gets its names and its frame."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.diagrams.svg import element, number, text_of


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing's natural size in CSS pixels and its markup."""

    width: float
    height: float
    body: str

    def svg(
        self, prefix: str, title: str, description: str, *, place: str = "", scale: float = 1.0
    ) -> str:
        """Write the whole `<svg>`, `scale` times its natural size. `prefix` makes its ids unique on
        the page; `place` is a class for where it is seen.

        A `<title>` would name it as well, and hang a tooltip on the whole drawing.
        """
        description_id = f"{prefix}-desc"
        return element(
            "svg",
            element("desc", text_of(description), id=description_id),
            self.body,
            class_=f"diagram__drawing {place}".rstrip(),
            role="img",
            aria_label=title,
            aria_describedby=description_id,
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=number(self.width * scale),
            height=number(self.height * scale),
        )
