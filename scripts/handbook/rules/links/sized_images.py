"""Tells the images with a size behind the address, as other Markdown has it: `x.png =300x200`."""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.markdown.page import Document, Link
from handbook.rules.suggestions import Suggestion, order

_SIZED = re.compile(r"(?P<address>\S+)[ \t]+=(?P<width>\d+)?(?:x(?P<height>\d+)?)?")


def address_of_sized(link: Link) -> str:
    """Return the address of an image without the size behind it; nothing where there is none."""
    sized = _SIZED.fullmatch(link.target) if link.located and link.attribute == "src" else None
    return sized["address"] if sized and (sized["width"] or sized["height"]) else ""


def with_size(link: Link, document: Document, site: Site) -> Suggestion:
    """Return what to type for an image with a size: braces behind it, where the site reads such."""
    address = address_of_sized(link)
    if not site.settings.uses("attr_list"):
        return Suggestion(f"크기를 지우고 '{address}' 주소만 적으세요.")
    sized = _SIZED.fullmatch(link.target)
    assert sized is not None
    sizes = [f"{name}={sized[name]}" for name in ("width", "height") if sized[name]]
    braces = f"{{ {' '.join(sizes)} }}"
    text, whole = document.source.text, link.whole
    before, typed, after = text[whole.start : whole.end].rpartition(f"({link.target})")
    if not typed or after or link.included or text.startswith("{", whole.end):
        return Suggestion(f"크기는 괄호 뒤에 {braces} 꼴로 적으세요.")
    return order(document.locate(whole), f"{before}({address}){braces}", "꼴로")
