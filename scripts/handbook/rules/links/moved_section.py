"""What to say of a place that is gone from its page and stands on one other."""

from __future__ import annotations

from handbook.book.site import Site


def moved_section(uri: str, anchor: str, site: Site) -> str:
    """Return where a place of the name `anchor` is, which the page `uri` does not have, and how to
    have everything follow if its text was moved there; empty unless one page alone has it.
    """
    others = [other for other, page in site.documents.items() if anchor in page.ids]
    if len(others) != 1:
        return ""
    found = f"같은 이름의 자리가 '{others[0]}' 페이지에 있어요."
    if not site.settings.is_book:
        return found
    command = f"python3 scripts/dev.py move {uri}#{anchor} {others[0]}#{anchor}"
    return f"{found} 그리로 옮긴 절이면 {command} 명령이 모두 고쳐요."
