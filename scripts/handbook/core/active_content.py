"""What in a piece of HTML acts by itself or through the reader's click, instead of being read.

The book holds none of it: no program, no event handler, no `javascript:` address, no frame, no
refresh, no style within a page. HTML is read by a parser that follows the HTML Standard (section
13.2), since a guess about what a browser sees is what attacks are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


class Act(Enum):
    """How something acts."""

    SCRIPT = "script"
    HANDLER = "handler"
    ADDRESS = "address"
    FRAME = "frame"
    REFRESH = "refresh"
    STYLE = "style"
    LOAD = "load"
    FETCH = "fetch"
    DEPTH = "depth"


ACTS = {
    Act.SCRIPT: "실행되는 스크립트여서",
    Act.HANDLER: "이벤트 속성이 있어서",
    Act.ADDRESS: "주소가 스크립트나 데이터여서",
    Act.FRAME: "다른 페이지를 담는 태그여서",
    Act.REFRESH: "브라우저에게 명령하는 meta여서",
    Act.STYLE: "페이지 안에 적은 모양(style)이어서",
    Act.LOAD: "다른 것을 불러오거나 바꾸는 태그여서",
    Act.FETCH: "다른 서버에서 가져와서",
    Act.DEPTH: "너무 크거나 깊어서 속을 볼 수 없어",
}
"""Why something active is not published."""


@dataclass(frozen=True, slots=True)
class Active:
    """Something active: the element `tag`, its attribute `name` (or none), and `value`, which is
    that of the attribute, or the text of a script. `source` is the address of a script or style.
    """

    act: Act
    tag: str
    name: str = ""
    value: str = ""
    source: str = ""


SHOWN_AS_PAGES = frozenset(".html .htm .svg .svgz .xml .xhtml .xht .mht .mhtml .shtml".split())
"""What a browser may show as a page of the site, though MkDocs only copies it."""

HARMLESS_IN_FILES = frozenset({Act.STYLE, Act.LOAD})
"""Within a file of its own, which is shown as a picture."""

_ELEMENTS = {
    "script": Act.SCRIPT,
    "handler": Act.SCRIPT,
    "listener": Act.SCRIPT,
    "noscript": Act.SCRIPT,
    "style": Act.STYLE,
    "iframe": Act.FRAME,
    "frame": Act.FRAME,
    "frameset": Act.FRAME,
    "fencedframe": Act.FRAME,
    "object": Act.FRAME,
    "embed": Act.FRAME,
    "applet": Act.FRAME,
    "portal": Act.FRAME,
    "base": Act.LOAD,
    "form": Act.LOAD,
    "animate": Act.LOAD,
    "animatetransform": Act.LOAD,
    "animatemotion": Act.LOAD,
    "set": Act.LOAD,
}
"""Elements that act whatever their attributes are. `noscript` is read in two ways, by browsers
with and without scripts; the animations of SVG can turn an address into a program.
"""
_ADDRESSES = frozenset(
    "href xlink:href src srcset data action formaction poster background cite ping longdesc"
    " manifest archive codebase classid usemap to from values by imagesrcset".split()
)
_DATA_BLOCKS = frozenset({"application/json", "application/ld+json"})
_ANIMATIONS = frozenset({"animate", "animatetransform", "animatemotion", "set"})
_SOURCES = ("src", "href", "xlink:href", "action")
_LISTS = frozenset({"srcset", "imagesrcset", "values", "ping"})
"""Attributes that hold several addresses."""
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]+")
_PROGRAM = re.compile(r"(?:javascript|vbscript|livescript|mocha|view-source):", re.IGNORECASE)
_DATA = re.compile(r"data:(?P<kind>[^,;]*)", re.IGNORECASE)
_PICTURE = re.compile(r"image/(?:png|jpe?g|gif|webp|avif|svg\+xml)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:https?:|ftp:)?//", re.IGNORECASE)
_FETCHED_BY_STYLE = re.compile(r"(?:url\(|@import)[\s\"']*(?:https?:|ftp:)?//", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
_PREFIX = re.compile(r"<(/?)[\w.-]+:")
_TAG = re.compile(r"<(/?)[a-zA-Z]")
_DEEPEST = 3000
_MOST_BYTES = 4 * 1024 * 1024
"""A larger file takes hundreds of megabytes to look into."""
_TEMPLATES = 8
"""Templates within templates that are looked into; no page needs two."""
_PICTURES = frozenset({"img", "image", "source", "input", "link", "video"})


def active_in(markup: str) -> tuple[Active, ...]:
    """Return what is active in a page or a part of one, in its order."""
    if _is_too_deep(markup):
        return (Active(Act.DEPTH, ""),)
    return tuple(_below(_root(markup)))


def active_in_file(file: Path) -> tuple[Active, ...]:
    """Return what is active in a picture or XML file. One that is not UTF-8, is very big or makes
    up its own entities, cannot be looked into and counts as active.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            return (Active(Act.DEPTH, "size"),)
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return (Active(Act.SCRIPT, ""),)
    if _ENTITY.search(text):
        return (Active(Act.SCRIPT, "entity"),)
    # Elements may have a prefix of any name in XML; HTML knows none.
    markup = _PREFIX.sub(r"<\1", text)
    found = active_in(markup)
    if any(active.act is Act.DEPTH for active in found):
        return found
    return (*found, *_fetched(markup))


