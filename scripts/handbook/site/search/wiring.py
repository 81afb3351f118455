"""Leads each page's search to our worker: the theme's address of it, and a script before its own.

The theme starts its worker and asks for its index as soon as a page opens. Its address stands in
the page's settings; what loads the index only when a reader reaches for the search is `door.js`,
which must be there before the theme's script runs.
"""

from __future__ import annotations

import re

WORKER = "assets/js/search/worker.js"
DOOR = "assets/js/search/door.js"

_WORKER = re.compile(r'("search": ")([^"]*)assets/javascripts/workers/search\.[^"/]+\.js"')
_BUNDLE = re.compile(r'<script src="([^"]*)assets/javascripts/bundle\.[^"/]+\.js">')


def wire(html: str) -> str:
    """Return the page with our worker's address and the door; as it was where the theme's search
    is not on it.
    """
    if not _WORKER.search(html):
        return html
    html = _WORKER.sub(rf'\g<1>\g<2>{WORKER}"', html, count=1)
    return _BUNDLE.sub(rf'<script src="\g<1>{DOOR}"></script>\n      \g<0>', html, count=1)
