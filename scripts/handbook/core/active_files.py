"""What acts in a picture or XML file that a browser may show as a page of its own.

No policy binds such a page. A browser reads it as XML, or, where a server says so, as HTML: it is
read in both ways here, since each hides what the other shows.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from handbook.core.active_content import (
    ADDRESSES,
    Act,
    Active,
    Element,
    active_element,
    active_in,
    elements_in,
)
from handbook.core.fetching_styles import fetches_by_style
from handbook.core.web_addresses import names_a_host

SHOWN_AS_PAGES = frozenset(
    ".html .htm .svg .svgz .xml .xhtml .xht .mht .mhtml .shtml .xsl .xslt .xsd .rng .rss .atom"
    " .rdf .owl .mathml .mml .gml .gpx .kml .wsdl .wadl .xspf .opf .ncx .smil .smi .ssml .grxml"
    " .xul .x3d .dae .xdp .mads .mods .metalink .meta4 .davmount".split()
)
"""What a browser may show as a page of the site, though MkDocs only copies it: hosts serve these
as HTML, XML or a type that ends in +xml.
"""

PAGES = frozenset({".html", ".htm"})
"""What a browser shows as a page of the site's own kind."""
_LINKS = frozenset("canonical prev next icon shortcut alternate stylesheet author license".split())

_FETCHING_LINKS = re.compile(
    r"stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|manifest|import", re.IGNORECASE
)
_ENTITY = re.compile(r"<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
_ENCODING = re.compile(r"<\?xml\b[^>]*?\bencoding\s*=\s*[\"'](?P<name>[^\"']*)")
_PREFIX = re.compile(r"<(/?)[\w.-]+:")
_MOST_BYTES = 4 * 1024 * 1024
"""A larger file takes hundreds of megabytes to look into."""


def is_harmless(active: Active, suffix: str) -> bool:
    """Tell whether a file that ends in `suffix` may hold what is active in it: a picture its own
    style, a page what leads to others.
    """
    if suffix not in PAGES:
        return active.act in {Act.STYLE, Act.LOAD}
    return loads_nothing_else(active)


def loads_nothing_else(active: Active) -> bool:
    """Tell whether an element of a page that may load or change things does not."""
    if active.act is not Act.LOAD:
        return False
    if active.tag == "link":
        return set(active.value.split()) <= _LINKS
    return active.tag == "form" and not active.source


def active_in_file(file: Path) -> tuple[Active, ...]:
    """Return what is active in a picture or XML file. One that is not UTF-8 or says that it is
    not, is very big or makes up its own entities, cannot be looked into and counts as active.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            return (Active(Act.DEPTH, "size"),)
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return (Active(Act.SCRIPT, ""),)
    encoding = _ENCODING.match(text)
    if encoding is not None and encoding["name"].lower() not in {"utf-8", "utf8", "us-ascii"}:
        return (Active(Act.SCRIPT, "encoding"),)
    if _ENTITY.search(text):
        return (Active(Act.SCRIPT, "entity"),)
    # Elements may have a prefix of any name in XML; HTML knows none.
    markup = _PREFIX.sub(r"<\1", text)
    found = active_in(markup)
    if any(active.act is Act.DEPTH for active in found):
        return found
    return tuple(dict.fromkeys((*found, *_fetched(markup), *_active_in_xml(text))))


def _fetched(markup: str) -> Iterator[Active]:
    """Yield what a browser gets from another host when it shows the file as a page."""
    for element in elements_in(markup):
        yield from _fetched_by(element)


def _fetched_by(element: Element) -> Iterator[Active]:
    tag, text = element.tag, element.text
    for name, value in element.attributes.items():
        if value and _is_fetched(tag, name, value):
            yield Active(Act.FETCH, tag, name, value)
    if tag == "style" and fetches_by_style(text):
        yield Active(Act.FETCH, tag, "", text)
    address, kind = element.attributes.get("href", ""), element.attributes.get("rel", "")
    if tag == "link" and _FETCHING_LINKS.search(kind) and names_a_host(address):
        yield Active(Act.FETCH, tag, "href", address)


def _is_fetched(tag: str, name: str, value: str) -> bool:
    followed = tag in {"a", "link"} and name in {"href", "xlink:href"}
    if name in ADDRESSES and not followed and names_a_host(value):
        return True
    return not name.startswith("xmlns") and fetches_by_style(value)


def _active_in_xml(text: str) -> Iterator[Active]:
    """Yield what is active in the elements of an XML text, up to the place where it is broken:
    so far a browser runs it, too.
    """
    elements: list[tuple[str, dict[str, str], list[str]]] = []
    open_texts: list[list[str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        words: list[str] = []
        named = {_local(key): value for key, value in attributes.items()}
        elements.append((_local(name), named, words))
        open_texts.append(words)

    def write(words: str) -> None:
        if open_texts:
            open_texts[-1].append(words)

    def end(_: str) -> None:
        open_texts.pop()

    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = write
    with contextlib.suppress(expat.ExpatError):
        parser.Parse(text.encode("utf-8"), True)
    for tag, attributes, words in elements:
        inner = "".join(words) if tag in {"script", "style"} else ""
        element = Element(tag, attributes, inner)
        yield from active_element(element)
        yield from _fetched_by(element)


def _local(name: str) -> str:
    """Return a name without its namespace, which expat puts before it, in small letters."""
    return name.rpartition(" ")[2].lower()
