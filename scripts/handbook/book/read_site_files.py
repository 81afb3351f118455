"""Reads the addresses in style sheets, HTML files and the theme's overrides."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from handbook.book.config.settings import Settings
from handbook.book.site_files import FileAddress, SiteFile
from handbook.core.active_files import PAGES
from handbook.core.conflicts import refuse_conflicts
from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.markdown.scan.html import ADDRESS_ATTRIBUTES, TAG, addresses_in, attributes_of

_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# CSS Values and Units Level 4, section 4.5: url("…"), url('…'), url(…); @import takes a string too.
_CSS_ADDRESS = re.compile(
    r"(?:(?P<url>\burl\(\s*)|@import\s+)(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'"
    r"|(?(url)(?P<bare>[^\s\"'()]+)(?=\s*\))|(?!)))",
    re.IGNORECASE,
)
_TEMPLATE_COMMENT = re.compile(r"\{#.*?(?:#\}|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_TEMPLATE_ADDRESS = re.compile(
    r"(?<=\s)(?P<name>href|src|srcset|poster)\s*=\s*"
    r"(?:\"(?P<double>(?:\{\{.*?\}\}|[^\"{])*)\"|'(?P<single>(?:\{\{.*?\}\}|[^'{])*)')"
)
_HTML_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_URL_FILTER = re.compile(r"\{\{-?\s*([\"'])(?P<path>[^\"'{}]*)\1\s*\|\s*url\s*-?\}\}")


def read_style_sheet(source: SourceText, uri: str) -> SiteFile:
    """Return the style sheet `uri` (its path below docs/) with what it loads.

    Raises CouldNotRun where a merge was not finished.
    """
    refuse_conflicts(source)
    text = _masked(source.text, _CSS_COMMENT)
    addresses = []
    for match in _CSS_ADDRESS.finditer(text):
        group = next(name for name in ("double", "single", "bare") if match[name] is not None)
        addresses.append(FileAddress(match[group], Span(*match.span(group))))
    return SiteFile(uri, source, tuple(addresses))


def read_html_files(root: Path, settings: Settings) -> Iterator[SiteFile]:
    """Yield the published HTML files with what they link and load; one that cannot be read is told
    of elsewhere.
    """
    for uri in settings.published:
        if PurePath(uri).suffix.lower() in PAGES and uri not in settings.pages:
            with contextlib.suppress(CouldNotRun):
                yield read_html_file(read_source(root, f"{settings.docs}/{uri}"), uri)


def read_html_file(source: SourceText, uri: str) -> SiteFile:
    """Return the HTML file `uri` (its path below docs/) with what it links and loads."""
    text = _masked(source.text, _HTML_COMMENT)
    attributes = (one for tag in TAG.finditer(text) for one in attributes_of(text, tag))
    return SiteFile(
        uri,
        source,
        tuple(
            FileAddress(address, Span(one.start + offset, one.start + offset + len(address)))
            for one in attributes
            if one.name in ADDRESS_ATTRIBUTES
            for address, offset in addresses_in(one.name, one.value)
        ),
    )


def read_template(source: SourceText, uri: str) -> SiteFile:
    """Return a template with the addresses that are written out; expressions are not guessed.

    Raises CouldNotRun where a merge was not finished.
    """
    refuse_conflicts(source)
    text = _masked(source.text, _TEMPLATE_COMMENT)
    return SiteFile(uri, source, tuple(_template_addresses(text)))


def _template_addresses(text: str) -> Iterator[FileAddress]:
    for match in _TEMPLATE_ADDRESS.finditer(text):
        group = "double" if match["double"] is not None else "single"
        value, start = match[group], match.start(group)
        whole = _URL_FILTER.fullmatch(value)
        if whole is not None:
            place = Span(start + whole.start("path"), start + whole.end("path"))
            yield FileAddress(whole["path"], place, from_root=True)
        elif "{" not in value:
            for address, offset in addresses_in(match["name"], value):
                begin = start + offset
                yield FileAddress(address, Span(begin, begin + len(address)))


def _masked(text: str, comments: re.Pattern[str]) -> str:
    return comments.sub(lambda match: " " * len(match[0]), text)
