"""STR032: a way leads through chapters that exist, in the book's order, with all they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import YamlDocument, place_of
from handbook.data.ways import Way, part_opened_by
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope
from handbook.rules.schema_faults import schema_faults
from handbook.rules.structure.prerequisites import circles, requirements

_CHOICES = ("pages", "without")
_ORDER = "mkdocs.yml의 nav와 같은 순서로 적으세요."


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each fault of ways.yml."""
    for location, message, suggestion in schema_faults(
        site.data_files["ways"], site.schemas["ways"]
    ):
        yield RULE.suggested(location, message, suggestion)
    yield from _choices(site.data_files["ways"])
    seen: set[str] = set()
    for way in site.ways:
        if way.id in seen:
            message = f"'{way.id}' 길이 두 번 있어요."
            yield RULE.found(place_of(way.id).location, message, "id를 다르게 적으세요.")
        seen.add(way.id)
        # Without a sound `nav` no page is in it: LNK007 says so, once.
        if not site.settings.navigation.misshapen:
            yield from _pages(way, site)


def _choices(document: YamlDocument) -> Iterator[Diagnostic]:
    """Yield each way that says both, which chapters to read and which to leave out, or neither."""
    entries = document.value if isinstance(document.value, list) else []
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        given = [key for key in entry if key in _CHOICES]
        if len(given) != 1:
            name = entry.get("name", entry.get("id", ""))
            message = f"'{name}' 길에는 pages와 without 가운데 하나만 적어요."
            hint = "읽을 장을 pages에 적거나, 뺄 장을 without에 적으세요."
            place = document.location((index, given[1] if given else "id"))
            yield RULE.found(place, message, hint)


def _pages(way: Way, site: Site) -> Iterator[Diagnostic]:
    order = [uri for uri in site.settings.navigation.order if _is_read_through(uri, site)]
    known: list[str] = []
    unread = {page.uri for page in site.unread}
    for page in (named for named in way.named if named not in unread):
        place = place_of(page).location
        if fault := fault_of(page, site):
            yield RULE.suggested(place, *fault)
        elif way.pages is None and any(p.startswith(f"{part_opened_by(page)}/") for p in order):
            continue
        elif page not in order:
            message = f"'{page}' 페이지는 책의 차례(nav)에 있는 장이 아니에요."
            yield RULE.found(
                place,
                message,
                "차례대로 읽는 장만 적으세요. 찾아보는 페이지(lookup)는 길에 넣지 않아요.",
            )
        elif known and order.index(known[-1]) > order.index(page):
            message = f"'{page}' 장은 책의 차례에서 '{known[-1]}' 장보다 앞에 있어요."
            yield RULE.found(place, message, _ORDER)
        else:
            known.append(page)
    if way.pages is not None:
        yield from _prerequisites(known, site)


def _prerequisites(pages: Sequence[str], site: Site) -> Iterator[Diagnostic]:
    number = circles(site)
    for page in pages:
        for requirement in requirements(site.documents[page]):
            if page in number and number.get(requirement.page) == number[page]:
                continue  # STR007's: one of the two does not come before the other
            if requirement.page not in pages and _is_read_through(requirement.page, site):
                message = f"'{page}' 장보다 먼저 읽을 '{requirement.page}' 장이 이 길에 없어요."
                hint = _how_to_add(requirement.page, pages, site)
                yield RULE.found(place_of(page).location, message, hint)


def _how_to_add(missing: str, pages: Sequence[str], site: Site) -> str:
    """Return what to add to a way for the page `missing`: whatever else that needs, too."""
    also: set[str] = set()
    waiting = [missing]
    while waiting:
        for requirement in requirements(site.documents[waiting.pop()]):
            page = requirement.page
            if page not in {*pages, *also, missing} and _is_read_through(page, site):
                also.add(page)
                waiting.append(page)
    order = site.settings.navigation.order
    listed = [page for page in order if page in also]
    if not listed:
        return "그 장을 앞에 더하세요."
    return f"그 장을 앞에 더하고, 그보다 먼저 읽을 {', '.join(listed)} 장도 더하세요."


def _is_read_through(uri: str, site: Site) -> bool:
    document = site.documents.get(uri)
    return document is not None and document.is_read_through


RULE = Rule(
    "STR032", "길은 책의 차례와 먼저 읽을 장을 지켜요", Severity.ERROR, "0.1", Scope.SITE, check
)
