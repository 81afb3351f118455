"""One page of the built site, read as a browser would read its markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from handbook.core.active_content import Active, active_in
from handbook.core.errors import CouldNotRun
from handbook.core.html_parser import TolerantParser

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

    Raises CouldNotRun where it is not UTF-8 or cannot be read as HTML.
    """
    path = file.relative_to(site).as_posix()
    try:
        page = BuiltPage(path, file.read_text(encoding="utf-8"))
        parser = _PageParser(page)
        parser.feed(page.html)
        parser.close()
    except (UnicodeDecodeError, AssertionError):
        raise CouldNotRun(
            "HTML 파일을 읽을 수 없어요.", path, "UTF-8로 저장한 HTML인지 확인하세요."
        ) from None
    page.active = active_in(page.html)
    return page


class _PageParser(TolerantParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__(convert_charrefs=True)
        self._page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self._page.ids[values["id"]] += 1
        self._collect_references(tag, values)

    def _collect_references(self, tag: str, values: dict[str, str]) -> None:
        for name, value in values.items():
            loaded = (tag, name) in _LOADED
            if tag == "link" and name == "href":
                loaded = bool(_LOADED_RELS & set(values.get("rel", "").split()))
            elif not loaded and (tag, name) not in {("a", "href"), ("area", "href")}:
                continue
            for url in _urls(name, value):
                self._page.references.append(Reference(tag, url, loaded))


def _urls(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value.strip()]
    return [candidate.split()[0] for candidate in value.split(",") if candidate.split()]
