"""Works out what `move` does, whatever kind of thing is named."""

from __future__ import annotations

from pathlib import Path

from handbook.authoring.moving.entry import move_entry
from handbook.authoring.moving.heading import move_heading
from handbook.authoring.moving.named import Kind, Named, named, new_page
from handbook.authoring.moving.page import move_page
from handbook.authoring.moving.rewriting import Plan
from handbook.book.site import Site
from handbook.core.errors import CouldNotRun


def moving(root: Path, site: Site, old: str, new: str) -> Plan:
    """Return what moving `old` to `new`, as they are typed, makes of the files of a book.

    Raises CouldNotRun for what cannot be moved, or moved there.
    """
    refuse_unreadable(site)
    thing = named(old, site)
    if thing.kind is Kind.PAGE:
        return move_page(root, site, thing.uri, new_page(new, site))
    if thing.kind is Kind.HEADING:
        return move_heading(root, site, thing, new_place(new, thing, site))
    if ".md" in new or "/" in new:
        raise CouldNotRun(
            f"'{new}': {thing.kind}의 새 이름은 id예요.", hint="예: nested-paging, @popek1974"
        )
    return move_entry(root, site, thing, new)


def new_place(typed: str, old: Named, site: Site) -> Named:
    """Return the place that a heading is to have: `page.md#id`, or `#id` on the same page.

    Raises CouldNotRun.
    """
    if typed.startswith("#") and len(typed) > 1:
        return Named(Kind.HEADING, old.uri, typed[1:])
    if ".md#" not in typed:
        raise CouldNotRun(
            f"'{typed}': 제목의 새 자리는 페이지와 이름이에요.",
            hint=f"{old.uri}#{typed if typed.isidentifier() else '새-이름'} 꼴로 적으세요.",
        )
    return named(typed, site)


def refuse_unreadable(site: Site) -> None:
    """Raise CouldNotRun for another site than this book, and where a page cannot be read."""
    if not site.settings.is_book:
        raise CouldNotRun("이 책이 아닌 사이트예요.", hint="이 명령은 이 책의 저장소에서만 돌아요.")
    for page in site.unread:
        raise CouldNotRun(
            f"읽을 수 없는 페이지가 있어서 무엇을 고칠지 알 수 없어요({page.message}).",
            str(page.location),
            "이 페이지를 먼저 고치고 다시 하세요.",
        )
