"""The places that the entries of data files have on the site. People link to them, so they are
published addresses like those of headings.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.config.addresses import address_of
from handbook.book.site import Site
from handbook.markdown.extensions.glossary_page import BIBLIOGRAPHY
from handbook.markdown.extensions.terms import GLOSSARY_PAGE

TERM_PREFIX, SOURCE_PREFIX = "term-", "source-"
PREFIXES = {GLOSSARY_PAGE: TERM_PREFIX, BIBLIOGRAPHY: SOURCE_PREFIX}
"""What stands before the id of an entry, by the page that shows it."""


def entry_places(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the page and the id there of each entry that the site shows."""
    for uri, ids in ((GLOSSARY_PAGE, site.glossary.ids), (BIBLIOGRAPHY, site.sources.ids)):
        page = site.documents.get(uri)
        for name in sorted(ids) if page is not None else ():
            place = f"{PREFIXES[uri]}{name}"
            if page is not None and place in page.ids:
                yield uri, place


def was_published(site: Site, uri: str, name: str) -> bool:
    """Tell whether the entry `name` of the page `uri` has ever had a place there."""
    address = address_of(uri, use_directory_urls=True).removesuffix("index.html")
    return f"{address}#{PREFIXES[uri]}{name}" in {entry.address for entry in site.addresses}
