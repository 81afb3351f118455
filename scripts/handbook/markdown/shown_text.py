"""What a reader sees of a page, block by block, as the HTML of the page goes by."""

from __future__ import annotations

from collections.abc import Mapping

from markdown.util import BLOCK_LEVEL_ELEMENTS

from handbook.markdown.extensions.generated import is_generated
from handbook.markdown.scan.masking import FILLER

_BREAKS = frozenset({*BLOCK_LEVEL_ELEMENTS, "br"})
_UNSEEN = frozenset({"script", "style", "template", "svg", "pre"})
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "source", "track", "wbr"})


class ShownText:
    """Collects the text of each block; inline code is one FILLER, and code blocks are left out."""

    def __init__(self) -> None:
        self._blocks: list[list[str]] = [[]]
        self._skipped = ""
        self._depth = 0

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Pass the opening tag of an element.

        The stand-in of a diagram is left out, and so is what extensions wrote: no author can have
        left markup there.
        """
        if self._skipped:
            self._depth += tag == self._skipped
            return
        if tag in _BREAKS:
            self._blocks.append([])
        if tag in _VOID:
            return
        if tag == "code":
            self._blocks[-1].append(FILLER)
        unseen = tag == "code" or tag in _UNSEEN or "data-fence" in attributes
        if unseen or is_generated(attributes):
            self._skipped, self._depth = tag, 1

    def close(self, tag: str) -> None:
        """Pass the end tag of an element."""
        if self._skipped:
            self._depth -= tag == self._skipped
            if self._depth == 0:
                self._skipped = ""
        if tag in _BREAKS and not self._skipped:
            self._blocks.append([])

    def add(self, text: str) -> None:
        """Pass a stretch of text."""
        if not self._skipped:
            self._blocks[-1].append(text)

    def blocks(self) -> tuple[str, ...]:
        """Return the texts that are not blank."""
        texts = ("".join(parts) for parts in self._blocks)
        return tuple(text for text in texts if text.strip())
