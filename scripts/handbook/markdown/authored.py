"""Notes what authors wrote of a page while Markdown converts it: its links, images and headings."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from handbook.markdown.extensions.generated import is_generated

_AFTER_INLINE = 19  # right after "inline" (20), before "attr_list" (8) and "toc" (5)
_AFTER_ATTRIBUTES = 6  # after "attr_list" (8), before "toc" (5) makes up the missing ids
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARK = re.compile("\x02(?:amp|(?P<code>\\d+)|wzxhzdk:(?P<stashed>\\d+))\x03")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link or image that Markdown made. MkDocs rewrites its address as a path to a source.

    `text` is what stands for it: the words of a link, the alternative text of an image.
    `pictured` tells whether there is an image within a link.
    """

    attribute: str
    target: str
    text: str
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class HeadingFact:
    """A heading as it is rendered; `explicit` tells whether its author gave the id."""

    level: int
    text: str
    id: str
    explicit: bool


class Collector:
    """Notes the elements that authors wrote, between Markdown's own steps."""

    def __init__(self, md: markdown.Markdown) -> None:
        self._links: list[Element] = []
        self._headings: list[Element] = []
        self._named: list[tuple[Element, str, bool]] = []
        self._stash = md.htmlStash.rawHtmlBlocks
        md.treeprocessors.register(
            _Step(self._after_inline), "handbook_checker_links", _AFTER_INLINE
        )
        md.treeprocessors.register(
            _Step(self._after_attributes), "handbook_checker_ids", _AFTER_ATTRIBUTES
        )

    def links(self) -> tuple[LinkFact, ...]:
        """The links and images in the order of the page; call it after the conversion."""
        return tuple(self._link(element) for element in self._links)

    def headings(self) -> tuple[HeadingFact, ...]:
        """The headings in the order of the page; call it after the conversion."""
        return tuple(
            HeadingFact(_HEADINGS[element.tag], text, element.get("id", ""), explicit)
            for element, text, explicit in self._named
        )

    def _link(self, element: Element) -> LinkFact:
        if element.tag == "img":
            alternative = " ".join(self._clean(element.get("alt", "")).split())
            return LinkFact("src", self._clean(element.get("src", "")), alternative)
        pictured = next(element.iter("img"), None) is not None or self._holds_raw_image(element)
        return LinkFact("href", self._clean(element.get("href", "")), self._text(element), pictured)

    def _holds_raw_image(self, element: Element) -> bool:
        raw = (
            self._stash[int(m["stashed"])]
            for m in _MARK.finditer("".join(element.itertext()))
            if m["stashed"]
        )
        return any(isinstance(block, str) and "<img" in block.lower() for block in raw)

    def _after_inline(self, root: Element) -> None:
        stack = [root]
        while stack:
            element = stack.pop()
            if is_generated(element.attrib):
                continue
            if element.tag in {"a", "img"}:
                self._links.append(element)
            elif element.tag in _HEADINGS:
                self._headings.append(element)
            stack.extend(reversed(element))

    def _after_attributes(self, _: Element) -> None:
        self._named = [(e, self._text(e), e.get("id") is not None) for e in self._headings]

    def _text(self, element: Element) -> str:
        return " ".join(self._clean("".join(element.itertext())).split())

    def _clean(self, text: str) -> str:
        """Undo Python-Markdown's own marks and entities, so that this is what a browser gets."""
        return html.unescape(_MARK.sub(self._marked, text))

    def _marked(self, match: re.Match[str]) -> str:
        if match["code"]:
            return chr(int(match["code"]))
        if match["stashed"]:
            block = self._stash[int(match["stashed"])]
            return _TAG.sub("", block) if isinstance(block, str) else ""
        return "&"


class _Step(Treeprocessor):
    def __init__(self, run: Any) -> None:
        super().__init__()
        self._run = run

    def run(self, root: Element) -> None:
        self._run(root)
