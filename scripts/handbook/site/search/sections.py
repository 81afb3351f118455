"""A built page cut at its headings: what a search may find in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Wrong options and claims, pictures and their sources, marks of citations, lists that every page
# repeats.
_LEFT_OUT = (
    "[data-search-exclude], blockquote, script, style, template, svg, .headerlink, .citation, "
    ".sources, .chapter-head, .chapter-facts, .chapter-before, .page-feedback, .page-foot, "
    ".print-foot, .md-source-file, .md-content__button, .footnote-ref, .footnote"
)
_HEADINGS = frozenset({"h1", "h2", "h3"})
_BLOCKS = frozenset(
    "address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr li ol p pre section summary table tbody td th thead tr ul".split()
)

_LOOSE_MARK = re.compile(r" ([.,!?])(?= |$)")


class SearchSection(TypedDict):
    """A section in the index: `rest` are words that stand further below, `asked` words by which
    readers look for it.
    """

    anchor: str
    title: str
    text: str
    rest: NotRequired[str]
    asked: NotRequired[str]


class SearchPage(TypedDict):
    """A page in the index: its address within the site, and its sections, the page itself first."""

    url: str
    title: str
    sections: list[SearchSection]


@dataclass(slots=True)
class Section:
    """A heading and the text below it. `anchor` is the heading's id, empty for the page itself."""

    anchor: str
    title: str
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands below the heading, with single spaces."""
        # A mark of a citation leaves the space before it behind.
        return _LOOSE_MARK.sub(r"\1", " ".join("".join(self.words).split()))


@dataclass(frozen=True, slots=True)
class PageText:
    """A page: its title, its description and its sections, the page itself first."""

    title: str
    description: str
    sections: tuple[Section, ...]


def page_text(html: str) -> PageText | None:
    """Return what can be found in a built page, or None where it has no article."""
    tree = LexborHTMLParser(html)
    article = tree.css_first("article.md-content__inner")
    if article is None:
        return None
    for node in article.css(_LEFT_OUT):
        node.decompose()
    description = tree.css_first('meta[name="description"]')
    sections = _sections(article)
    title = sections[0].title or _title_of(tree)
    return PageText(
        title, (description.attributes.get("content") or "") if description else "", sections
    )


def _sections(article: LexborNode) -> tuple[Section, ...]:
    sections = [Section("", "")]
    for node in _walk(article):
        tag = node.tag
        if tag == "-text":
            sections[-1].words.append(node.text_content or "")
            continue
        anchor = node.attributes.get("id")
        if tag in _HEADINGS and (anchor or tag == "h1"):
            title = " ".join(node.text().split())
            if tag == "h1" and not sections[0].title:
                sections[0].title = title
            elif not _of_a_question(anchor):
                sections.append(Section(anchor or "", title))
            else:
                sections[-1].words.append(f" {title} ")
        elif tag in _BLOCKS:
            sections[-1].words.append(" ")
    return tuple(section for section in sections if section.title or section.text)


def _of_a_question(anchor: str | None) -> bool:
    # The questions of a quiz are found together: one alone is never the best answer.
    return bool(anchor) and str(anchor).startswith("quiz-")


def _walk(node: LexborNode) -> Iterator[LexborNode]:
    """Yield every node below `node` in the order of the document; not what a heading holds."""
    for child in node.iter(include_text=True):
        yield child
        if child.tag not in _HEADINGS or not (child.attributes.get("id") or child.tag == "h1"):
            yield from _walk(child)


def _title_of(tree: LexborHTMLParser) -> str:
    title = tree.css_first("title")
    return title.text().partition(" - ")[0].strip() if title else ""
