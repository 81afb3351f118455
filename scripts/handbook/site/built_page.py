"""One page of the built site, read as a browser would read its markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook.core.active_content import (
    Act,
    Active,
    Element,
    TooDeep,
    active_element,
    elements_in,
)
from handbook.core.errors import CouldNotRun

# What a browser loads by itself, as opposed to what a reader follows.
_LOADED = {
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("input", "src"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("image", "href"),
}
_FOLLOWED = {("a", "href"), ("area", "href")}
_LOADED_RELS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "dns-prefetch"}


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in the page: `loaded` when the browser fetches it without being asked."""

    tag: str
    url: str
    loaded: bool


@dataclass(slots=True)
class BuiltPage:
    """What the finish needs to know of a page. `path` is relative to the site, with `/`."""

    path: str
    html: str
    references: list[Reference] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    active: tuple[Active, ...] = ()


def read_page(site: Path, file: Path) -> BuiltPage:
    """Parse the HTML file of the built site below `site`.

    Raises CouldNotRun where it is not UTF-8.
    """
    path = file.relative_to(site).as_posix()
    try:
        page = BuiltPage(path, file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise CouldNotRun(
            "HTML 파일을 읽을 수 없어요.", path, "UTF-8로 저장한 HTML인지 확인하세요."
        ) from None
    active: list[Active] = []
    try:
        for element in elements_in(page.html):
            if "id" in element.attributes:
                page.ids[element.attributes["id"]] += 1
            page.references += _references(element)
            active += active_element(element)
    except TooDeep as deep:
        active.append(Active(Act.DEPTH, str(deep)))
    page.active = tuple(active)
    return page


def _references(element: Element) -> Iterator[Reference]:
    tag, attributes = element.tag, element.attributes
    for name, value in attributes.items():
        loaded = (tag, name) in _LOADED
        if tag == "link" and name == "href":
            loaded = bool(_LOADED_RELS & set(attributes.get("rel", "").split()))
        elif not loaded and (tag, name) not in _FOLLOWED:
            continue
        for url in _urls(name, value):
            yield Reference(tag, url, loaded)


def _urls(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value.strip()]
    return [candidate.split()[0] for candidate in value.split(",") if candidate.split()]
