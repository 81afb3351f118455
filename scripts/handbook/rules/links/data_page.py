"""Pages that the data files name as `page.md#id`, relative to docs/."""

from __future__ import annotations

from handbook.book.site import Site
from handbook.book.targets import in_docs, split_anchor
from handbook.rules.links.nearest import advise
from handbook.rules.suggestions import nearest_name


def fault_of(reference: str, site: Site) -> tuple[str, str] | None:
    """Return message and hint about a page or anchor that is not there, or None if all is well."""
    page, anchor = split_anchor(reference)
    target = in_docs(page, anchor, site)
    document = site.documents.get(target.uri)
    if document is None and any(page.uri == target.uri for page in site.unread):
        return None
    if document is None:
        advice = advise(target, "index.md", True, site)
        return f"'{page}' 페이지가 없어요.{advice.reason}", advice.hint
    if not anchor or anchor in document.ids:
        return None
    near = nearest_name(anchor, document.ids)
    hint = f"'{page}#{near}' 주소로 바꾸세요." if near else "그 페이지에 있는 자리 이름을 적으세요."
    return f"'{page}' 페이지에는 '#{anchor}' 자리가 없어요.", hint
