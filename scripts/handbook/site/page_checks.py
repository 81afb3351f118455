"""What must hold in the built pages themselves, whatever made them."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from handbook.core.active_content import ACTS, Act, Active
from handbook.core.active_files import loads_nothing_else
from handbook.core.web_addresses import split_address
from handbook.site.built_page import BuiltPage, Reference
from handbook.site.theme_scripts import is_pinned

_NOT_PLACES = ("mailto:", "tel:", "data:")
_SCRIPTS = ("assets/js/", "assets/javascripts/")
"""Where the book's and the theme's own scripts lie."""
# Addresses that the theme's script opens without an element of that id.
_THEME_ANCHORS = frozenset({"__search", "__drawer", ""})


def check_pages(site: Path, pages: Mapping[str, BuiltPage], site_url: str) -> list[str]:
    """Return one Korean sentence for each fault, naming the page; empty when all is well.

    `pages` maps paths within the site to pages; `site_url` is the published address, or "".
    """
    faults: list[str] = []
    files = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    for page in pages.values():
        faults += [f"{page.path}: {fault}" for fault in _faults(files, page, pages, site_url)]
    return sorted(faults)


def _faults(
    files: Collection[str], page: BuiltPage, pages: Mapping[str, BuiltPage], site_url: str
) -> Iterator[str]:
    for name, count in sorted(page.ids.items()):
        if count > 1:
            yield f"id '{name}' 이름이 {count}번 나와요."
    yield from sorted({f for active in page.active if (f := _active_fault(page, active, site_url))})
    for reference in page.references:
        fault = _reference_fault(files, page, pages, reference, site_url)
        if fault:
            yield fault


def _active_fault(page: BuiltPage, active: Active, site_url: str) -> str:
    """Return why something active may not stand on a page, or nothing for what the theme needs."""
    whole = " ".join(part for part in (active.tag, active.name) if part)
    if active.tag == "script" and active.source:
        address = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), active.source))
        own = address.lstrip("/").removeprefix(urlsplit(site_url).path.lstrip("/"))
        return "" if own.startswith(_SCRIPTS) else f"책의 것이 아닌 스크립트예요: {active.source}"
    if active.tag == "script" and is_pinned(active.value, page.path, site_url):
        return ""
    if loads_nothing_else(active):
        return ""
    if active.act is Act.STYLE:
        return f"<{whole}>에 style이 있어요. 보안 정책(CSP)이 막아요."
    return f"<{whole}>: {ACTS[active.act]} 펴낼 수 없어요."


def _reference_fault(
    files: Collection[str],
    page: BuiltPage,
    pages: Mapping[str, BuiltPage],
    reference: Reference,
    site_url: str,
) -> str:
    url = reference.url
    own = bool(site_url) and url.startswith(site_url)
    if url.startswith(_NOT_PLACES):
        return ""
    parts = split_address(url)
    if parts is None:
        return f"'{url}' 주소를 읽을 수 없어요."
    if not own and (parts.scheme or url.startswith("//")):
        return f"다른 곳에서 가져와요: {url}" if reference.loaded else ""
    path, anchor = _resolve(page.path, url.removeprefix(site_url) if own else url, site_url, own)
    target = path if posixpath.splitext(path)[1] else posixpath.join(path, "index.html")
    target = posixpath.normpath(target)
    if target not in files:
        return f"'{url}' 자리에 아무것도 없어요."
    known = pages.get(target)
    if known is not None and anchor not in _THEME_ANCHORS and anchor not in known.ids:
        return f"'{url}' 자리에 '#{anchor}' 절이 없어요."
    return ""


def _resolve(page: str, url: str, site_url: str, own: bool) -> tuple[str, str]:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if path.startswith("/"):
        # Only 404.html speaks in absolute paths: it is served at any depth.
        path = path.removeprefix(urlsplit(site_url).path).lstrip("/")
    elif not own:
        path = posixpath.join(posixpath.dirname(page), path) if path else page
    return posixpath.normpath(path or "."), unquote(parts.fragment)
