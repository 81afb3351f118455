"""A page says once what its lines mean: at the first figure that has them."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r'<figure class="switch">|<figure\b|</figure>|<ul class="diagram__legend"[^>]*>(.*?)</ul>',
    re.DOTALL,
)
_ITEM = re.compile(r"<li>.*?</li>", re.DOTALL)


def said_once(page: str) -> str:
    """Return the HTML of a page without what its legends repeat.

    Of the figures behind one switch each keeps its own: only one of them is seen.
    """
    told: set[str] = set()
    pending: set[str] = set()
    depth = switch = 0

    def write(match: re.Match[str]) -> str:
        nonlocal depth, switch
        if match[1] is None:
            depth += -1 if match[0] == "</figure>" else 1
            if match[0].startswith('<figure class="switch"'):
                switch = depth
            elif depth < switch:
                switch = 0
                told.update(pending)
                pending.clear()
            return match[0]
        new = [item for item in _ITEM.findall(match[1]) if item not in told]
        (pending if switch else told).update(new)
        return match[0].replace(match[1], "".join(new)) if new else ""

    return _PIECE.sub(write, page)
