"""LNK025: a page that is taken away leaves its address to another (`check --changed-since`)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.data.load import REDIRECTS
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each page that is gone since the revision named, and whose address leads nowhere."""
    redirected = {redirect.old.strip("/") for redirect in site.redirects}
    for uri in site.removed:
        address = _address(uri)
        if uri in site.settings.published or address.strip("/") in redirected:
            continue
        message = f"'{uri}' 페이지를 지웠는데, 옛 주소로 온 사람이 갈 곳이 없어요."
        hint = f"redirects.yml에 'from: {address}' 항목을 넣고, to에 이어받을 페이지를 적으세요."
        yield RULE.found(Location(REDIRECTS), message, hint)


def _address(uri: str) -> str:
    stem = uri.removesuffix(".md")
    return f"{stem.removesuffix('index')}" if stem.endswith("/index") else f"{stem}/"


RULE = Rule("LNK025", "지운 페이지의 주소를 이어받아요", Severity.ERROR, "0.1", Scope.SITE, check)
