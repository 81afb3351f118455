"""LNK025: an address that the site has had leads somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator, Set

from handbook.book.shared_ids import shared_ids
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.data.load import REDIRECTS
from handbook.data.published import Published
from handbook.markdown.chapters import is_part_id
from handbook.markdown.scan.scanner import scan
from handbook.rules.links.lost_entry import is_entry, is_sound, lost_entry
from handbook.rules.links.redirect_entry import entry_for
from handbook.rules.links.redirect_shape import old_meant
from handbook.rules.links.renamed_place import leading_on, renamed_place
from handbook.rules.links.wanted import wanted
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each published page or place that is gone and whose address leads nowhere; each page
    that was renamed or taken away by hand, published or not; and with `--changed-since` also each
    that is gone since the revision named.
    """
    # An entry that LNK009 has mended leads on by what it means.
    redirected = {old_meant(one.old, site) or one.old for one in site.redirects}
    listed = {entry.address for entry in site.addresses}
    for entry in site.addresses:
        uri = site.settings.by_address.get(f"{entry.page}index.html")
        if uri is None and not entry.anchor and entry.address not in redirected:
            yield _page(_uri(entry.address, site), entry.location, site)
        if uri is not None and entry.anchor and entry.address not in redirected:
            yield from _place(entry, uri, site)
    yield from _lost_since(site, {*redirected, *listed})
    gone = dict.fromkeys(uri for uri in site.removed if uri not in site.settings.published)
    for uri in {**gone, **dict.fromkeys(_missed(site))}:
        if _address(uri) not in {*redirected, *listed}:
            yield _page(uri, Location(REDIRECTS), site)


def _missed(site: Site) -> Iterator[str]:
    """Yield each page that the navigation or a link names and that git knows by another name, or
    still has.
    """
    named = {entry.target for entry in site.settings.navigation if entry.target.endswith(".md")}
    missing = (named | wanted(site).pages) - site.settings.published.keys() - site.settings.hidden
    for uri in sorted(missing):
        held = site.settings.is_book and site.history.is_committed(f"{site.settings.docs}/{uri}")
        if held or _new_name(uri, site) in site.settings.published:
            yield uri


def _new_name(uri: str, site: Site) -> str:
    docs = f"{site.settings.docs}/"
    return site.history.new_path(f"{docs}{uri}").removeprefix(docs)


def _page(uri: str, place: Location, site: Site) -> Diagnostic:
    message = f"'{uri}' 페이지가 없어졌는데, 옛 주소로 온 사람이 갈 곳이 없어요."
    if new := _new_name(uri, site):
        command = f"python3 scripts/dev.py move {uri} {new}"
        hint = (
            f"'{new}' 자리로 옮긴 페이지예요. {command} 명령이 옛 주소를 이어 주고, 옛 이름이 적힌 "
            "다른 곳도 모두 고쳐 줘요."
        )
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
    yield _lost(entry.address, uri, entry.location, site)


def _lost_since(site: Site, known: Set[str]) -> Iterator[Diagnostic]:
    """Yield each heading that the trunk has, and so the site, and that has lost its name or went
    from its page since, and each that a link looks for by the name that it had. Where a link looks
    for one and nobody knows what it is called now, LNK002 asks.
    """
    missed, shared = wanted(site).places, shared_ids(site)
    for uri, name in sorted({*_gone(site), *missed}):
        address = site.settings.published[uri].removesuffix("index.html")
        place = f"{address}#{name}"
        if place in known or name in shared or is_part_id(name):
            continue
        found = _lost(place, uri, Location(REDIRECTS), site)
        if found.fix is not None or (uri, name) not in missed:
            yield found


def _gone(site: Site) -> Iterator[tuple[str, str]]:
    """Yield page and name of the headings that the trunk has and the page has not."""
    docs = f"{site.settings.docs}/"
    for path, text in site.history.texts_before.items():
        page = site.documents.get(path.removeprefix(docs))
        if page is not None and not page.is_swallowed:
            names = (heading.id for heading in scan(text).headings if heading.id)
            yield from ((page.uri, name) for name in names if name not in page.ids)


def _lost(address: str, uri: str, place: Location, site: Site) -> Diagnostic:
    """Return that a place is gone; with the fix that leads on where its heading has another name,
    which is told at the file to repair.
    """
    anchor = address.partition("#")[2]
    message = f"'{uri}' 페이지의 '#{anchor}' 자리가 없어졌는데, 옛 주소가 갈 곳이 없어요."
    name = renamed_place(uri, anchor, site)
    fix = entry_for(address, f"{uri}#{name}", site) if name else None
    if fix is None:
        return RULE.found(place, message, leading_on(uri, anchor, site))
    hint = f"그 제목의 새 이름은 '#{name}'이니 옛 주소를 그리로 이으세요. fix 명령이 적어 줘요."
    return RULE.found(Location(REDIRECTS), message, hint, fix)


def _uri(address: str, site: Site) -> str:
    """Return the page that had an address: a folder's own, if git knows that alone."""
    page, folder = f"{address.strip('/')}.md", f"{address}index.md"
    known = [uri for uri in (page, folder) if site.history.held(f"{site.settings.docs}/{uri}")]
    return known[0] if known else page


def _address(uri: str) -> str:
    stem = uri.removesuffix(".md")
    return f"{stem.removesuffix('index')}" if stem.endswith("/index") else f"{stem}/"


RULE = Rule(
    "LNK025", "펴낸 주소는 언제나 어디론가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
