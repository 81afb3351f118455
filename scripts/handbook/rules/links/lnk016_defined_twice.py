"""LNK016: a name is defined once on a page."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each second definition of a reference or footnote of the same name, unless it says
    the same.

    Python-Markdown takes the last one, CommonMark (section 4.7) the first.
    """
    del site
    references = document.references
    named = [(d.whole, f"[{d.name}]", d.target) for d in references.definitions]
    named += [(note.place, f"[^{note.name}]", "") for note in references.footnotes]
    first: dict[str, Location] = {}
    targets: dict[str, str] = {}
    for place, name, target in sorted(named):
        if target and targets.setdefault(name, target) == target and name in first:
            continue
        location = document.locate(place)
        if name in first:
            message = f"{name} 정의가 또 있어요. 하나는 버려져요."
            hint = "이름을 바꾸거나 하나만 남기세요."
            yield RULE.found(location, message, hint, related=(first[name],))
        first.setdefault(name, location)


RULE = Rule(
    "LNK016",
    "참조와 각주의 이름이 겹치지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
