"""Which name a heading has now that had another, as the history of its page tells."""

from __future__ import annotations

import re

from handbook.book.site import Site

_MARKUP = re.compile(r"[*_`]")


def renamed_place(uri: str, anchor: str, site: Site) -> str:
    """Return the id of the only heading of the page `uri` that has the words which the heading
    `anchor` had, and an id that is new; empty where there is none.
    """
    page = site.documents.get(uri)
    if page is None:
        return ""
    before = site.history.text_with(page.path, f"#{anchor}")
    heading = re.search(
        rf"^#+ +(?P<words>.*?) *\{{[^}}\n]*#{re.escape(anchor)}[ }}]", before, re.MULTILINE
    )
    if heading is None:
        return ""
    words = _MARKUP.sub("", heading["words"])
    now = [h.id for h in page.headings if h.explicit and _MARKUP.sub("", h.text) == words]
    return now[0] if len(now) == 1 and f"#{now[0]} " not in before.replace("}", " ") else ""
