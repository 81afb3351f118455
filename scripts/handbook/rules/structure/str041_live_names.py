"""STR041: a place for a simulator or for the computer in the page names one that there is.

The scripts (docs/assets/js/sim.js and guest.js) look for the name and leave the place as it is
where they find none: nobody is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import TagToken
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest

LESSONS = frozenset("all power order forbidden popf speed snapshot move".split())
"""What the computer in the page teaches (docs/assets/js/guest/lessons.js), and all of it."""
_SIMULATOR = re.compile(r"assets/js/sim/(?P<name>[^/]+)/view\.js")
_SIM = "sim"
_LOST = "독자가 움직여 볼 수 없어요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each name that there is not, each place without one, and each simulator whose id is
    not the one by which links lead to its moments.
    """
    names = {_SIM: _simulators(site), "guest": LESSONS}
    for tag in document.tags:
        yield from _of_tag(tag, names, document)


@lru_cache(maxsize=2)  # asked page by page
def _simulators(site: Site) -> Set[str]:
    found = (_SIMULATOR.fullmatch(uri) for uri in site.settings.published)
    return frozenset(match["name"] for match in found if match is not None)


def _of_tag(
    tag: TagToken, names: Mapping[str, Set[str]], document: Document
) -> Iterator[Diagnostic]:
    for kind, known in names.items():
        name = tag.value(f"data-{kind}")
        if name is None:
            if kind in (tag.value("class") or "").split():
                yield _without_name(tag, f"data-{kind}", document)
        elif name not in known:
            message = f"data-{kind} 속성에 적은 '{name}' 이름이 없어서 {_LOST}"
            place = next(a.place for a in tag.attributes if a.name == f"data-{kind}")
            otherwise = f"쓸 수 있는 이름: {', '.join(sorted(known)) or '없어요'}"
            typed = exactly(document.source, place, name)
            meant = suggest(typed, name, names_like(name, known), "이름으로", otherwise)
            yield RULE.suggested(document.locate(place), message, meant)
        elif kind == _SIM and tag.value("id") != f"sim-{name}":
            message = "시뮬레이터의 id가 이름과 달라서, 그 순간을 여는 링크가 듣지 않아요."
            yield RULE.found(document.locate(tag.place), message, f'id="sim-{name}"로 적으세요.')


def _without_name(tag: TagToken, wanted: str, document: Document) -> Diagnostic:
    """Return that a place says nothing of what is to be there: an attribute may be misspelt."""
    message = f"이 자리에 {wanted} 속성이 없어서 {_LOST}"
    otherwise = f'{wanted}="이름"을 적으세요.'
    for attribute in tag.attributes:
        near = names_like(attribute.name, {wanted})
        if near:
            found = document.source.text.find(attribute.name, tag.place.start, tag.place.end)
            place = document.locate(Span(found, found + len(attribute.name)))
            meant = suggest(place, attribute.name, near, "속성으로", otherwise)
            return RULE.suggested(place, message, meant)
    return RULE.found(document.locate(tag.place), message, otherwise)


RULE = Rule(
    "STR041",
    "움직여 보는 그림과 컴퓨터의 이름이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
