"""LNK025: an address that the site has had leads somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.data.load import REDIRECTS
from handbook.data.published import Published
from handbook.rules.links.lost_entry import is_entry, is_sound, lost_entry
from handbook.rules.links.renamed_place import leading_on
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each published page or place that is gone and whose address leads nowhere; with
    `--changed-since` also each page that is gone since the revision named.
    """
    redirected = {redirect.old for redirect in site.redirects}
    listed = {entry.address for entry in site.addresses}
    for entry in site.addresses:
        uri = site.settings.by_address.get(f"{entry.page}index.html")
        if uri is None and not entry.anchor and entry.address not in redirected:
            yield _page(entry.address, entry.location, site)
        if uri is not None and entry.anchor and entry.address not in redirected:
            yield from _place(entry, uri, site)
    for uri in site.removed:
        address = _address(uri)
        if uri not in site.settings.published and address not in {*redirected, *listed}:
            yield _page(address, Location(REDIRECTS), site)


def _page(address: str, place: Location, site: Site) -> Diagnostic:
    uri = _uri(address)
    message = f"'{uri}' 페이지가 없어졌는데, 옛 주소로 온 사람이 갈 곳이 없어요."
    docs = f"{site.settings.docs}/"
    new = site.history.new_path(f"{docs}{uri}").removeprefix(docs)
    if new:
        command = f"python3 scripts/dev.py move {uri} {new}"
        hint = f"'{new}' 자리로 옮긴 페이지예요. {command} 명령이 옛 주소를 이어 줘요."
    else:
        command = f"python3 scripts/dev.py remove {uri} --to 새자리"
        hint = f"{command} 꼴로 이어받을 페이지를 알려 주세요."
    return RULE.found(place, message, hint)


def _place(entry: Published, uri: str, site: Site) -> Iterator[Diagnostic]:
    page = site.documents.get(uri)
    if page is None or entry.anchor in page.ids or page.is_swallowed:
        return
    if is_entry(uri, entry.anchor):
        if is_sound(uri, site):
            yield RULE.found(entry.location, *lost_entry(uri, entry.anchor, site))
        return
    message = f"'{uri}' 페이지의 '#{entry.anchor}' 자리가 없어졌는데, 옛 주소가 갈 곳이 없어요."
    yield RULE.found(entry.location, message, leading_on(uri, entry.anchor, site))


def _uri(address: str) -> str:
    return f"{address.strip('/')}.md"


def _address(uri: str) -> str:
    stem = uri.removesuffix(".md")
    return f"{stem.removesuffix('index')}" if stem.endswith("/index") else f"{stem}/"


RULE = Rule(
    "LNK025", "펴낸 주소는 언제나 어디론가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