def _fetched(markup: str) -> Iterator[Active]:
    """Yield what a browser gets from another host when it shows the file as a page."""
    root = _root(markup)
    for node in root.traverse(include_text=False) if root is not None else ():
        tag = (node.tag or "").lower()
        for name, value in node.attributes.items():
            if value and _is_fetched(tag, name.lower(), value):
                yield Active(Act.FETCH, tag, name, value)
        text = node.text(deep=True) if tag == "style" else ""
        if text and _FETCHED_BY_STYLE.search(text):
            yield Active(Act.FETCH, tag, "", text)


def _is_fetched(tag: str, name: str, value: str) -> bool:
    followed = tag in {"a", "link"} and name in {"href", "xlink:href"}
    if name in _ADDRESSES and not followed and _ELSEWHERE.match(value):
        return True
    return not name.startswith("xmlns") and _FETCHED_BY_STYLE.search(value) is not None


def active_in_words(words: str) -> tuple[Active, ...]:
    """Return what would be active if `words`, which are no HTML, were printed as they are, between
    tags or as the value of an attribute.
    """
    breaks_out = "=" in words and ('"' in words or "'" in words)
    if "<" not in words and not breaks_out and ":" not in words:
        return ()
    if "<" not in words and not breaks_out:
        is_program = _PROGRAM.match(_IGNORED.sub("", words)) is not None
        return (Active(Act.ADDRESS, "", "", words),) if is_program else ()
    places = (words, f'<p title="{words}">', f"<p title='{words}'>", f"<title>{words}</title>")
    found = [active for place in places for active in active_in(place)]
    if _PROGRAM.match(_IGNORED.sub("", words)):
        found.append(Active(Act.ADDRESS, "", "", words))
    return tuple(dict.fromkeys(found))


def _is_too_deep(markup: str) -> bool:
    """Tell whether so many elements are open at once that parsing takes its square in time."""
    depth = 0
    for tag in _TAG.finditer(markup):
        depth += -1 if tag[1] else 1
        if depth > _DEEPEST:
            return True
        depth = max(depth, 0)
    return False


def _root(markup: str) -> LexborNode | None:
    # A lone surrogate, which YAML can write, has no place in UTF-8.
    return LexborHTMLParser(markup.encode("utf-8", "replace").decode("utf-8")).root


def _below(root: LexborNode | None, templates: int = 0) -> Iterator[Active]:
    if root is None:
        return
    if templates > _TEMPLATES:
        yield Active(Act.DEPTH, "template")
        return
    for node in root.traverse(include_text=False):
        tag = (node.tag or "").lower()
        yield from _of_element(tag, node)
        if tag == "template":
            # Its content is a document of its own; a script may put it into the page.
            inner = (node.html or "").partition(">")[2]
            yield from _below(_root(inner.removesuffix("</template>")), templates + 1)


def _of_element(tag: str, node: LexborNode) -> Iterator[Active]:
    attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
    act = _ELEMENTS.get(tag)
    if tag == "script" and attributes.get("type", "").strip().lower() in _DATA_BLOCKS:
        act = None
    if tag in _ANIMATIONS and "href" not in attributes.get("attributename", "").lower():
        act = None
    if act is not None:
        source = next((attributes[name] for name in _SOURCES if attributes.get(name)), "")
        text = node.text(deep=True) if tag in {"script", "style"} else ""
        yield Active(act, tag, "", text or "", source)
    elif tag == "meta" and "http-equiv" in attributes:
        yield Active(Act.REFRESH, tag, "http-equiv", attributes["http-equiv"])
    elif tag == "link":
        yield Active(Act.LOAD, tag, "rel", attributes.get("rel", ""), attributes.get("href", ""))
    for name, value in attributes.items():
        if name.startswith("on"):
            yield Active(Act.HANDLER, tag, name, value)
        elif name == "style":
            yield Active(Act.STYLE, tag, name, value)
        elif name == "srcdoc":
            yield Active(Act.FRAME, tag, name, value)
        elif name in _ADDRESSES and _runs(tag, name, value):
            yield Active(Act.ADDRESS, tag, name, value)


def _runs(tag: str, name: str, address: str) -> bool:
    """Tell whether a browser would run, or show as a page, what the address itself holds."""
    bare = _IGNORED.sub("", address)
    if _PROGRAM.match(bare) or (name in _LISTS and _PROGRAM.search(bare)):
        return True
    data = _DATA.match(bare)
    return data is not None and not (tag in _PICTURES and _PICTURE.fullmatch(data["kind"]))
