"""`move PAGE#ID NEW`: the name of a place on a page, and every address that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from handbook.authoring.moving.mentions import mentions
from handbook.authoring.moving.named import Kind, Named, unknown
from handbook.authoring.moving.redirecting import lead_on, place_address
from handbook.authoring.moving.references import Reference, What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.authoring.scaffold import name_of
from handbook.book.site import Site
from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.markdown.chapters import is_part_id
from handbook.markdown.page import Document
from handbook.rules.lasting_ids import lasting_ids
from handbook.rules.links.renamed_place import had_place, renamed_place

_CHECK = "python3 scripts/dev.py check 명령으로 확인해요."


def move_heading(root: Path, site: Site, old: Named, new: Named) -> Plan:
    """Return what giving the place `old` the name `new` makes of the files.

    A place whose text was moved to another page by hand, or renamed by hand, gets all the rest.
    Raises CouldNotRun for what cannot be moved, or moved there.
    """
    page = _page(site, old)
    found = [r for r in references(root, site) if (r.uri, r.anchor) == (old.uri, old.id)]
    rewriting = Rewriting()
    if old.id in page.ids:
        _refuse(site, page, old, new)
        span = _place_of(page, old)
        rewriting.replace(page.source, span, name_of(new.id, "이름", "two-parts"), What.ID)
    else:
        refuse_unknown_place(site, old, found)
        _refuse_new_place(site, old, new)
    for reference in found:
        rewriting.retype(reference, Destination(new.uri, new.id, {}))
    address = place_address(old.uri, old.id)
    texts = rewriting.texts()
    led_on = [lead_on(root, texts, address, str(new))] if _may_be_known(page, old, site) else []
    return Plan(
        changes_of(texts),
        (f"옮겼어요: {old} → {new}", *said(rewriting.counts), *led_on),
        by_hand=mentions(root, (str(old), address), rewriting.places),
        next_steps=(_CHECK,),
    )


def _may_be_known(page: Document, old: Named, site: Site) -> bool:
    """Tell whether a reader can have the address of a place: it was published, or its page has ever
    been committed with its name. Where git does not answer, it may be.
    """
    if site.history.held(page.path) is None or had_place(old.uri, old.id, site):
        return True
    name = re.escape(old.id)
    return bool(site.history.text_with(page.path, f"[^a-z0-9-]{name}[^a-z0-9-]"))


def _page(site: Site, old: Named) -> Document:
    page = site.documents.get(old.uri)
    if page is None:
        raise unknown(Named(Kind.PAGE, old.uri, ""), site.documents)
    return page


def _refuse(site: Site, page: Document, old: Named, new: Named) -> None:
    if page.is_chapter and is_part_id(old.id):
        raise CouldNotRun(
            f"'#{old.id}' 이름은 장마다 같아요. 바꿀 수 없어요.", page.path, "그대로 두세요."
        )
    if new.uri != old.uri:
        raise CouldNotRun(
            f"'#{old.id}' 자리가 아직 '{old.uri}' 페이지에 있어요.",
            hint=f"그 절의 글을 '{new.uri}' 페이지로 옮긴 다음, 같은 명령을 다시 치세요.",
        )
    if new.id in page.ids:
        raise CouldNotRun(
            f"'{new.uri}' 페이지에 '#{new.id}' 자리가 이미 있어요.", hint="다른 이름을 고르세요."
        )


def _place_of(page: Document, old: Named) -> Span:
    """Return where the id is typed. Raises CouldNotRun where nobody typed it."""
    for span in _typed_ids(page, old.id):
        start = page.source.text.find(old.id, span.start, span.end)
        if start >= 0:
            return Span(start, start + len(old.id))
    raise CouldNotRun(
        f"'#{old.id}' 이름은 저절로 만들어져서 바꿀 자리가 없어요.",
        page.path,
        "그 제목의 줄 끝에 { #이름 } 꼴로 이름을 다세요.",
    )


def _typed_ids(page: Document, name: str) -> Iterator[Span]:
    yield from (token.place for token in page.id_tokens if token.id == name)
    for diagram in page.diagrams:
        label = diagram.report.metadata.id
        if label is not None and label.text == name:
            yield diagram.span(label.place)


def refuse_unknown_place(site: Site, old: Named, found: Sequence[Reference]) -> None:
    """Raise CouldNotRun unless the place that is gone was there. Of a page that git does not know
    everything is believed to which something leads.
    """
    page = site.documents[old.uri]
    may_be_new = bool(found) and not site.history.held(page.path)
    if not may_be_new and not had_place(old.uri, old.id, site):
        raise unknown(old, _places_on(page))


def _refuse_new_place(site: Site, old: Named, new: Named) -> None:
    target = site.documents.get(new.uri)
    if target is None:
        raise unknown(Named(Kind.PAGE, new.uri, ""), site.documents)
    if new.id and new.id not in target.ids:
        renamed = renamed_place(old.uri, old.id, site)
        if renamed:
            hint = f"그 제목은 지금 '#{renamed}' 이름이에요. 새 이름에 그것을 적으세요."
            raise CouldNotRun(f"'{new}' 제목이 없어요.", hint=hint)
        raise unknown(new, _places_on(target))


def _places_on(page: Document) -> Iterator[str]:
    return (f"{page.uri}#{name}" for name in lasting_ids(page))
