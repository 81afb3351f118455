"""What in a piece of HTML acts by itself or through the reader's click, instead of being read.

The book holds none of it: no program, no event handler, no `javascript:` address, no frame, no
refresh, no style within a page. HTML is read by a parser that follows the HTML Standard (section
13.2), since a guess about what a browser sees is what attacks are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.core.web_addresses import names_a_host


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
    HOOK = "hook"
    NAME = "name"


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
    Act.HOOK: "테마의 스크립트가 제 것으로 알아서",
    Act.NAME: "스크립트가 찾는 것을 이 이름(name)이 가려서",
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
ADDRESSES = frozenset(
    "href xlink:href src srcset data action formaction poster background cite ping longdesc"
    " manifest archive codebase classid usemap to from values by imagesrcset".split()
)
_DATA_BLOCKS = frozenset({"application/json", "application/ld+json"})
_ANIMATIONS = frozenset({"animate", "animatetransform", "animatemotion", "set"})
_SOURCES = ("src", "href", "xlink:href", "action")
_TOLD = frozenset({"ping", "attributionsrc"})
"""Attributes by which a browser tells another host what the reader does."""
_LISTS = frozenset({"srcset", "imagesrcset", "values", "ping"})
"""Attributes that hold several addresses."""
_BETWEEN = re.compile(r"[\s,;]+")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]+")
_PROGRAM = re.compile(r"(?:javascript|vbscript|livescript|mocha|view-source):", re.IGNORECASE)
_DATA = re.compile(r"data:(?P<kind>[^,;]*)", re.IGNORECASE)
_PICTURE = re.compile(r"image/(?:png|jpe?g|gif|webp|avif|svg\+xml)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)[a-zA-Z]")
_DEEPEST = 3000
_TEMPLATES = 8
"""Templates within templates that are looked into; no page needs two."""
_PICTURES = frozenset({"img", "image", "source", "input", "link", "video"})


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its name and those of its attributes in small letters, the `text` of a script or
    style.
    """

    tag: str
    attributes: Mapping[str, str]
    text: str = ""


class TooDeep(Exception):
    """So many elements within one another that nobody looks into them; says of which tag."""


def active_in(markup: str) -> tuple[Active, ...]:
    """Return what is active in a page or a part of one, in its order."""
    found: list[Active] = []
    try:
        for element in elements_in(markup):
            found += active_element(element)
    except TooDeep as deep:
        found.append(Active(Act.DEPTH, str(deep)))
    return tuple(found)


def elements_in(markup: str) -> Iterator[Element]:
    """Yield the elements of a page or a part of one, in its order, those in templates too.

    Raises TooDeep where too many are open at once.
    """
    if _is_too_deep(markup):
        raise TooDeep("")
    yield from _below(parsed(markup))


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


def parsed(markup: str) -> LexborNode | None:
    """Return the root of a piece of HTML as a browser would read it."""
    # A lone surrogate, which YAML can write, has no place in UTF-8.
    return LexborHTMLParser(markup.encode("utf-8", "replace").decode("utf-8")).root


def _below(root: LexborNode | None, templates: int = 0) -> Iterator[Element]:
    if root is None:
        return
    if templates > _TEMPLATES:
        raise TooDeep("template")
    for node in root.traverse(include_text=False):
        tag = (node.tag or "").lower()
        attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
        text = node.text(deep=True) if tag in {"script", "style"} else ""
        yield Element(tag, attributes, text or "")
        if tag == "template":
            # Its content is a document of its own; a script may put it into the page.
            inner = (node.html or "").partition(">")[2]
            yield from _below(parsed(inner.removesuffix("</template>")), templates + 1)


def active_element(element: Element) -> Iterator[Active]:
    """Yield what is active in one element."""
    tag, attributes, text = element.tag, element.attributes, element.text
    act = _ELEMENTS.get(tag)
    if tag == "script" and attributes.get("type", "").strip().lower() in _DATA_BLOCKS:
        act = None
    if tag in _ANIMATIONS and "href" not in attributes.get("attributename", "").lower():
        act = None
    if act is not None:
        source = next((attributes[name] for name in _SOURCES if attributes.get(name)), "")
        yield Active(act, tag, "", text, source)
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
        elif (name in _TOLD and value.strip()) or (
            name in _LISTS and any(map(names_a_host, _BETWEEN.split(value)))
        ):
            yield Active(Act.FETCH, tag, name, value)
        elif name == "name" and tag == "img" and value:
            # `document.currentScript` is the picture of that name (HTML Standard, 3.1.5), and a
            # script that asks where it lies is told where the picture lies.
            yield Active(Act.NAME, tag, name, value)
        elif name in ADDRESSES and _runs(tag, name, value):
            yield Active(Act.ADDRESS, tag, name, value)


def _runs(tag: str, name: str, address: str) -> bool:
    """Tell whether a browser would run, or show as a page, what the address itself holds."""
    bare = _IGNORED.sub("", address)
    if _PROGRAM.match(bare) or (name in _LISTS and _PROGRAM.search(bare)):
        return True
    data = _DATA.match(bare)
    return data is not None and not (tag in _PICTURES and _PICTURE.fullmatch(data["kind"]))
