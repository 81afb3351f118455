"""What to say of an address that leads nowhere."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass

from handbook.book.navigation import PathEntry
from handbook.book.site import Site
from handbook.book.targets import Target
from handbook.core.diagnostics import Edit, Fix, Location
from handbook.core.likeness import MOST, caseless
from handbook.markdown.page import Document, Link
from handbook.rules.links.candidates import FILE_DECOMPOSED, LINK_DECOMPOSED, files_meant
from handbook.rules.suggestions import Suggestion, order, question, typed_value, with_difference

_NO_IDEA = "주소를 다시 확인하거나, 그 파일을 먼저 만드세요."
_SPACE = re.compile(r"\s")
TO = "주소로"
"""What an address is put into, in an order."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Why an address leads nowhere (may be empty), and what to type instead."""

    reason: str
    suggestion: Suggestion


def advise(
    target: Target, page: str, from_source: bool, site: Site, place: Location | None
) -> Advice:
    """Return what to say about a target that does not exist, linked from `page`.

    `place` is where the whole address is typed; None where it is not known so exactly.
    """
    if target.uri in site.settings.hidden:
        return Advice(
            " 사이트에 싣지 않는 파일이에요.",
            Suggestion("사이트에 싣는 페이지나 파일을 가리키세요."),
        )
    meant = files_meant(target.uri, target.anchor, site)
    if not meant.uris:
        return Advice("", Suggestion(_what_to_do(target.uri, site)))
    if meant.reason == FILE_DECOMPOSED:
        path = f"{site.settings.docs}/{meant.uris[0]}"
        return Advice(meant.reason, Suggestion(renaming(path, site)))
    anchor = meant.anchor or target.anchor
    typed = [address_of(uri, anchor, page, from_source, site) for uri in meant.uris]
    if place is None or not meant.certain:
        fixes = (Fix(f"'{one}' {TO} 바꾸기", (Edit(place, one),)) for one in typed if place)
        otherwise = _what_to_do(target.uri, site)
        asked = with_difference(question(typed, otherwise), target.uri, meant.uris[0])
        return Advice(meant.reason, Suggestion(asked, None, tuple(fixes)))
    found = order(place, typed[0], TO)
    if meant.reason == LINK_DECOMPOSED:
        hint = f"주소를 '{typed[0]}' 꼴로 다시 치세요. 눈에는 같아 보여요."
        return Advice(meant.reason, Suggestion(hint, found.fix))
    return Advice(meant.reason, found)


def _what_to_do(uri: str, site: Site) -> str:
    """Return the way out where no published file is meant."""
    page = f"{uri.removesuffix('.md').rstrip('/')}.md"
    if not _was_there(page, site):
        return _NO_IDEA
    return (
        f"지운 페이지예요. python3 scripts/dev.py remove {page} --to 새자리 꼴로 이어받을 곳을 "
        "알려 주면 한꺼번에 고쳐져요."
    )


def _was_there(page: str, site: Site) -> bool:
    """Tell whether a page that is missing was published, or is in the last commit."""
    address = f"{page.removesuffix('.md')}/"
    if any(entry.address == address for entry in site.addresses):
        return True
    return site.settings.is_book and site.history.is_committed(f"{site.settings.docs}/{page}")


def renaming(path: str, site: Site) -> str:
    """Return how to give a file whose name is decomposed the composed one: git moves only what it
    keeps.
    """
    composed = unicodedata.normalize("NFC", path)
    command = f"{'git mv' if site.history.tracks(path) else 'mv'} '{path}' '{composed}'"
    return f"{command} 명령으로 바꾸세요. 앞은 풀린 이름(NFD), 뒤는 모은 이름(NFC)이에요."


def advise_link(link: Link, target: Target, document: Document, site: Site) -> Advice:
    """Return what to say about the target of a link that does not exist.

    An address in a file that several pages include cannot be right for all of them.
    """
    if link.included:
        typed = f" '{link.included}' 파일에 적혀 있고 이 페이지가 끼워 넣어요."
        hint = "끼워 넣는 페이지에서 읽히는 주소예요. 링크를 이 페이지에 적으세요."
        return Advice(typed, Suggestion(hint))
    place = typed_at(link, document)
    advice = advise(target, document.uri, link.from_source, site, place)
    named = (link.target, caseless(link.target))
    anchor = next((name for name in named if name in document.ids), "")
    if not anchor or advice.suggestion.fix is not None:
        return advice
    others = [guess.edits[0].text for guess in advice.suggestion.guesses]
    asked = [f"#{anchor}", *others][:MOST]
    fixes = (Fix(f"'{one}' {TO} 바꾸기", (Edit(place, one),)) for one in asked if place)
    reason = " 이 페이지에 그런 이름의 자리가 있어요."
    return Advice(reason, Suggestion(question(asked, _NO_IDEA), None, tuple(fixes)))


def typed_at(link: Link, document: Document) -> Location | None:
    """Return where the whole address of a link is typed, if it is known so exactly."""
    return document.locate(link.place) if link.located and not link.included else None


def advise_entry(entry: PathEntry, target: Target, site: Site) -> Advice:
    """Return what to say about a path in mkdocs.yml that leads nowhere."""
    return advise(target, "index.md", True, site, place_of_entry(entry))


def place_of_entry(entry: PathEntry) -> Location | None:
    """Return where a path in mkdocs.yml is typed, unless it stands in quotes."""
    place = entry.location
    alone = place.end_column - place.column == len(entry.target) and place.line == place.end_line
    return place if alone else None


def advise_value(value: str, target: Target, site: Site) -> Advice:
    """Return what to say about a path that a data file or front matter gives."""
    return advise(target, "index.md", True, site, typed_value(value))


def address_of(uri: str, anchor: str, page: str, from_source: bool, site: Site) -> str:
    """Return how to type the published file `uri` on `page`."""
    mark = f"#{anchor}" if anchor else ""
    if uri == page and anchor:
        return mark
    if from_source:
        path = posixpath.relpath(uri, posixpath.dirname(page) or ".")
        return _SPACE.sub("%20", path) + mark
    address = site.settings.published[uri]
    folder = posixpath.dirname(site.settings.published.get(page, page)) or "."
    if posixpath.basename(address) == "index.html":
        path = posixpath.relpath(posixpath.dirname(address) or ".", folder)
        return f"{path}/{mark}"
    return posixpath.relpath(address, folder) + mark
