"""The site with and without a page, whether somebody has taken its file away or not: both are to
be read the same before and after.
"""

from __future__ import annotations

from dataclasses import replace

from handbook.book.config.addresses import address_of
from handbook.book.site import Site


def while_there(site: Site, uri: str) -> Site:
    """Return the site in which addresses lead to the page `uri` (its path below docs/), as they
    did while its file was there.
    """
    if not uri or uri in site.settings.published:
        return site
    published = {**site.settings.published, uri: address_of(uri, use_directory_urls=True)}
    return replace(site, settings=replace(site.settings, published=published))


def once_gone(site: Site, uri: str) -> Site:
    """Return the site in which the page `uri` says nothing, as it will be once its file is gone."""
    left = {other: page for other, page in site.documents.items() if other != uri}
    return replace(site, documents=left)
