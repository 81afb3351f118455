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

    def svg(self, prefix: str, title: str, description: str) -> str:
        """Write the whole `<svg>`. `prefix` makes its ids unique on the page.

        A `<title>` would name it as well, and hang a tooltip on the whole drawing.
        """
        description_id = f"{prefix}-desc"
        return element(
            "svg",
            element("desc", text_of(description), id=description_id),
            self.body,
            class_="diagram__drawing",
            role="img",
            aria_label=title,
            aria_describedby=description_id,
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=number(self.width),
            height=number(self.height),
        )
