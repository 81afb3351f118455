"""Finds tags that are opened and not closed, and closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.html import TAG

COMMENT = "<!--"
"""How a comment begins."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n[ \t]*\S")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
_CLOSED_BY_THE_BROWSER = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup"}
    | {"colgroup", "caption", "rt", "rp", "html", "head", "body"}
)
"""Elements whose end tag may be left out (HTML, 13.1.2.4)."""
_KNOWN = frozenset(
    "a abbr address article aside audio b bdi bdo blockquote button canvas center cite code data "
    "del details dfn div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 "
    "header i iframe ins kbd label main map mark menu nav ol picture pre q s samp section select "
    "small span strong sub summary sup svg table textarea time u ul var video".split()
)
"""Elements that take in what follows. Any other name is more likely to be no tag at all."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class EdgeToken:
    """The opening or closing tag of an element of raw HTML."""

    name: str
    place: Span
    closes: bool
    alone: bool = False
    """Whether it ends in `/>`."""
    open_quote: str = ""
    """The quotation mark that begins a value and never ends it."""


@dataclass(frozen=True, slots=True)
class UnevenToken:
    """A tag without its other half; `closes` tells that it is the end tag, `swallows` that all of
    the page below it is read as HTML, `open_quote` that its own half is not whole: a value in it
    begins with that mark and does not end.
    """

    name: str
    place: Span
    closes: bool
    swallows: bool = False
    open_quote: str = ""


def swallowing(part: PlacedText) -> UnevenToken | None:
    """Return the tag that opens the raw HTML `part`, the last of a page, and is never closed, if
    paragraphs follow: Markdown takes them in, whether or not a browser would close it.
    """
    tag = TAG.match(part.text)
    if tag is None or tag["close"] or _BLANK_LINE.search(part.text, tag.end()) is None:
        return None
    name = tag["name"].lower()
    depth = 0
    for other in TAG.finditer(part.text):
        if other["name"].lower() == name and not other["attributes"].endswith("/"):
            depth += -1 if other["close"] else 1
            if depth == 0:
                return None
    return UnevenToken(name, part.span(*tag.span()), closes=False, swallows=True)


def running_on(comment: PlacedText) -> UnevenToken | None:
    """Return where a comment begins that takes in another one with the paragraphs before it: its
    own end is missing.
    """
    other = comment.text.find(COMMENT, len(COMMENT))
    if other < 0 or _BLANK_LINE.search(comment.text, 0, other + 1) is None:
        return None
    return UnevenToken(COMMENT, comment.span(0, len(COMMENT)), closes=False)


def uneven(
    edges: Iterable[EdgeToken],
    swallows: UnevenToken | None = None,
    comments: Iterable[UnevenToken] = (),
) -> tuple[UnevenToken, ...]:
    """Return the tags without their other half, in the order of the source, among them `comments`;
    `swallows` is the one that takes in the rest of the page.
    """
    opened: list[EdgeToken] = []
    found: list[UnevenToken] = []
    for edge in sorted(edges, key=lambda edge: edge.place):
        if edge.open_quote and edge.name in _KNOWN | _VOID | _CLOSED_BY_THE_BROWSER:
            found.append(UnevenToken(edge.name, edge.place, False, open_quote=edge.open_quote))
        if edge.name not in _KNOWN or edge.name in _VOID | _CLOSED_BY_THE_BROWSER or edge.alone:
            continue
        if not edge.closes:
            opened.append(edge)
            continue
        same = [index for index, other in enumerate(opened) if other.name == edge.name]
        if not same:
            found.append(UnevenToken(edge.name, edge.place, True))
            continue
        found += [UnevenToken(e.name, e.place, False) for e in opened[same[-1] + 1 :]]
        del opened[same[-1] :]
    closed = _closed(opened)
    found += [UnevenToken(edge.name, edge.place, False) for edge in opened if edge not in closed]
    if swallows is not None:
        # What is uneven further down is so since it stands within.
        found = [token for token in found if token.place < swallows.place]
        found.append(swallows)
    return tuple(sorted([*found, *comments], key=lambda token: token.place))


def _closed(opened: list[EdgeToken]) -> frozenset[EdgeToken]:
    """Return the headings that are followed at once by another like them, which was meant to be
    their end tag: no heading stands within another.
    """
    pairs = pairwise(opened)
    return frozenset(
        one
        for one, other in pairs
        if one.name == other.name
        and one.name in _HEADINGS
        and other.place.start - one.place.end <= _LONGEST_HEADING
    )
