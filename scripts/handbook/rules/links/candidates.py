"""Which published files may be meant by a path that leads to none."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.likeness import MOST, caseless, names_like
from handbook.markdown.chapters import PART_IDS
from handbook.rules.links.renamed_place import renamed_place
from handbook.rules.written_elsewhere import place_may_be_written

FILE_DECOMPOSED = " 파일 이름의 글자가 자모로 풀려 있어요(NFD). 주소는 모여 있어요(NFC)."
LINK_DECOMPOSED = " 주소의 글자가 자모로 풀려 있어요(NFD). 파일 이름은 모여 있어요(NFC)."
_EVERYWHERE = re.compile(rf"(?:{'|'.join(PART_IDS.values())}|quiz-\d+)")
"""Places that many pages have: they tell nothing of which page is meant."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The paths below docs/ that may be meant, the likeliest first, and what is wrong with the one
    that is typed, if known. `certain` where nothing else can be meant.
    """

    uris: tuple[str, ...] = ()
    reason: str = ""
    certain: bool = False
    anchor: str = ""
    """What the place is called there, where it has another name than is asked for."""


def files_meant(uri: str, anchor: str, site: Site) -> Meant:
    """Return which published files may be meant by `uri`, which is not published.

    Where a place within the page is named, only pages that have it come into question: a page of
    a similar name would send a reader to another chapter.
    """
    same = {caseless(other): other for other in site.settings.published}
    certain = _misspelt(uri, same) or _renamed(uri, anchor, site)
    certain = certain or _from_another_folder(uri, same) or _redirected(uri, anchor, site)
    if certain is not None:
        return certain
    found = dict.fromkeys(
        other for other in _candidates(uri, site) if not anchor or has_place(other, anchor, site)
    )
    uris = tuple(found)[:MOST]
    other_suffix = bool(uris) and _without_suffix(uris[0]) == _without_suffix(uri)
    return Meant(uris, " 파일의 확장자가 달라요." if other_suffix else "")


def has_place(uri: str, anchor: str, site: Site) -> bool:
    """Tell whether a file is a page with the id `anchor`, or may become one."""
    page = site.documents.get(uri)
    return page is not None and (anchor in page.ids or place_may_be_written(anchor, page, site))


def _misspelt(uri: str, same: Mapping[str, str]) -> Meant | None:
    """Return the file whose name differs in no letter, or in how a page is addressed."""
    if "\\" in uri:
        slashed = posixpath.normpath(caseless(uri).replace("\\", "/"))
        if slashed in same:
            return Meant((same[slashed],), " 주소에는 역슬래시가 아니라 빗금을 써요.", certain=True)
    found = same.get(caseless(uri))
    if found == uri:  # as a source is called, where the browser's address is asked for
        return Meant((found,), " HTML에는 브라우저에 보이는 주소를 적어요.", certain=True)
    if found is not None:
        if unicodedata.normalize("NFC", found) == unicodedata.normalize("NFC", uri):
            composed = unicodedata.is_normalized("NFC", uri)
            return Meant((found,), FILE_DECOMPOSED if composed else LINK_DECOMPOSED, certain=True)
        return Meant((found,), " 대문자와 소문자가 파일 이름과 달라요.", certain=True)
    stem = _stem(caseless(uri))
    for candidate in (f"{stem}.md", f"{stem}/index.md"):
        if candidate in same:
            return Meant((same[candidate],), " 페이지는 .md 파일로 적어요.", certain=True)
    return None


def _renamed(uri: str, anchor: str, site: Site) -> Meant | None:
    """Return the page that git knows to be `uri` under a new name, if it has the place, by
    whatever name.
    """
    docs = f"{site.settings.docs}/"
    page = uri if posixpath.splitext(uri)[1] else f"{uri.rstrip('/')}.md"
    new = site.history.new_path(f"{docs}{page}").removeprefix(docs)
    if new not in site.settings.published:
        return None
    reason = f" '{new}' 자리로 옮겼어요."
    if not anchor or has_place(new, anchor, site):
        return Meant((new,), reason, certain=True)
    name = renamed_place(new, anchor, site) if new in site.documents else ""
    return Meant((new,), reason, certain=True, anchor=name) if name else None


def _redirected(uri: str, anchor: str, site: Site) -> Meant | None:
    """Return the page to which redirects.yml leads from `uri`, if it has the place: that of the
    same name, or the one to which that place leads.
    """
    page = f"{_stem(uri).removesuffix('.md')}/"
    heirs = {redirect.old: redirect.new for redirect in site.redirects if redirect.page == page}
    new, _, place = heirs.get(f"{page}#{anchor}", heirs.get(page, "")).partition("#")
    name = place if f"{page}#{anchor}" in heirs else anchor
    if new not in site.settings.published or (name and not has_place(new, name, site)):
        return None
    return Meant((new,), f" '{new}' 자리로 옮겼어요.", certain=True, anchor=name)


def _from_another_folder(uri: str, same: Mapping[str, str]) -> Meant | None:
    """Return the file that `uri` names once the folders before it are taken off: the path is typed
    as it is below docs/, or with too many `../`.
    """
    folder, _, rest = caseless(uri).partition("/")
    while rest:
        if rest in same and ("/" in rest or folder == ".."):
            return Meant((same[rest],), " 이 파일에서 시작하는 주소가 아니에요.", certain=True)
        folder, _, rest = rest.partition("/")
    return None


def _candidates(uri: str, site: Site) -> Iterator[str]:
    """Yield the files that may be meant, the likeliest first."""
    yield from _heirs(uri, site)
    bare = uri.rstrip("/")
    bare = bare if posixpath.splitext(bare)[1] else f"{bare}.md"
    name, folder = posixpath.basename(bare), posixpath.dirname(bare)
    suffix = posixpath.splitext(name)[1].lower()
    yield from (o for o in site.settings.published if _without_suffix(o) == _without_suffix(bare))
    kin = [other for other in site.settings.published if other.lower().endswith(suffix)]
    named = [other for other in kin if caseless(posixpath.basename(other)) == caseless(name)]
    if len(named) == 1:
        yield named[0]
    beside = {posixpath.basename(o): o for o in kin if posixpath.dirname(o) == folder}
    yield from (beside[other] for other in names_like(name, beside).names)
    folders = {posixpath.dirname(other): other for other in named}
    yield from (folders[other] for other in names_like(folder, folders).names)


def _heirs(uri: str, site: Site) -> list[str]:
    """Return the page that took over from `uri`, if one has every place that the book's links look
    for there: two places of which no other page has both, or one on a page that nothing leads to.
    """
    anchors = {a for a in _anchors_wanted(site).get(uri, ()) if not _EVERYWHERE.fullmatch(a)}
    if not anchors:
        return []
    owners = [other for other, page in site.documents.items() if anchors <= page.ids]
    new = [other for other in owners if other not in site.settings.navigation.order]
    known = owners if len(anchors) > 1 else new if site.settings.navigation.order else []
    return known if len(known) == 1 else []


@lru_cache(maxsize=4)
def _anchors_wanted(site: Site) -> Mapping[str, frozenset[str]]:
    """Return the places that links and terms look for, by the page on which they do."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for page in site.documents.values():
        for link in page.links:
            if "#" in link.target:
                target = resolve(link.target, page.uri, link.from_source, site)
                if target is not None:
                    wanted[target.uri].add(target.anchor)
    for term in site.glossary.listed:
        uri, _, anchor = (term.chapter or "").partition("#")
        if anchor:
            wanted[uri].add(anchor)
    return {uri: frozenset(anchors) for uri, anchors in wanted.items()}


def _without_suffix(uri: str) -> str:
    return posixpath.splitext(caseless(uri))[0]


def _stem(uri: str) -> str:
    bare = uri.rstrip("/")
    stem, suffix = posixpath.splitext(bare)
    return stem if suffix in {".html", ".htm", ".markdown"} else bare
