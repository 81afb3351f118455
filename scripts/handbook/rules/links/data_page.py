"""Pages that the data files name as `page.md#id`, relative to docs/."""

from __future__ import annotations

from handbook.book.site import Site
from handbook.book.targets import in_docs, split_anchor
from handbook.core.likeness import names_like
from handbook.core.yaml import Placed
from handbook.rules.lasting_ids import lasting_ids
from handbook.rules.links.moved_section import moved_section
from handbook.rules.links.nearest import TO, advise_value
from handbook.rules.links.renamed_place import had_place, leading_on, renamed_place
from handbook.rules.suggestions import Suggestion, order, suggest, typed_value


def fault_of(
    reference: str, site: Site, within: Placed | None = None
) -> tuple[str, Suggestion] | None:
    """Return message and suggestion about a page or anchor that is not there, or None if all is
    well. `within` is the text in which the reference stands, where it is a part of one.
    """
    page, anchor = split_anchor(reference)
    target = in_docs(page, anchor, site)
    document = site.documents.get(target.uri)
    if document is None and any(page.uri == target.uri for page in site.unread):
        return None
    typed = Placed(reference, within.source, within.span) if within is not None else reference
    if document is None:
        advice = advise_value(typed, target, site)
        return f"'{page}' 페이지가 없어요.{advice.reason}", advice.suggestion
    if not anchor or anchor in document.ids:
        return None
    message = f"'{page}' 페이지에는 '#{anchor}' 자리가 없어요."
    place = typed_value(typed)
    renamed = renamed_place(target.uri, anchor, site)
    if renamed and place is not None:
        return message, order(place, f"{page}#{renamed}", TO)
    if site.settings.is_book and had_place(target.uri, anchor, site):
        return message, Suggestion(f"전에 있던 자리예요. {leading_on(page, anchor, site)}")
    near = names_like(anchor, lasting_ids(document)).typed_as(f"{page}#{{}}")
    elsewhere = moved_section(page, anchor, site)
    otherwise = f"그 페이지에 있는 자리 이름을 적으세요. {elsewhere}".rstrip()
    suggestion = suggest(place, reference, near, TO, otherwise)
    return message, suggestion
