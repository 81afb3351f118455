"""What to say of a link that calls a heading otherwise than it is called: the link follows the
heading, unless that has to change, which STR003 asks for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.markdown.page import Document, Heading
from handbook.rules.lasting_ids import is_name
from handbook.rules.links.wanted import names_wanted
from handbook.rules.suggestions import Suggestion, order

_SIGN = re.compile(r"[^\w -]")


def of_heading(
    anchor: str, page: Document, place: Location | None, site: Site
) -> Suggestion | None:
    """Return what to do where a heading of `page` is surely meant by `anchor`, which stands at
    `place`, and either has to be named anew; None elsewhere.
    """
    for heading in page.headings:
        if names_wanted(page, site).get(heading.place) == anchor:
            named = f"그 줄 끝에 {{ #{anchor} }} 이름을 다세요."
            return Suggestion(f"{_line(heading, page)}의 제목에 이름이 없어요. {named}")
        if heading.explicit and heading.id != anchor == heading.id.lower():
            return Suggestion(
                f"링크는 그대로 두고, {_line(heading, page)}의 제목에 달린 '#{heading.id}' "
                "이름을 소문자로 고치세요."
            )
    called = [
        h for h in page.headings if not is_name(anchor) and _address(h.text) == anchor.lower()
    ]
    return _by_words(called[0], page, place) if len(called) == 1 else None


def _by_words(heading: Heading, page: Document, place: Location | None) -> Suggestion:
    """Return what to do where the words of a heading are taken for its address, as code hosts have
    it.
    """
    if not heading.explicit or not is_name(heading.id):
        named = "그 줄 끝에 { #이름 } 꼴로 영문 이름을 달고, 이 링크도 그 이름으로 고치세요."
        return Suggestion(f"{_line(heading, page)}의 제목에 영문 이름이 없어요. {named}")
    about = f"'{heading.text}' 제목은 '#{heading.id}' 이름이에요."
    if place is None:
        return Suggestion(about)
    found = order(place, f"#{heading.id}", "자리로")
    return replace(found, hint=f"{about} {found.hint}")


def _line(heading: Heading, page: Document) -> str:
    return f"'{page.uri}' 페이지 {page.locate(heading.place).line}번째 줄"


def _address(words: str) -> str:
    return _SIGN.sub("", words.lower()).replace(" ", "-")
