"""Finds tags that are opened and not closed, and closed and not opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.core.diagnostics import Span

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


@dataclass(frozen=True, slots=True)
class EdgeToken:
    """The opening or closing tag of an element of raw HTML."""

    name: str
    place: Span
    closes: bool
    alone: bool = False
    """Whether it ends in `/>`."""


@dataclass(frozen=True, slots=True)
class UnevenToken:
    """A tag without its other half; `closes` tells that it is the end tag."""

    name: str
    place: Span
    closes: bool


def uneven(edges: Iterable[EdgeToken]) -> tuple[UnevenToken, ...]:
    """Return the tags without their other half, in the order of the source."""
    opened: list[EdgeToken] = []
    found: list[UnevenToken] = []
    for edge in sorted(edges, key=lambda edge: edge.place):
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
    found += [UnevenToken(edge.name, edge.place, False) for edge in opened]
    return tuple(sorted(found, key=lambda token: token.place))
