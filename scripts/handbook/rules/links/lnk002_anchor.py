"""LNK002: the place within a page that a link names exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import names_like
from handbook.markdown.page import Document, Link
from handbook.rules.lasting_ids import COUNTED, is_name
from handbook.rules.links.called_otherwise import of_heading
from handbook.rules.links.moved_section import moved_section
from handbook.rules.links.nearest import typed_at
from handbook.rules.links.renamed_place import had_place, leading_on, renamed_place
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import Suggestion, order, question, suggest
from handbook.rules.written_elsewhere import place_may_be_written


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link whose page is there and whose anchor is not."""
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not target.exists or not target.anchor:
            continue
        page = site.documents.get(target.uri)
        if (
            page is None
            or target.anchor in page.ids
            or place_may_be_written(target.anchor, page, site)
        ):
            continue
        where = "이 페이지" if page is document else f"'{target.uri}' 페이지"
        message = f"{where}에는 '#{target.anchor}' 자리가 없어요."
        if link.included:
            message += f" '{link.included}' 파일에 적혀 있고 이 페이지가 끼워 넣어요."
        location = document.locate(_anchor(document, link))
        yield RULE.suggested(location, message, _suggestion(target, document, link, site))


def _suggestion(target: Target, document: Document, link: Link, site: Site) -> Suggestion:
    """Return what to type instead of an anchor that is not there: a place of the same page.

    Another page may have a place of that name, and speak of something else there.
    """
    place = document.locate(_anchor(document, link)) if _is_typed(link, document) else None
    renamed = renamed_place(target.uri, target.anchor, site)
    if renamed and place is not None:
        found = order(place, f"#{renamed}", "자리로")
        hint = f"그 제목의 이름이 바뀌었어요. {found.hint}"
        if site.settings.is_book:
            hint += f" {leading_on(target.uri, target.anchor, site)}"
        return Suggestion(hint, found.fix)
    if site.settings.is_book and had_place(target.uri, target.anchor, site):
        return Suggestion(f"전에 있던 자리예요. {leading_on(target.uri, target.anchor, site)}")
    page = site.documents[target.uri]
    if site.settings.is_book and (meant := of_heading(target.anchor, page, place, site)):
        return meant
    near = names_like(target.anchor, page.ids)
    if near and COUNTED.fullmatch(near.names[0]):
        moving = "이 번호는 제목이 늘면 바뀌어요."
        asked = question([f"#{near.names[0]}"])
        return Suggestion(f"{asked} {moving} 그 제목에 {{ #이름 }}을 다는 편이 나아요.")
    otherwise = f"그 페이지의 제목에 {{ #{target.anchor} }} 이름을 달거나 다른 자리를 가리키세요."
    if site.settings.is_book and not is_name(target.anchor):
        otherwise = "그 페이지의 제목에 달린 영문 이름을 가리키세요."
    otherwise = f"{otherwise} {moved_section(target.uri, target.anchor, site)}".rstrip()
    return suggest(place, f"#{target.anchor}", near.typed_as("#{}"), "자리로", otherwise)


def _is_typed(link: Link, document: Document) -> bool:
    typed = typed_at(link, document) is not None
    return typed and "#" in document.source.text[link.place.start : link.place.end]


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
