"""LNK004: a file that is neither a page nor an image exists: downloads, style sheets, scripts."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, in_docs, is_missing, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike
from handbook.markdown.page import Document, Link
from handbook.rules.links.lnk003_image import is_image
from handbook.rules.links.nearest import advise_entry, advise_link, place_of_entry
from handbook.rules.rule import Part, Rule, Scope, Sites
from handbook.rules.suggestions import suggest


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each linked file that is not there."""
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not is_missing(target, site):
            continue
        if _is_file(link, target):
            advice = advise_link(link, target, document, site)
            message = f"'{link.target}' 파일이 없어요.{advice.reason}"
            place = document.locate(link.place)
            yield RULE.suggested(place, message, advice.suggestion)


def _is_file(link: Link, target: Target) -> bool:
    if is_image(target.uri) or (link.attribute == "src" and link.from_source):
        return False
    return link.attribute != "href" or not target.is_page


def check_settings(site: Site) -> Iterator[Diagnostic]:
    """Yield each style sheet, script and hook of mkdocs.yml and each folder of a theme that is not
    there.
    """
    for entry, near in site.settings.misspelt_paths:
        message = f"'{entry.target}' 파일이나 폴더가 없어요. 이대로는 사이트가 빌드되지 않아요."
        found = suggest(place_of_entry(entry), entry.target, Alike(near), "이름으로", "")
        yield RULE.suggested(entry.location, message, found)
    for entry in site.settings.assets:
        if "://" in entry.target or entry.target.startswith("//"):
            continue
        target = in_docs(entry.target, "", site)
        if not target.exists:
            advice = advise_entry(entry, target, site)
            message = f"'{entry.target}' 파일이 없어요.{advice.reason}"
            yield RULE.suggested(entry.location, message, advice.suggestion)


RULE = Rule(
    "LNK004",
    "파일이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    also=Part(Scope.SITE, check_settings),
    applies_to=Sites.COMPLETE,
)
