"""What an address in the book leads to."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from handbook.book.site import Site

_TEXT_FRAGMENT = ":~:"
"""What follows is looked for by the browser (WICG, URL Fragment Text Directives)."""
_LINES = re.compile(r"(?P<first>__codelineno-\d+-\d+):[\d,:-]+")
"""Several lines of a code block (Material, content.code.select)."""
_PAGE_SUFFIXES = ("", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Target:
    """A place within the book.

    `uri` is a path below docs/ (of a file that may not exist), or for an address that leads to no
    file what it would be within the site. `absolute` is set where the address begins at the
    root of the host, and `own_site` where it is known to be one of the site's.
    """

    uri: str
    anchor: str
    exists: bool
    absolute: bool = False
    own_site: bool = False

    @property
    def is_page(self) -> bool:
        """Whether the address looks like that of a page rather than of a file."""
        return posixpath.splitext(self.uri)[1].lower() in _PAGE_SUFFIXES


@lru_cache(maxsize=1024)  # several rules ask for the links of a page, page by page
def resolve(address: str, page: str, from_source: bool, site: Site) -> Target | None:
    """Return what `address` on the page `page` (its path below docs/) leads to.

    Markdown addresses start from the source file (`from_source`), those in raw HTML from the
    page's address in the browser. None for an address outside the book.
    """
    own = site.settings.site_url
    if own and address.startswith(own):
        path, _, anchor = address[len(own) :].partition("#")
        return _by_address(unquote(path), _place(anchor), site, own_site=True)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    return _inside(unquote(parts.path), _place(parts.fragment), page, from_source, site)


def _place(fragment: str) -> str:
    """Return the id that a fragment names, without what the browser or the theme reads of it."""
    anchor = unquote(fragment.partition(_TEXT_FRAGMENT)[0])
    lines = _LINES.fullmatch(anchor)
    return lines["first"] if lines else anchor


def _inside(path: str, anchor: str, page: str, from_source: bool, site: Site) -> Target:
    if not path:
        return Target(page, anchor, exists=True)
    if path.startswith("/"):
        return _absolute(path, anchor, from_source, site)
    folder = posixpath.dirname(site.settings.published.get(page, page))
    shown = _by_address(posixpath.join(folder, path), anchor, site)
    if not from_source:
        return shown
    found = in_docs(posixpath.join(posixpath.dirname(page), path), anchor, site)
    # What is no path of a source stays as it is typed, and may lead on in the browser. Ours has
    # one way to name a page, which the repository's own viewer follows too.
    return shown if shown.exists and not found.exists and not site.settings.is_book else found


def in_docs(path: str, anchor: str, site: Site) -> Target:
    """Return the target for a path below docs/, as the data files and mkdocs.yml give it."""
    uri = posixpath.normpath(path)
    # In a source MkDocs follows `vm.md` and even `vm.md/`, which no repository's viewer does, and
    # leaves an address such as `vm/` as it is.
    ends_well = not path.endswith("/") or not site.settings.is_book
    exists = uri in site.settings.published and ends_well
    exists = exists or site.settings.may_be_made(uri)
    return Target(uri if exists or not path.endswith("/") else f"{uri}/", anchor, exists)


def split_anchor(reference: str) -> tuple[str, str]:
    """Split `page.md#id` into the page and the id (empty where there is none)."""
    page, _, anchor = reference.partition("#")
    return page, anchor


def is_missing(target: Target, site: Site) -> bool:
    """Whether there is surely nothing at the target.

    At the host of a site others may publish too, but not into the folders that the site fills.
    """
    if target.exists or not (target.absolute or target.own_site):
        return not target.exists
    folder = posixpath.dirname(target.uri)
    filled = any(address.startswith(f"{folder}/") for address in site.settings.by_address)
    return target.own_site and filled and not target.is_page


def _absolute(path: str, anchor: str, from_source: bool, site: Site) -> Target:
    base = urlsplit(site.settings.site_url).path or "/"
    inside = (path.removeprefix(base) if path.startswith(base) else path).lstrip("/")
    found = in_docs(inside, anchor, site) if from_source else _by_address(inside, anchor, site)
    if not found.exists:
        found = _by_address(inside, anchor, site)
    own = bool(site.settings.site_url) and path.startswith(base)
    return Target(found.uri, found.anchor, found.exists, absolute=True, own_site=own)


def _by_address(path: str, anchor: str, site: Site, own_site: bool = False) -> Target:
    address = posixpath.normpath(path) if path else "."
    folder = "" if address == "." else f"{address}/"
    candidates = (f"{folder}index.html",) if not path or path.endswith("/") else (address,)
    for candidate in (*candidates, f"{folder}index.html"):
        if candidate in site.settings.by_address:
            return Target(site.settings.by_address[candidate], anchor, True, own_site=own_site)
    made = site.settings.may_be_made(address)
    return Target(folder if path.endswith("/") else address, anchor, made, own_site=own_site)
