"""LNK002: the place within a page that a link names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document, Link
from handbook.rules.links.nearest import address_of
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import nearest_name
from handbook.rules.written_elsewhere import may_be_written

_NUMBERED = re.compile(r"_\d+")
"""What MkDocs calls a heading of which no letter is left: it counts them."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link whose page is there and whose anchor is not."""
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not target.exists or not target.anchor:
            continue
        page = site.documents.get(target.uri)
        if page is None or target.anchor in page.ids or may_be_written(target.anchor, page, site):
            continue
        where = "이 페이지" if page is document else f"'{target.uri}' 페이지"
        message = f"{where}에는 '#{target.anchor}' 자리가 없어요."
        if link.included:
            message += f" '{link.included}' 파일에 적혀 있고 이 페이지가 끼워 넣어요."
        location = document.locate(_anchor(document, link))
        yield RULE.found(location, message, missing_anchor_hint(target, document, link, site))


def missing_anchor_hint(target: Target, document: Document, link: Link, site: Site) -> str:
    """Return what to type instead of an anchor that is not there."""
    near = nearest_name(target.anchor, site.documents[target.uri].ids)
    if near is not None and normalize("NFC", near) == normalize("NFC", target.anchor):
        typed = "풀려 있어요(NFD)" if is_normalized("NFC", near) else "모여 있어요(NFC)"
        return f"주소의 글자가 {typed}. '#{near}' 꼴로 다시 치세요. 눈에는 같아 보여요."
    if near is not None and _NUMBERED.fullmatch(near):
        moving = "이 번호는 제목이 늘면 바뀌어요."
        return f"'#{near}' 자리예요. {moving} 그 제목에 {{ #이름 }}을 다는 편이 나아요."
    if near is not None:
        return f"'#{near}' 자리로 바꾸세요."
    others = [uri for uri, other in site.documents.items() if target.anchor in other.ids]
    if len(others) == 1:
        typed = address_of(others[0], target.anchor, document.uri, link.from_source, site)
        return f"'{typed}' 주소로 바꾸세요."
    return f"그 페이지의 제목에 {{ #{target.anchor} }} 이름을 달거나 다른 자리를 가리키세요."


def _anchor(document: Document, link: Link) -> Span:
    """Return where the anchor stands: the `#` and what follows it."""
    mark = document.source.text.find("#", link.place.start, link.place.end)
    return link.place if mark < 0 else Span(mark, link.place.end)


RULE = Rule(
    "LNK002",
    "링크가 가리키는 자리가 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    applies_to=Sites.ANY,
)
