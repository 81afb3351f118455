"""LNK038: the addresses in an HTML file, which is published as it is, lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.site_files import FileAddress, SiteFile
from handbook.book.targets import resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.rules.links.nearest import advise
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, suggest


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each address of an HTML file that leads nowhere, or to no place of a page."""
    for file in site.html_files:
        for address in file.addresses:
            fault = _fault(file, address, site)
            if fault is not None:
                yield RULE.suggested(file.locate(address), *fault)


def _fault(file: SiteFile, address: FileAddress, site: Site) -> tuple[str, Suggestion] | None:
    target = resolve(address.target, file.uri, False, site)
    if target is None:
        return None
    place = file.locate(address)
    if not target.exists:
        advice = advise(target, file.uri, False, site, place)
        return f"'{address.target}' 자리에 아무것도 없어요.{advice.reason}", advice.suggestion
    page = site.documents.get(target.uri)
    if not target.anchor or page is None or target.anchor in page.ids:
        return None
    message = f"'{target.uri}' 페이지에는 '#{target.anchor}' 자리가 없어요."
    before = address.target.partition("#")[0]
    near = names_like(target.anchor, page.ids).typed_as(f"{before}#{{}}")
    return message, suggest(place, address.target, near, "주소로", "그 페이지의 제목을 확인하세요.")


RULE = Rule("LNK038", "HTML 파일의 주소가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check)
