"""`remove`: what leads to a thing, and what becomes of the files when another takes its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from handbook.authoring.moving.entry import LISTS, known_ids, names_of
from handbook.authoring.moving.heading import move_heading, refuse_unknown_place
from handbook.authoring.moving.named import Kind, Named, named, unknown
from handbook.authoring.moving.page import refuse_fixed, was_there
from handbook.authoring.moving.plan import refuse_unreadable
from handbook.authoring.moving.references import Reference, What, references
from handbook.authoring.moving.removed_entry import remove_entry, uses_of
from handbook.authoring.moving.removed_page import remove_page
from handbook.authoring.moving.rewriting import Plan
from handbook.authoring.moving.with_and_without import while_there
from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.git import GitFailed, git
from handbook.rules.lasting_ids import lasting_ids


def leads_to(root: Path, site: Site, typed: str) -> tuple[Named, tuple[tuple[Location, str], ...]]:
    """Return what is named by `typed`, and each place that leads there with what it is.

    Raises CouldNotRun where it is unknown or has to stay.
    """
    refuse_unreadable(site)
    thing = named(typed, site)
    if thing.kind is Kind.PAGE:
        refuse_fixed(thing.uri)
        _refuse_unsaved(root, site, thing)
    elif thing.kind is Kind.HEADING:
        _refuse_standing(root, site, thing)
    return thing, tuple(sorted(set(_places(root, site, thing))))


def removing(root: Path, site: Site, thing: Named, heir: str) -> Plan:
    """Return what taking away `thing` makes of the files when `heir`, as it is typed, takes its
    place. Raises CouldNotRun for an heir that is not there or cannot be one.
    """
    target = _heir(site, thing, heir)
    if thing.kind is Kind.PAGE:
        return remove_page(root, site, thing.uri, target)
    if thing.kind is Kind.HEADING:
        return move_heading(root, site, thing, target)
    return remove_entry(root, site, thing, target)


def _places(root: Path, site: Site, thing: Named) -> Iterable[tuple[Location, str]]:
    if thing.kind in LISTS:
        known_ids(site, thing)
        for name in names_of(root, site, thing):
            if name.what is not What.ID:
                yield name.source.locate(name.span), name.what
    if thing.kind is Kind.TERM:
        yield from ((place, "이 말을 쓰는 장") for place in uses_of(site, thing.id))
    for reference in references(root, while_there(site, thing.uri)):
        own = thing.kind is Kind.PAGE and reference.page == thing.uri
        if _is_to(reference, thing) and not own:
            yield reference.location, reference.what


def _is_to(reference: Reference, thing: Named) -> bool:
    if thing.kind is Kind.PAGE:
        return reference.uri == thing.uri
    if thing.kind is Kind.HEADING:
        return (reference.uri, reference.anchor) == (thing.uri, thing.id)
    entries = LISTS[thing.kind]
    return (reference.uri, reference.anchor) == (entries.page, entries.place(thing.id))


def _heir(site: Site, thing: Named, typed: str) -> Named:
    heir = named(typed, site)
    if heir == thing or (thing.kind is Kind.PAGE and heir.uri == thing.uri):
        raise CouldNotRun("자기 자신이 대신할 수는 없어요.", hint="다른 것을 적으세요.")
    if thing.kind in LISTS:
        if heir.kind is not thing.kind:
            raise CouldNotRun(
                f"{thing.kind}의 자리는 다른 {thing.kind}만 대신해요.", hint="id를 적으세요."
            )
        if heir.id not in known_ids(site, heir):
            raise unknown(heir, known_ids(site, thing))
        return heir
    page = site.documents.get(heir.uri)
    if page is None:
        raise unknown(Named(Kind.PAGE, heir.uri or heir.id, ""), site.documents)
    if heir.id and heir.id not in page.ids:
        raise unknown(heir, (f"{heir.uri}#{name}" for name in lasting_ids(page)))
    return heir


def _refuse_unsaved(root: Path, site: Site, thing: Named) -> None:
    """Raise CouldNotRun for a page that never was there, or whose text git could not bring back;
    one that was taken away by hand gets the rest.
    """
    if thing.uri not in site.documents:
        if not was_there(site, thing.uri, references(root, site)):
            raise unknown(thing, site.documents)
        return
    path = f"{site.settings.docs}/{thing.uri}"
    try:
        unsaved = git(root, "status", "--porcelain", "--", path).strip()
    except GitFailed:
        return
    if unsaved:
        raise CouldNotRun(
            "커밋하지 않은 글이 있어요. 지우면 되찾을 수 없어요.", path, "먼저 커밋하세요."
        )


def _refuse_standing(root: Path, site: Site, thing: Named) -> None:
    page = site.documents.get(thing.uri)
    if page is None:
        raise unknown(Named(Kind.PAGE, thing.uri, ""), site.documents)
    if thing.id in page.ids:
        raise CouldNotRun(
            f"'#{thing.id}' 자리가 아직 '{thing.uri}' 페이지에 있어요.",
            hint="그 절의 글을 먼저 지운 다음, 같은 명령을 다시 치세요.",
        )
    refuse_unknown_place(site, thing, [r for r in references(root, site) if _is_to(r, thing)])
