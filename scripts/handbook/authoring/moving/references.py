"""Everything in the repository that leads to a place of the book, each where it is typed."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote

from handbook.authoring.moving.retype import (
    Destination,
    Retype,
    from_docs,
    from_root,
    in_template,
    on_page,
)
from handbook.book.navigation import PathEntry
from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.book.targets import resolve, split_anchor
from handbook.core.diagnostics import Location, Span
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import KeyPath, YamlDocument, load_yaml
from handbook.data.load import DATA_FOLDER, REDIRECTS, WAYS
from handbook.markdown.page import Document
from handbook.markdown.scan.scanner import scan
from handbook.rules.glossary_bodies import scanned_bodies

_ROOT = "index.md"
_PLACE = re.compile(r"[^\s#:]+\.md(?:#\S+)?")
_GOLDEN = "tests/book/search/golden.yml"
"""What the search has to find, by its address within the site (docs/contributing/search.md)."""
_ANSWER = re.compile(r"[^\s#:]+/(?:#\S+)?")
_TEXTS = frozenset({"title", "description"})
"""Keys of the front matter whose values are words."""


class What(StrEnum):
    """What a reference is, as it is counted: "링크 3개"."""

    LINK = "링크"
    NAVIGATION = "차례"
    PREREQUISITE = "먼저 읽을 페이지"
    FRONT_MATTER = "머리말의 값"
    DATA = "가리키는 자리"
    LEFT_OUT = "길에서 뺀 장"
    REDIRECT = "옮긴 주소"
    SETTING = "설정"
    TEMPLATE = "틀의 주소"
    SNIPPET = "끼워 넣는 파일"
    ANSWER = "검색 질의의 답"
    ID = "이름"
    CITATION = "인용"


@dataclass(frozen=True, slots=True)
class Reference:
    """`source.text[span]` leads to the page `uri` (its path below docs/) and the id `anchor`.

    `page` is the page on which it stands, or empty; `beside` are the values of the list that it is
    an item of.
    """

    what: What
    uri: str
    anchor: str
    source: SourceText
    span: Span
    retype: Retype
    page: str = ""
    beside: frozenset[str] = frozenset()

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.source.locate(self.span)

    def typed(self, new: Destination) -> str:
        """Return how it is typed when it leads to `new`."""
        return self.retype(self.source.text[self.span.start : self.span.end], new)


def references(root: Path, site: Site) -> Iterator[Reference]:
    """Yield every reference of the project at `root`, whether its target exists or not."""
    for document in site.documents.values():
        yield from _on_page(document, site)
        yield from _in_front_matter(document)
    for file in sorted((root / DATA_FOLDER).glob("*.yml")):
        path = file.relative_to(root).as_posix()
        yield from _in_data(load_yaml(read_source(root, path)))
    yield from _in_bodies(site)
    yield from _in_settings(read_source(root, CONFIG_NAME), site)
    yield from _in_templates(site)
    if (root / _GOLDEN).is_file():
        yield from _in_answers(load_yaml(read_source(root, _GOLDEN)), site)
    for path in _papers(root):
        yield from _in_paper(read_source(root, path), site)


def _on_page(document: Document, site: Site) -> Iterator[Reference]:
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or target.absolute or target.own_site or not link.located:
            continue
        uri = target.uri if target.exists else _page_of(target.uri)
        now = Destination(uri, target.anchor, {})
        retype = on_page(document.uri, link.from_source, now)
        yield Reference(
            What.LINK, uri, target.anchor, document.source, link.place, retype, document.uri
        )
    for snippet in document.snippets:
        if snippet.file.startswith(f"{site.settings.docs}/") and not snippet.appended:
            uri = snippet.file.removeprefix(f"{site.settings.docs}/")
            start = document.source.text.find(snippet.path, snippet.place.start)
            span = Span(start, start + len(snippet.path))
            retype = _as_snippet(uri)
            yield Reference(What.SNIPPET, uri, "", document.source, span, retype, document.uri)


def _page_of(uri: str) -> str:
    """Return the page that an address in raw HTML leads to, which may be gone."""
    return f"{uri.rstrip('/')}.md" if uri.endswith("/") else uri


def _as_snippet(uri: str) -> Retype:
    return lambda typed, new: typed.removesuffix(uri) + new.uri


def _in_front_matter(document: Document) -> Iterator[Reference]:
    if document.front.yaml is None:
        return
    for key, reference in _paths(document.front.yaml, What.FRONT_MATTER):
        if key[0] not in _TEXTS:
            what = What.PREREQUISITE if key[0] == "requires" else What.FRONT_MATTER
            yield replace(reference, what=what, page=document.uri)


def _in_data(document: YamlDocument) -> Iterator[Reference]:
    is_redirects = document.source.path == REDIRECTS
    for key, reference in _paths(document, What.REDIRECT if is_redirects else What.DATA):
        left_out = document.source.path == WAYS and "without" in key
        yield replace(reference, what=What.LEFT_OUT) if left_out else reference


def _paths(document: YamlDocument, what: What) -> Iterator[tuple[KeyPath, Reference]]:
    """Yield the values of a document that are a path below docs/, by their keys."""
    text = document.source.text
    lists: dict[KeyPath, set[str]] = defaultdict(set)
    found: list[tuple[KeyPath, Reference]] = []
    for key, whole in document.spans.items():
        span = unquoted(text, whole)
        if key and _PLACE.fullmatch(text, span.start, span.end):
            found.append((key, _placed(what, document.source, span)))
            if isinstance(key[-1], int):
                lists[key[:-1]].add(text[span.start : span.end])
    for key, reference in found:
        yield key, replace(reference, beside=frozenset(lists.get(key[:-1], ())))


def _placed(what: What, source: SourceText, span: Span) -> Reference:
    uri, anchor = split_anchor(source.text[span.start : span.end])
    return Reference(what, uri, anchor, source, span, from_docs)


def unquoted(text: str, span: Span) -> Span:
    """Return where a YAML value at `span` of `text` stands without the quotes around it."""
    typed = text[span.start : span.end].rstrip()
    quoted = len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\""
    return Span(span.start + quoted, span.start + len(typed) - quoted)


def _in_bodies(site: Site) -> Iterator[Reference]:
    for body, found in scanned_bodies(site.glossary):
        ends: dict[str, int] = {}
        for link in found.links:
            target = resolve(link.target, _ROOT, True, site)
            if target is None or not target.uri or link.target.startswith("#"):
                continue
            begin = ends.get(link.target, body.span.start)
            start = body.source.text.find(f"({link.target}", begin, body.span.end) + 1
            if start > 0:
                ends[link.target] = start
                span = Span(start, start + len(link.target))
                yield Reference(What.LINK, target.uri, target.anchor, body.source, span, from_docs)


def _in_settings(config: SourceText, site: Site) -> Iterator[Reference]:
    in_nav = {entry.location for entry in site.settings.navigation}
    for entry in site.settings.words:
        span = _span_of(config, entry)
        if _PLACE.fullmatch(entry.target) and span is not None:
            what = What.NAVIGATION if entry.location in in_nav else What.SETTING
            yield _placed(what, config, span)


def _span_of(config: SourceText, entry: PathEntry) -> Span | None:
    """Return where the words of an entry stand, without the quotes around them."""
    start = config.offset(entry.location.line, entry.location.column)
    end = config.offset(entry.location.end_line, entry.location.end_column)
    found = config.text.find(entry.target, start, end)
    return Span(found, found + len(entry.target)) if found >= 0 else None


def _in_templates(site: Site) -> Iterator[Reference]:
    for template in site.templates:
        for address in template.addresses:
            target = resolve(address.target, _ROOT, False, site)
            if target is not None and address.from_root and not target.own_site:
                uri = target.uri if target.exists else _page_of(target.uri)
                yield Reference(
                    What.TEMPLATE, uri, target.anchor, template.source, address.place, in_template
                )


def _in_answers(golden: YamlDocument, site: Site) -> Iterator[Reference]:
    text = golden.source.text
    for key, whole in golden.spans.items():
        span = unquoted(text, whole)
        if "find" not in key or not _ANSWER.fullmatch(text, span.start, span.end):
            continue
        address, anchor = split_anchor(text[span.start : span.end])
        uri = site.settings.by_address.get(f"{address}index.html", _page_of(address))
        yield Reference(What.ANSWER, uri, anchor, golden.source, span, in_template)


def _papers(root: Path) -> Iterable[str]:
    """Return the Markdown of the repository outside docs/ that people read on a code host."""
    files = [*root.glob("*.md"), *root.glob(".github/**/*.md"), *root.glob("guest/*.md")]
    return sorted(file.relative_to(root).as_posix() for file in files if file.is_file())


def _in_paper(source: SourceText, site: Site) -> Iterator[Reference]:
    folder = posixpath.dirname(source.path)
    docs = f"{site.settings.docs}/"
    for link in scan(source.text).links:
        path, anchor = split_anchor(unquote(link.target))
        full = posixpath.normpath(posixpath.join(folder, path))
        if "://" not in link.target and path and full.startswith(docs):
            yield Reference(
                What.LINK,
                full.removeprefix(docs),
                anchor,
                source,
                link.place,
                from_root(folder, site.settings.docs),
            )
