"""The graph of what to read before what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.markdown.page import Document


@dataclass(frozen=True, slots=True)
class Requirement:
    """Entry `index` of the front matter's `requires`: `document` wants `page` read before it."""

    document: Document
    index: int
    page: str


def requirements(document: Document) -> Iterator[Requirement]:
    """Yield the prerequisites of a page as they are typed."""
    values = document.front.placed.get("requires")
    if isinstance(values, list):
        for index, value in enumerate(values):
            if isinstance(value, str):
                yield Requirement(document, index, value)


def circles(site: Site) -> Mapping[str, int]:
    """Return for each page that needs itself in the end the number of its circle."""
    needs = {
        uri: [r.page for r in requirements(document) if r.page in site.documents]
        for uri, document in site.documents.items()
    }
    reached = {uri: _reached(uri, needs) for uri in needs}
    numbers: dict[str, int] = {}
    for uri in needs:
        if uri in reached[uri] and uri not in numbers:
            circle = {other for other in reached[uri] if uri in reached.get(other, ())}
            numbers.update(dict.fromkeys(circle, len(numbers)))
    return numbers


def _reached(start: str, needs: Mapping[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(needs[start])
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting.extend(needs.get(page, ()))
    return reached


def is_backward(requirement: Requirement, site: Site) -> bool:
    """Whether the navigation brings the page before its prerequisite (False if unknown)."""
    order = site.settings.navigation.order
    here, there = order.get(requirement.document.uri), order.get(requirement.page)
    return here is not None and there is not None and there >= here
