"""LNK033: the plugin mkdocs-redirects leads from a page that is gone to a place that is there."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.navigation import PathEntry
from handbook.book.site import Site
from handbook.book.targets import in_docs, split_anchor
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.rules.lasting_ids import lasting_ids
from handbook.rules.links.nearest import TO, advise_entry, place_of_entry
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import suggest
from handbook.rules.written_elsewhere import place_may_be_written


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each entry of `redirect_maps` that leads nowhere, or from a page that is there."""
    for old, new in site.settings.moved_pages:
        if old.target in site.documents:
            message = f"'{old.target}' 페이지가 아직 있어서, 옮긴 주소와 부딪쳐요."
            yield RULE.found(old.location, message, "이 줄을 지우거나 그 페이지를 지우세요.")
        yield from _of_target(new, site)


def _of_target(new: PathEntry, site: Site) -> Iterator[Diagnostic]:
    if "://" in new.target:
        return
    page, anchor = split_anchor(new.target)
    target = in_docs(page, anchor, site)
    if not target.exists:
        advice = advise_entry(new, target, site)
        message = f"옮긴 곳 '{page}' 페이지가 없어요.{advice.reason}"
        yield RULE.suggested(new.location, message, advice.suggestion)
        return
    document = site.documents.get(target.uri)
    if document is None or not anchor or anchor in document.ids:
        return
    if not place_may_be_written(anchor, document, site):
        near = names_like(anchor, lasting_ids(document)).typed_as(f"{page}#{{}}")
        otherwise = "그 페이지에 있는 자리 이름을 적으세요."
        suggestion = suggest(place_of_entry(new), new.target, near, TO, otherwise)
        message = f"옮긴 곳 '{page}' 페이지에는 '#{anchor}' 자리가 없어요."
        yield RULE.suggested(new.location, message, suggestion)


RULE = Rule(
    "LNK033",
    "옮긴 주소가 있는 곳으로 가요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.COMPLETE,
)
