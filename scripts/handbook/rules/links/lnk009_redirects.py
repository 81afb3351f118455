"""LNK009: a redirect leads from an address that is free to a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.data.redirects import Redirect, leaves_site
from handbook.rules.links.data_page import fault_of
from handbook.rules.links.redirect_shape import has_shape, misshapen
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.schema_faults import Fault, schema_faults
from handbook.rules.suggestions import Suggestion


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each redirect whose old address is taken or whose new one leads nowhere."""
    for redirect in site.redirects:
        told = {location for location, _, _ in misshapen(redirect, site)}
        taken, old = _fault_of_old(redirect, site), place_of(redirect.old).location
        if taken is not None and old not in told and has_shape(redirect.old, "from", site):
            yield RULE.found(old, *taken)
        fault, new = fault_of(redirect.new, site), place_of(redirect.new).location
        if fault is not None and new not in told and has_shape(redirect.new, "to", site):
            yield RULE.suggested(new, *fault)


def check_table(site: Site) -> Iterator[Diagnostic]:
    """Yield each fault of redirects.yml itself: of its shape, addresses elsewhere, repetitions."""
    document = site.data_files["redirects"]
    if document.value == []:
        return
    faults = [fault for redirect in site.redirects for fault in _of_values(redirect, site)]
    told = {location for location, _, _ in faults}
    of_shape = schema_faults(document, site.schemas["redirects"])
    faults += [fault for fault in of_shape if fault[0] not in told]
    yield from (RULE.suggested(*fault) for fault in faults)
    seen: set[str] = set()
    for redirect in site.redirects:
        old = redirect.old
        if old in seen:
            message = f"옛 주소 '{old}' 항목이 두 번 있어요."
            yield RULE.found(place_of(old).location, message, "하나만 남기세요.")
        seen.add(old)


def _of_values(redirect: Redirect, site: Site) -> Iterator[Fault]:
    """Yield what is wrong with how each value is typed that the schema says less well."""
    meant = list(misshapen(redirect, site))
    yield from meant
    told = {location for location, _, _ in meant}
    for value in (redirect.old, redirect.new):
        place = place_of(value).location
        if place not in told and value.partition("#")[0] and leaves_site(value):
            message = f"'{value}' 주소가 사이트 밖을 가리켜요."
            hint = "'..' 없이, 사이트 안의 이름만 빗금(/)으로 이어 적으세요."
            yield place, message, Suggestion(hint)


def _fault_of_old(redirect: Redirect, site: Site) -> tuple[str, str] | None:
    """Return why the old address is not free: a page leads readers on from its places alone."""
    uri = site.settings.by_address.get(f"{redirect.page.strip('/')}/index.html".lstrip("/"))
    if not redirect.anchor:
        message = f"옛 주소 '{redirect.old}' 자리에 아직 페이지가 있어요."
        return None if uri is None else (message, "이 항목을 지우거나 그 페이지를 옮기세요.")
    if uri is None:
        message = f"옛 주소 '{redirect.old}'의 페이지가 없어요."
        return message, "페이지까지 옮겼으면 # 앞까지만 적으세요."
    page = site.documents.get(uri)
    if page is not None and redirect.anchor in page.ids:
        message = f"옛 주소 '{redirect.old}' 자리가 아직 그 페이지에 있어요."
        return message, "이 항목을 지우거나 그 자리의 이름을 바꾸세요."
    return None


RULE = Rule(
    "LNK009",
    "옮긴 주소가 있는 페이지로 이어져요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    also=Part(Scope.DATA, check_table),
)
