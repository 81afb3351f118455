"""Leads readers on who come to a place of a page that has another name or page now.

The part of an address after `#` never reaches a server, and nothing may need a script: so the page
itself keeps the old id, on the place that took over, or on a line at its end that links there.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from handbook.data.redirects import Redirect
from handbook.site.redirects import relative_address

_END = "</article>"
_TAG = r"<(?P<name>[a-z][a-z0-9]*)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*?\sid=\"{id}\"[^>]*>"
_HOLDS_TEXT = frozenset("h1 h2 h3 h4 h5 h6 p li dt dd div section figure details span".split())
_HEADING_LINK = re.compile(r"<a\b[^>]*\bheaderlink\b[^>]*>.*?</a>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")


def lead_on(site: Path, redirects: Iterable[Redirect]) -> None:
    """Put the old ids into the built pages below `site`. A page that is not there is left out: the
    rule LNK009 has said so.
    """
    by_page: dict[str, list[Redirect]] = defaultdict(list)
    for redirect in redirects:
        if redirect.anchor:
            by_page[redirect.page].append(redirect)
    for address, moved in by_page.items():
        file = site / address / "index.html"
        if file.is_file():
            text = _with_places(site, address.strip("/"), file.read_text("utf-8"), moved)
            file.write_text(text, encoding="utf-8", newline="\n")


def _with_places(site: Path, address: str, page: str, moved: Sequence[Redirect]) -> str:
    lines: list[str] = []
    for redirect in moved:
        old = html.escape(redirect.anchor, quote=True)
        target = relative_address(address, redirect.new)
        anchor = redirect.new.partition("#")[2]
        own = target.partition("#")[0] == "./"
        place = _opening(page, anchor) if own else None
        if place is not None and place["name"] in _HOLDS_TEXT:
            page = f'{page[: place.end()]}<span id="{old}"></span>{page[place.end() :]}'
            continue
        words = html.escape(_title_of(site, address, target, page if own else None))
        link = html.escape(target, quote=True)
        lines.append(f'<p id="{old}">찾던 절은 이리로 옮겼어요: <a href="{link}">{words}</a></p>\n')
    before, end, after = page.rpartition(_END)
    if not lines or not end:
        return page
    return f'{before}<aside class="moved-places">\n{"".join(lines)}</aside>\n{end}{after}'


def _opening(page: str, anchor: str) -> re.Match[str] | None:
    return re.search(_TAG.replace("{id}", re.escape(html.escape(anchor, quote=True))), page)


def _title_of(site: Path, address: str, target: str, page: str | None) -> str:
    """Return the words of the heading that a link leads to, or those of its page."""
    path, _, anchor = target.partition("#")
    if page is None:
        page = (site / address / path / "index.html").resolve().read_text("utf-8")
    place = _opening(page, anchor) if anchor else re.search(r"<(?P<name>h1)\b[^>]*>", page)
    if place is None:
        return "새 자리로 가기"
    inside = page[place.end() :].partition(f"</{place['name']}>")[0]
    words = " ".join(html.unescape(_MARKUP.sub("", _HEADING_LINK.sub("", inside))).split())
    return words or "새 자리로 가기"
