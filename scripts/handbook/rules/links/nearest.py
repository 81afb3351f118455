"""Which address an author meant, where the one that is typed leads nowhere."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from handbook.book.site import Site
from handbook.book.targets import Target
from handbook.markdown.page import Document, Link
from handbook.rules.suggestions import caseless

_CLOSE = 0.75
_FILE_DECOMPOSED = " 파일 이름의 글자가 자모로 풀려 있어요(NFD). 주소는 모여 있어요(NFC)."
_LINK_DECOMPOSED = " 주소의 글자가 자모로 풀려 있어요(NFD). 파일 이름은 모여 있어요(NFC)."
_NO_IDEA = "주소를 다시 확인하거나, 그 파일을 먼저 만드세요."


@dataclass(frozen=True, slots=True)
class Advice:
    """Why an address leads nowhere (may be empty), and what to type instead."""

    reason: str
    hint: str


def advise(target: Target, page: str, from_source: bool, site: Site) -> Advice:
    """Return what to say about a target that does not exist, linked from `page`."""
    if target.uri in site.settings.hidden:
        return Advice(
            " 사이트에 싣지 않는 파일이에요.", "사이트에 싣는 페이지나 파일을 가리키세요."
        )
    uri, reason = nearest(target.uri, site)
    if uri is None:
        return Advice("", _NO_IDEA)
    if reason == _FILE_DECOMPOSED:
        return Advice(reason, renaming(f"{site.settings.docs}/{uri}"))
    typed = address_of(uri, target.anchor, page, from_source, site)
    if reason == _LINK_DECOMPOSED:
        return Advice(reason, f"주소를 '{typed}' 꼴로 다시 치세요. 눈에는 같아 보여요.")
    return Advice(reason, f"'{typed}' 주소로 바꾸세요.")


def renaming(path: str) -> str:
    """Return how to give a file whose name is decomposed the composed one."""
    composed = unicodedata.normalize("NFC", path)
    command = f"git mv '{path}' '{composed}'"
    return f"{command} 명령으로 바꾸세요. 앞은 풀린 이름(NFD), 뒤는 모은 이름(NFC)이에요."


def advise_link(link: Link, target: Target, document: Document, site: Site) -> Advice:
    """Return what to say about the target of a link that does not exist.

    An address in a file that several pages include cannot be right for all of them.
    """
    if link.included:
        typed = f" '{link.included}' 파일에 적혀 있고 이 페이지가 끼워 넣어요."
        return Advice(typed, "끼워 넣는 페이지에서 읽히는 주소예요. 링크를 이 페이지에 적으세요.")
    return advise(target, document.uri, link.from_source, site)


def address_of(uri: str, anchor: str, page: str, from_source: bool, site: Site) -> str:
    """Return how to type the published file `uri` on `page`."""
    mark = f"#{anchor}" if anchor else ""
    if uri == page and anchor:
        return mark
    if from_source:
        return posixpath.relpath(uri, posixpath.dirname(page) or ".") + mark
    address = site.settings.published[uri]
    folder = posixpath.dirname(site.settings.published.get(page, page)) or "."
    if posixpath.basename(address) == "index.html":
        path = posixpath.relpath(posixpath.dirname(address) or ".", folder)
        return f"{path}/{mark}"
    return posixpath.relpath(address, folder) + mark


def nearest(uri: str, site: Site) -> tuple[str | None, str]:
    """Return the published file that was meant by `uri`, and what is wrong with `uri` if known."""
    published = site.settings.published
    same = {caseless(other): other for other in published}
    found = same.get(caseless(uri))
    if found is not None:
        if unicodedata.normalize("NFC", found) == unicodedata.normalize("NFC", uri):
            composed = unicodedata.is_normalized("NFC", uri)
            return found, _FILE_DECOMPOSED if composed else _LINK_DECOMPOSED
        return found, " 대문자와 소문자가 파일 이름과 달라요."
    for stem in _stems(caseless(uri)):
        for candidate in (f"{stem}.md", f"{stem}/index.md"):
            if candidate in same:
                return same[candidate], " 페이지는 .md 파일로 적어요."
    other_suffix = _with_other_suffix(uri, same)
    if other_suffix is not None:
        return other_suffix, " 파일의 확장자가 달라요."
    return _similar(uri, published), ""


def _with_other_suffix(uri: str, same: Mapping[str, str]) -> str | None:
    """Return the only file that has the path `uri` but for its suffix."""
    stem = posixpath.splitext(caseless(uri))[0]
    found = [name for path, name in same.items() if posixpath.splitext(path)[0] == stem]
    return found[0] if len(found) == 1 else None


def _similar(uri: str, published: Iterable[str]) -> str | None:
    suffix = posixpath.splitext(uri)[1].lower() or ".md"
    kin = [other for other in published if other.lower().endswith(suffix)]
    name = posixpath.basename(uri).lower()
    named_alike = [other for other in kin if posixpath.basename(other).lower() == name]
    pool = named_alike or kin
    if len(named_alike) == 1:
        return named_alike[0]
    close = get_close_matches(uri, pool, n=1, cutoff=_CLOSE)
    return close[0] if close else None


def _stems(uri: str) -> list[str]:
    bare = uri.rstrip("/")
    stem, suffix = posixpath.splitext(bare)
    return [stem] if suffix in {".html", ".htm", ".markdown"} else [bare]
