"""LNK009: a redirect leads from an address that is free to a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.data.redirects import leaves_site
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.schema_faults import schema_faults


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each redirect whose old address is taken or whose new one leads nowhere."""
    for redirect in site.redirects:
        old = redirect.old
        if f"{old.strip('/')}/index.html" in site.by_address:
            message = f"옛 주소 '{old}' 자리에 아직 페이지가 있어요."
            hint = "이 항목을 지우거나 그 페이지를 옮기세요."
            yield RULE.found(place_of(old).location, message, hint)
        fault = fault_of(redirect.new, site)
        if fault is not None:
            yield RULE.found(place_of(redirect.new).location, *fault)


def check_table(site: Site) -> Iterator[Diagnostic]:
    """Yield each fault of redirects.yml itself: of its shape, addresses elsewhere, repetitions."""
    document = site.data_files["redirects"]
    if document.value == []:
        return
    for location, message, hint in schema_faults(document, site.schemas["redirects"]):
        yield RULE.found(location, message, hint)
    seen: set[str] = set()
    for redirect in site.redirects:
        for value in (redirect.old, redirect.new):
            if leaves_site(value):
                message = f"'{value}' 주소가 사이트 밖을 가리켜요."
                hint = "'..' 없이, 사이트 안의 이름만 빗금(/)으로 이어 적으세요."
                yield RULE.found(place_of(value).location, message, hint)
        old = redirect.old
        if old in seen:
            message = f"옛 주소 '{old}' 항목이 두 번 있어요."
            yield RULE.found(place_of(old).location, message, "하나만 남기세요.")
        seen.add(old)


RULE = Rule(
    "LNK009",
    "옮긴 주소가 있는 쪽으로 이어져요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    also=Part(Scope.DATA, check_table),
)
