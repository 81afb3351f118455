"""Notes the tags of raw HTML: what they are, where they lead, which ids they give."""

from __future__ import annotations

import html
import re

from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.balance import EdgeToken
from handbook.markdown.scan.html import TAG, addresses_in, attributes_of, open_quote
from handbook.markdown.scan.inlines import Inlines
from handbook.markdown.scan.masking import FILLER
from handbook.markdown.scan.tokens import AttributeToken, IdToken, LinkForm, LinkToken, TagToken

_PROGRAM = re.compile(r"<(script|style|pre|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PROGRAMS = frozenset({"script", "style"})
"""Elements whose content is no HTML."""


def read_html(text: PlacedText, inlines: Inlines) -> None:
    """Note the addresses and ids in the tags of raw HTML, and what stands between them."""
    content = _COMMENT.sub(lambda m: " " * len(m[0]), text.text)
    between = _PROGRAM.sub(lambda m: FILLER * len(m[0]), content)
    between = TAG.sub(lambda m: FILLER * len(m[0]), between)
    inlines.raw.append(PlacedText(between, text.offsets))
    lower = content.lower()
    position = 0
    while (tag := TAG.search(content, position)) is not None:
        read_tag(text, content, tag, inlines)
        position = tag.end()
        name = tag["name"].lower()
        if name in _PROGRAMS and not tag["close"]:
            ending = lower.find(f"</{name}", position)
            position = ending if ending >= 0 else len(content)


def read_tag(text: PlacedText, content: str, tag: re.Match[str], inlines: Inlines) -> None:
    """Note one tag, a match of TAG in `content`, which is `text` with its comments masked."""
    whole = text.span(*tag.span())
    name = tag["name"].lower()
    mark = open_quote(content, tag)
    alone = tag["attributes"].endswith("/") and not mark
    inlines.edges.append(EdgeToken(name, whole, bool(tag["close"]), alone, mark))
    if tag["close"]:
        return
    found: list[AttributeToken] = []
    for attribute in attributes_of(content, tag):
        for address, offset in addresses_in(attribute.name, attribute.value):
            start = attribute.start + offset
            place = text.span(start, start + len(address))
            target = html.unescape(address)
            inlines.links.append(LinkToken(LinkForm.HTML, attribute.name, target, place, whole))
        place = text.span(attribute.start, attribute.end)
        if attribute.name == "id" or (attribute.name == "name" and attribute.tag == "a"):
            inlines.ids.append(IdToken(attribute.value, place))
        value = html.unescape(attribute.value)
        found.append(AttributeToken(attribute.name, value, place))
    inlines.tags.append(TagToken(name, tuple(found), whole))
