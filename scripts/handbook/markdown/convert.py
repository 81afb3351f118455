"""What is true of a page, as the site's own Markdown says: its links, headings, ids, diagrams.

A page is converted by the very extensions of mkdocs.yml, so nothing here re-implements Markdown or
guesses a slug. The facts have no positions; `scanner` and `align` add those. Diagrams are not
drawn: a stand-in figure with the same id takes their place, which saves most of the time; code is
not coloured.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.superfences import fence_code_format, highlight_validator

from handbook.core.active_content import Active, active_in
from handbook.core.errors import CouldNotRun
from handbook.core.theme_hooks import hooks_in
from handbook.diagrams.metadata import read_metadata
from handbook.markdown.extensions.generated import is_generated
from handbook.markdown.extensions.page_context import PageContext, set_page
from handbook.markdown.html import Rendered, read_rendered
from handbook.markdown.snippets import Snippet, read_snippets, snippet_reader, without_failing

_AFTER_INLINE = 19  # right after "inline" (20), before "attr_list" (8) and "toc" (5)
_AFTER_ATTRIBUTES = 6  # after "attr_list" (8), before "toc" (5) makes up the missing ids
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARK = re.compile("\x02(?:amp|(?P<code>\\d+)|wzxhzdk:(?P<stashed>\\d+))\x03")
_FENCES = "pymdownx.superfences"
_PLAIN_CODE = {
    "name": "*",
    "class": "",
    "format": fence_code_format,
    "validator": highlight_validator,
}
_HIGHLIGHT = "pymdownx.highlight"
"""Where it gives every line of code an id, code is coloured all the same: only that tells them."""
_TABS = "pymdownx.tabbed"
_BLOCKS = "pymdownx.blocks."
_TAG = re.compile(r"<[^>]*>")

# What the extensions tell MkDocs' log a check tells with its place. Where MkDocs does not run,
# Python would print it above the report.
logging.getLogger("mkdocs").addHandler(logging.NullHandler())


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


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything the pipeline says about one page.

    `fences` holds the sources of the diagrams that are shown (not those inside a comment),
    `made_from` the patterns of the files that extensions read for it, besides the data files, and
    `snippets` the files that are included, each at its line.
    """

    links: tuple[LinkFact, ...]
    headings: tuple[HeadingFact, ...]
    fences: tuple[str, ...]
    rendered: Rendered
    active: tuple[Active, ...] = ()
    made_from: frozenset[str] = frozenset()
    snippets: tuple[Snippet, ...] = ()


class Pipeline:
    """Converts pages with the extensions of one mkdocs.yml."""

    def __init__(
        self,
        root: Path,
        extensions: Sequence[Any],
        configs: Mapping[str, Mapping[str, Any]],
        *,
        reset: bool = False,
    ) -> None:
        """Take the extensions and their options.

        With `reset` one instance of Markdown converts all pages and is told to begin anew for
        each. Otherwise each page has an instance of its own, as in MkDocs: extensions of others
        may keep state in spite of it.
        """
        self._root = root
        self._extensions = list(extensions)
        self._fences: list[str] = []
        self._configs = {name: dict(config) for name, config in configs.items()}
        self._leave_fences_undrawn()
        self._reset = reset
        self._kept: markdown.Markdown | None = None

    @property
    def has_tabs(self) -> bool:
        """Whether `=== "title"` opens a content tab."""
        return _TABS in self._extensions

    @cached_property
    def block_names(self) -> frozenset[str]:
        """The names of the blocks that slashes open (pymdownx.blocks); none where there are none.

        Raises CouldNotRun when an extension fails.
        """
        if not any(str(name).startswith(_BLOCKS) for name in self._extensions):
            return frozenset()
        processors = self._markdown().parser.blockprocessors
        known = getattr(processors["blocks"], "blocks", {}) if "blocks" in processors else {}
        return frozenset(known)

    def convert(self, text: str, path: str) -> PageFacts:
        """Convert the body of the page `path` (relative to docs/, without its front matter).

        Raises CouldNotRun when an extension fails on it.
        """
        context = PageContext(self._root, path)
        set_page(context)
        self._fences.clear()
        try:
            md = self._markdown()
            collector = _Collector(md)
            snippets = _snippets(md, text, self._root)
            content = md.convert(text)
        except CouldNotRun:
            raise
        except RecursionError:
            raise CouldNotRun(
                "목록이나 인용이 너무 깊게 겹쳐 있어요.", f"docs/{path}", "겹친 단계를 줄이세요."
            ) from None
        except Exception as error:
            raise CouldNotRun(
                f"이 페이지를 변환하지 못했어요({type(error).__name__}: {_one_line(error)}).",
                f"docs/{path}",
                "바로 전에 고친 줄을 되돌려 보세요.",
            ) from error
        finally:
            set_page(None)
        self._kept = md if self._reset else None  # after a failure the next page begins afresh
        rendered = read_rendered(content)
        shown = tuple(
            self._fences[number] for number in rendered.fences if number < len(self._fences)
        )
        return PageFacts(
            collector.links(),
            collector.headings(),
            shown,
            rendered,
            (*active_in(content), *hooks_in(content)),
            frozenset(context.made_from),
            snippets,
        )

    def _markdown(self) -> markdown.Markdown:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.reset()
            return kept
        return markdown.Markdown(extensions=self._extensions, extension_configs=self._configs)

    def _leave_fences_undrawn(self) -> None:
        """Have neither diagrams drawn nor code coloured: neither says more about a page."""
        if _FENCES not in self._extensions:
            return
        config = self._configs.get(_FENCES, {})
        fences = [dict(fence) for fence in config.get("custom_fences", [])]
        for fence in fences:
            if fence.get("name") == "mermaid":
                fence["format"] = self._remember
        lines = self._configs.get(_HIGHLIGHT, {})
        numbered = lines.get("anchor_linenums") or lines.get("line_spans")
        if not numbered and not any(fence.get("name") == "*" for fence in fences):
            fences.append(_PLAIN_CODE)
        self._configs[_FENCES] = {**config, "custom_fences": fences}

    def _remember(self, source: str, *_: Any, **__: Any) -> str:
        self._fences.append(source)
        metadata = read_metadata(source)
        identifier = f' id="fig-{html.escape(metadata.id.text)}"' if metadata.id else ""
        sentences = [metadata.caption, *(step.words.text for step in metadata.steps)]
        words = html.escape(" ".join(sentences).strip())
        number = len(self._fences) - 1
        return f'<figure data-fence="{number}"{identifier}><p>{words}</p></figure>'


def _snippets(md: markdown.Markdown, text: str, root: Path) -> tuple[Snippet, ...]:
    reader = snippet_reader(md)
    if reader is None:
        return ()
    without_failing(reader)
    return read_snippets(text, reader, root)


class _Collector:
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


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
