"""STR018: nothing that authors type acts; all of it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown.extensions.attr_list import get_attrs

from handbook.book.site import Site
from handbook.core.active_content import (
    ACTS,
    Act,
    Active,
    Element,
    active_element,
    active_in_words,
)
from handbook.core.diagnostics import Diagnostic, Location, Severity, Span
from handbook.core.theme_hooks import hooks_in_words
from handbook.core.yaml import YamlDocument
from handbook.markdown.page import Document
from handbook.markdown.scan.masking import masked
from handbook.rules.glossary_bodies import scanned_bodies
from handbook.rules.links.lnk023_scheme import refused_scheme
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.structure.allowed_html import ELEMENTS, is_allowed

_TELLERS = frozenset({"STR012", "LNK023"})
"""The rules that tell of the same; what a comment silences there is told here."""
_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
_HINT = "지우세요. HTML을 보여 주려면 백틱으로 감싸거나 &lt;로 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield what acts on a rendered page, but for the tags that STR012 tells and the addresses
    that LNK023 does, and what would act if a text of the front matter were printed as it is.
    """
    del site
    silent = [s.covers for s in document.suppressions if s.reason and _TELLERS & {*s.rules}]
    told = {
        place
        for place in _told_by_str012(document)
        if not any(block.start <= place.start < block.end for block in silent)
    }
    addresses = {link.target for link in document.links if refused_scheme(link.target)}
    for active, place in document.active:
        known = active.act is Act.ADDRESS and active.value in addresses and not silent
        if place not in told and not known and not _is_brought(document, place):
            yield _found(document.locate(place), active)
    if document.front.yaml is not None:
        yield from _in_data(document.front.yaml)


def _told_by_str012(document: Document) -> Iterator[Span]:
    for tag in document.tags:
        if tag.name not in ELEMENTS:
            yield tag.place
        for attribute in tag.attributes:
            if not is_allowed(tag.name, attribute.name):
                yield attribute.place


def _is_brought(document: Document, place: Span) -> bool:
    """Tell whether what stands nowhere on a page comes from what the page is made from."""
    return place.start == place.end and bool(document.made_from)


def _on_made_pages(site: Site) -> Iterator[Diagnostic]:
    """Yield what acts on pages that are made from others and from data, and is told at neither."""
    pages = site.documents.values()
    typed = {
        active for page in pages for active, place in page.active if not _is_brought(page, place)
    }
    addresses = {link.target for page in pages for link in page.links}
    addresses |= {link.target for _, body in scanned_bodies(site.glossary) for link in body.links}
    refused = {address for address in addresses if refused_scheme(address)}
    for page in pages:
        for active, place in page.active:
            told = active in typed or (active.act is Act.ADDRESS and active.value in refused)
            if _is_brought(page, place) and not told:
                typed_at = list(_typed_in_data(active, site))
                known = {d.location for data in site.data_files.values() for d in _in_data(data)}
                if not known.intersection(typed_at):
                    yield _found(typed_at[0] if typed_at else _made_from(page), active)


def _typed_in_data(active: Active, site: Site) -> Iterator[Location]:
    """Yield where the data files hold what a generated page shows."""
    words = (active.value if active.name and active.value else f"<{active.tag}").casefold()
    for data in site.data_files.values():
        for path in data.spans if words in data.source.text.casefold() else ():
            value = _value(data.value, path)
            if isinstance(value, str) and words in value.casefold():
                yield data.location(path)


def _made_from(document: Document) -> Location:
    """Return the one other file that a page is made from, or the page's own top."""
    files = [name for name in document.made_from if "*" not in name]
    return Location(files[0]) if len(files) == 1 else document.title_place


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield what acts in the data files, in mkdocs.yml, and in files that are only copied."""
    yield from _on_made_pages(site)
    for data in site.data_files.values():
        yield from _in_data(data)
    for entry in site.settings.words:
        for active in active_in_words(entry.target)[:1]:
            yield _found(entry.location, active)
    unread = {one.location.path for one in site.unread}
    for path in site.outside_files:
        if path in unread:
            continue
        message = "저장소 밖의 파일을 가리켜서 펴낼 수 없어요."
        yield RULE.found(Location(path), message, "링크를 지우고 파일을 저장소에 넣으세요.")
    for entry in site.settings.theme_folder:
        if not site.settings.overrides:
            message = f"'{entry.target}' 폴더가 저장소 안에 없어서 펴낼 수 없어요."
            yield RULE.found(entry.location, message, "저장소 안의 폴더를 적으세요.")
    for place in site.active_files:
        message = "이 파일에는 실행되는 것이 있거나 속을 볼 수 없어서 펴낼 수 없어요."
        yield RULE.found(place, message, "스크립트와 이벤트 속성을 지우고 다시 넣으세요.")


def _in_data(data: YamlDocument) -> Iterator[Diagnostic]:
    for path in data.spans:
        value = _value(data.value, path)
        if isinstance(value, str):
            is_markdown = path[-1:] == ("body",)
            words = masked(value) if is_markdown else value
            hooks = hooks_in_words(words) if is_markdown else ()
            lists = _in_attribute_lists(words) if is_markdown else ()
            for active in (*active_in_words(words), *hooks, *lists)[:1]:
                yield _found(data.location(path), active)


def _in_attribute_lists(words: str) -> Iterator[Active]:
    for typed in _ATTRIBUTES.finditer(words):
        attributes = {name.lower(): value for name, value in get_attrs(typed[1])}
        yield from active_element(Element("", attributes))


def _value(value: object, path: tuple[str | int, ...]) -> object:
    for key in path:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int):
            value = value[key]
        else:
            return None
    return value


def _found(location: Location, active: Active) -> Diagnostic:
    name = f"{active.tag} {active.name}".strip()
    what = f"'{name}': " if name else ""
    return RULE.found(location, f"{what}{ACTS[active.act]} 펴낼 수 없어요.", _HINT)


RULE = Rule(
    "STR018",
    "실행되는 것은 책에 넣지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.SITE, check_site),
)
