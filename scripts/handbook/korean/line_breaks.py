"""What a browser may part at the end of a line though a reader takes it in at once.

Korean breaks between words (`word-break: keep-all`), but a browser still breaks before a particle
that follows a bracket or a percent sign, and at the hyphens of names and dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

_KEPT = re.compile(
    r"\d{4}-\d{2}-\d{2}"
    # Hyper-V, x86-64, 3-Clause, and the particle behind it
    r"|(?<![\w/.-])(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9]{1,12}){1,3}"
    r"(?![\w/.-]*[/.-]\w)[가-힣]*"
    # a thing and its number
    r"|SP \d{3}-\d+[A-Z]?"
    r"|(?:타입|링|WSL|EL|Windows|Debian|그림) \d+(?![\d.,])[가-힣]*"
    # 켜기/끄기
    r"|(?<![가-힣/])[가-힣]{1,6}(?:/[가-힣]{1,6}){1,2}(?![가-힣/])"
    # a sign and the particle behind it; an ending that is shown as one (-어지다, ~으로)
    r"|[)\]%'\"”’…~-](?=[가-힣])[가-힣]+"
)


def kept_together(text: str) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each piece of `text` that belongs on one line."""
    for match in _KEPT.finditer(text):
        yield match.span()


def as_html(text: str) -> str:
    """Escape `text` for an element's content, each such piece in a `<span class="nobr">`."""
    written, end = [], 0
    for start, stop in kept_together(text):
        written.append(escape(text[end:start], quote=False))
        written.append(f'<span class="nobr">{escape(text[start:stop], quote=False)}</span>')
        end = stop
    return "".join([*written, escape(text[end:], quote=False)])
