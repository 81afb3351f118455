"""LNK019: the addresses in the theme's overrides lead somewhere from every page."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.site_files import FileAddress, SiteFile
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.links.nearest import advise
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion

_ROOT = "index.md"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each written-out address of a template that leads nowhere on some page."""
    users: dict[str, list[str]] = {}
    for uri, document in site.documents.items():
        users.setdefault(document.front.text("template") or "", []).append(uri)
    for template in site.templates:
        for address in template.addresses:
            fault = _fault(template, address, users.get(template.uri, []), site)
            if fault is not None:
                yield RULE.suggested(template.locate(address), *fault)


def _fault(
    template: SiteFile, address: FileAddress, pages: list[str], site: Site
) -> tuple[str, Suggestion] | None:
    # The anchors of the theme itself are unknown here.
    if not address.target or address.target.startswith("#"):
        return None
    starts = [_ROOT] if address.from_root or not pages else pages
    targets = [resolve(address.target, page, False, site) for page in starts]
    known = [target for target in targets if target is not None]
    missing = next((target for target in known if not target.exists), None)
    if missing is not None:
        advice = advise(missing, _ROOT, False, site, None)
        return f"'{address.target}' 자리에 아무것도 없어요.{advice.reason}", advice.suggestion
    if known and not address.from_root and (not pages or known[0].absolute):
        message = f"'{address.target}' 주소는 페이지마다 다른 곳을 가리켜요."
        return message, Suggestion(f'{{{{ "{_from_root(known[0], site)}" | url }}}} 꼴로 적으세요.')
    return None


def _from_root(target: Target, site: Site) -> str:
    address = site.settings.published[target.uri]
    return address.removesuffix("index.html") or "."


RULE = Rule(
    "LNK019", "틀의 주소가 어느 페이지에서나 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
