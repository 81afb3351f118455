"""Whether a page is there that a link names by the site's own address."""

from __future__ import annotations

import posixpath
import re

from handbook.book.config.addresses import address_of
from handbook.book.site import Site
from handbook.book.targets import Target

_OF_OTHERS = re.compile(
    r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?|latest|stable|dev|devel|main|master|next|edge|nightly|beta"
    r"|preview|current|archive|versions?|pr-?\d+|v?\d[\w.-]*"
)
"""Languages and versions, which are often built apart and published beside the site."""
_OF_THE_THEME = frozenset({"404", "search", "sitemap"})
_OF_THE_HOST = frozenset({"_redirects", "netlify.toml", "vercel.json", ".htaccess"})
"""Files of which a host makes addresses that no page has."""


def is_dead_page(target: Target, site: Site) -> bool:
    """Tell whether there is surely no page at `target`, an address below that of the site.

    A folder in which the site has pages is its own; at its root others may publish too.
    """
    path = target.uri.strip("/")
    if target.exists or not target.own_site or not target.is_page or not path:
        return False
    folder, name = posixpath.split(path)
    if not folder and posixpath.splitext(name)[0] in _OF_THE_THEME:
        return False
    if _OF_THE_HOST & {posixpath.basename(uri) for uri in site.settings.published}:
        return False
    # Most hosts serve the file `a.html` at the address `a` too.
    is_file = f"{path}.html" in site.settings.by_address
    if is_file or f"{path.removesuffix('/index.html')}/" in _moved(site):
        return False
    if folder:
        return any(address.startswith(f"{folder}/") for address in site.settings.by_address)
    return _OF_OTHERS.fullmatch(name) is None


def _moved(site: Site) -> frozenset[str]:
    """Return the addresses from which the site leads on, as folders: `a/`, or `a.html/`."""
    directories = site.settings.directory_urls
    old = (address_of(entry.target, directories) for entry, _ in site.settings.moved_pages)
    folders = {f"{address.removesuffix('/index.html')}/" for address in old}
    return frozenset(folders | {redirect.page for redirect in site.redirects})
