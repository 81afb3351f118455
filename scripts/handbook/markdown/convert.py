"""What is true of a page, as the site's own Markdown says: its links, headings, ids, diagrams.

A page is converted by the very extensions of mkdocs.yml, so nothing here re-implements Markdown or
guesses a slug. The facts have no positions; `scan` and `locate` add those. Diagrams are not
drawn: a stand-in figure with the same id takes their place, which saves most of the time; code is
not coloured.
"""

from __future__ import annotations

import html
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import markdown
from pymdownx.superfences import fence_code_format, highlight_validator

from handbook.core.active_content import Active, active_in
from handbook.core.errors import CouldNotRun
from handbook.core.theme_hooks import hooks_in
from handbook.diagrams.metadata import read_metadata
from handbook.markdown.authored import Collector, HeadingFact, LinkFact
from handbook.markdown.extensions.page_context import PageContext, set_page
from handbook.markdown.html import Rendered, read_rendered
from handbook.markdown.scan.scanner import Syntax
from handbook.markdown.snippets import (
    MOST_FILES,
    Snippet,
    TooManyFiles,
    read_snippets,
    snippet_reader,
    without_failing,
)

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
_DEFINITIONS = frozenset(
    f"{package}{name}" for package in ("", "markdown.extensions.") for name in ("def_list", "extra")
)

# What the extensions tell MkDocs' log a check tells with its place. Where MkDocs does not run,
# Python would print it above the report.
logging.getLogger("mkdocs").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything the pipeline says about one page.

    `fences` holds the sources of the diagrams that are shown (not those inside a comment),
    `data` the data files that extensions read for it, `made_from` the patterns of other files, and
    `snippets` the files that are included, each at its line.
    """

    links: tuple[LinkFact, ...]
    headings: tuple[HeadingFact, ...]
    fences: tuple[str, ...]
    rendered: Rendered
    active: tuple[Active, ...] = ()
    made_from: frozenset[str] = frozenset()
    snippets: tuple[Snippet, ...] = ()
    data: frozenset[str] = frozenset()


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
    def syntax(self) -> Syntax:
        """What the Markdown of a page has. Raises CouldNotRun when an extension fails."""
        defines = not _DEFINITIONS.isdisjoint(map(str, self._extensions))
        return Syntax(_TABS in self._extensions, defines, self.block_names)

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
            collector = Collector(md)
            snippets = _snippets(md, text, self._root)
            content = md.convert(text)
        except CouldNotRun:
            raise
        except TooManyFiles:
            hint = f"한 페이지에는 {MOST_FILES}번까지만 끼워 넣으세요."
            raise CouldNotRun("끼워 넣는 파일이 너무 많아요.", f"docs/{path}", hint) from None
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
            frozenset(context.data),
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


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
