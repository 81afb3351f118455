"""Which name a heading has now that had another, as the history of its page tells."""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.markdown.page import Document, Heading
from handbook.rules.lasting_ids import half_typed, is_well_named, mended_name, words_of
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
    if len(nameless) == 1 and not half_typed(nameless[0])[0]:
        line = site.documents[uri].locate(nameless[0].place).line
        return f"{line}번째 줄의 제목에서 이름이 빠졌어요. 줄 끝에 {{ #{anchor} }}을 다시 다세요."
    if ill_named := _ill_named(uri, anchor, site):
        return ill_named
    command = f"python3 scripts/dev.py move {uri}#{anchor} {uri}#"
    if name := renamed_place(uri, anchor, site):
        return f"{command}{name} 명령이 옛 주소까지 이어 줘요."
    if asked := _asked_for_new(uri, anchor, command, site):
        return asked
    filled_in = f"{command}새-이름 꼴로 이어받을 자리를 알려 주세요."
    return moved_section(uri, anchor, site) or filled_in


def _ill_named(uri: str, anchor: str, site: Site) -> str:
    """Return what to do where the heading that was called `anchor` has what makes no name of the
    book, which STR003 tells; empty elsewhere.
    """
    page = site.documents[uri]
    named = [h for h in of_same_words(uri, anchor, site) if h.explicit or half_typed(h)[0]]
    if not site.settings.is_book or len(named) != 1 or is_well_named(named[0], page):
        return ""
    line = page.locate(named[0].place).line
    return f"먼저 {line}번째 줄의 제목에 달린 이름을 고치세요. 전에는 {{ #{anchor} }} 이름이었어요."


def _asked_for_new(uri: str, anchor: str, command: str, site: Site) -> str:
    """Return the question whether the only new name of a page is what `anchor` has become, by the
    name that it will have where STR003 asks for another; empty where there is none, or several.
    """
    page, before = site.documents[uri], _text_before(uri, anchor, site)
    named = [h for h in page.headings if h.explicit or half_typed(h)[0]]
    new = [h for h in named if _is_new(_name_to_be(h, page, site) or h.id, before)]
    if not before or len(new) != 1:
        return ""
    name, first = _name_to_be(new[0], page, site), ""
    if site.settings.is_book and not is_well_named(new[0], page):
        line = page.locate(new[0].place).line
        first = f"먼저 {line}번째 줄의 제목에 달린 이름을 고치세요."
    asked = (
        f"혹시 '#{name}' 이름으로 바꿨나요? 그러면 {command}{name} 명령이 옛 주소까지 이어 줘요."
    )
    return f"{first} {asked if name else ''}".strip()


def _name_to_be(heading: Heading, page: Document, site: Site) -> str:
    """Return the name that a heading has, or will have when it is as STR003 wants it."""
    if not site.settings.is_book or is_well_named(heading, page):
        return heading.id
    return half_typed(heading)[1] or mended_name(heading, page)


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
    return [h for h in site.documents[uri].headings if _MARKUP.sub("", words_of(h)) == words]


def _text_before(uri: str, anchor: str, site: Site) -> str:
    page = site.documents.get(uri)
    if page is None or _NAME.fullmatch(anchor) is None:
        return ""
    return site.history.text_with(page.path, rf"\{{[^}}]*#{anchor}[ }}]")


def _is_new(name: str, before: str) -> bool:
    return f"#{name} " not in before.replace("}", " ")
