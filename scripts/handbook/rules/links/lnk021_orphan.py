"""LNK021: a reader meets every page in the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.links.candidates import files_meant
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each published page that is neither in `nav` nor in `not_in_nav`."""
    named = site.settings.navigation.order
    if not named:
        return
    # Where the entry is only misspelt, LNK007 says so.
    broken = (entry for entry in named if entry not in site.settings.published)
    meant = {uri for entry in broken for uri in files_meant(entry, "", site).uris}
    for uri, document in site.documents.items():
        if uri not in named and uri not in site.settings.off_navigation and uri not in meant:
            message = "이 페이지가 차례(nav)에 없어요. 독자가 찾아올 길이 없어요."
            hint = f"mkdocs.yml의 nav에 {uri} 줄을 넣으세요. 일부러 뺐으면 not_in_nav에 적으세요."
            yield RULE.found(document.title_place, message, hint)


RULE = Rule("LNK021", "페이지가 모두 차례에 있어요", Severity.ERROR, "0.1", Scope.SITE, check)
