"""Which name a heading has now that had another, as the history of its page tells."""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.markdown.page import Heading
from handbook.rules.lasting_ids import is_well_named
from handbook.rules.links.moved_section import moved_section

_MARKUP = re.compile(r"[*_`]")
_NAME = re.compile(r"[\w-]+")


def renamed_place(uri: str, anchor: str, site: Site) -> str:
    """Return the id of the only heading of the page `uri` that has the words which the heading
    `anchor` had, and an id that is new; empty where there is none.
    """
    before = _text_before(uri, anchor, site)
    now = [heading for heading in of_same_words(uri, anchor, site) if heading.explicit]
    if len(now) != 1 or not _is_new(now[0].id, before):
        return ""
    # A name that is to be mended is none to follow.
    ill_named = site.settings.is_book and not is_well_named(now[0], site.documents[uri])
    return "" if ill_named else now[0].id


def had_place(uri: str, anchor: str, site: Site) -> bool:
    """Tell whether the page `uri`, which does not have the place `anchor`, is known to have had
    it: it was published, or git has it.
    """
    page = site.settings.published.get(uri, "").removesuffix("index.html")
    if any(entry.address == f"{page}#{anchor}" for entry in site.addresses):
        return True
    return bool(_text_before(uri, anchor, site))


def leading_on(uri: str, anchor: str, site: Site) -> str:
    """Return which command has all that led to the place `anchor` follow it: to the name that it
    has now as far as can be told, or to one that is to be filled in.
    """
    nameless = [h for h in of_same_words(uri, anchor, site) if not h.explicit]
    if len(nameless) == 1:
        line = site.documents[uri].locate(nameless[0].place).line
        return f"{line}번째 줄의 제목에서 이름이 빠졌어요. 줄 끝에 {{ #{anchor} }}을 다시 다세요."
    if ill_named := _ill_named(uri, anchor, site):
        return ill_named
    before = _text_before(uri, anchor, site)
    command = f"python3 scripts/dev.py move {uri}#{anchor} {uri}#"
    if name := renamed_place(uri, anchor, site):
        return f"{command}{name} 명령이 옛 주소까지 이어 줘요."
    new = [h.id for h in site.documents[uri].headings if h.explicit and _is_new(h.id, before)]
    if before and len(new) == 1:
        asked = f"혹시 '#{new[0]}' 이름으로 바꿨나요? 그러면"
        return f"{asked} {command}{new[0]} 명령이 옛 주소까지 이어 줘요."
    filled_in = f"{command}새-이름 꼴로 이어받을 자리를 알려 주세요."
    return moved_section(uri, anchor, site) or filled_in


def _ill_named(uri: str, anchor: str, site: Site) -> str:
    """Return what to do where the heading that was called `anchor` has braces that make no name of
    the book, which STR003 tells; empty elsewhere.
    """
    page = site.documents[uri]
    named = [heading for heading in of_same_words(uri, anchor, site) if heading.explicit]
    if not site.settings.is_book or len(named) != 1 or is_well_named(named[0], page):
        return ""
    line = page.locate(named[0].place).line
    return f"먼저 {line}번째 줄의 제목에 달린 이름을 고치세요. 전에는 {{ #{anchor} }} 이름이었어요."


def of_same_words(uri: str, anchor: str, site: Site) -> list[Heading]:
    """Return the headings of the page that have the words which the heading `anchor` had."""
    heading = re.search(
        rf"^#+ +(?P<words>.*?) *\{{[^}}\n]*#{re.escape(anchor)}[ }}]",
        _text_before(uri, anchor, site),
        re.MULTILINE,
    )
    if heading is None:
        return []
    words = _MARKUP.sub("", heading["words"])
    return [h for h in site.documents[uri].headings if _MARKUP.sub("", h.text) == words]


def _text_before(uri: str, anchor: str, site: Site) -> str:
    page = site.documents.get(uri)
    if page is None or _NAME.fullmatch(anchor) is None:
        return ""
    return site.history.text_with(page.path, rf"\{{[^}}]*#{anchor}[ }}]")


def _is_new(name: str, before: str) -> bool:
    return f"#{name} " not in before.replace("}", " ")
