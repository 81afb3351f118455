"""The raw HTML that a page may hold.

design.md, "What holds everywhere": only what a sanitiser's list allows; no inline event handler,
no style, nothing fetched from elsewhere. The elements are those of the HTML Standard that hold
text, lists, tables or media (sections 4.3 to 4.9, without embedded documents); the attributes
are those that neither run a program nor draw.
"""

from __future__ import annotations

ELEMENTS = frozenset(
    "a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data"
    " dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img"
    " ins kbd li mark nav ol p picture pre q rp rt ruby s samp section small source span strong"
    " sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr".split()
)

ANYWHERE = frozenset("class dir hidden id lang role tabindex title translate markdown".split())
"""Attributes of every element. `markdown` is md_in_html's; Markdown takes it off."""

PREFIXES = ("aria-", "data-")
"""How further attributes of every element begin."""

_CELL = frozenset("abbr colspan headers rowspan scope".split())
_MEDIA = frozenset("controls height loop muted playsinline poster preload src width".split())

ATTRIBUTES = {
    "a": frozenset("download href hreflang name rel".split()),
    "audio": _MEDIA,
    "blockquote": frozenset({"cite"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "data": frozenset({"value"}),
    "del": frozenset({"cite", "datetime"}),
    "details": frozenset({"name", "open"}),
    "img": frozenset("alt decoding height loading sizes src srcset width".split()),
    "ins": frozenset({"cite", "datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "q": frozenset({"cite"}),
    "source": frozenset("height media sizes src srcset type width".split()),
    "td": _CELL,
    "th": _CELL,
    "time": frozenset({"datetime"}),
    "track": frozenset("default kind label src srclang".split()),
    "video": _MEDIA,
}
"""Attributes that some elements have besides."""


def is_allowed(element: str, attribute: str) -> bool:
    """Whether `element` may have `attribute`; both in lower case."""
    return (
        attribute in ANYWHERE
        or attribute.startswith(PREFIXES)
        or attribute in ATTRIBUTES.get(element, frozenset())
    )
