"""Definitions of abbreviations that are none, in the files that the settings put below every page:
each of those pages shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Location, Span
from handbook.core.source import SourceText

_RIGHT = re.compile(r"^ {0,3}\*\[[^\]\n]+\]:", re.MULTILINE)
_WRONG = re.compile(
    r"^ {0,3}(?P<sign>\*(?:\([^()\n]+\) ?:|\{[^{}\n]+\} ?:|\[[^\]\n]+\](?: +:|(?= +\w[^*\n]*$))"
    r"|[ ]+\[[^\]\n]+\]:))",
    re.MULTILINE,
)


def broken_definitions(site: Site) -> Iterator[tuple[str, Location]]:
    """Yield what such a line begins with, and where; only of files that define words."""
    if not site.settings.uses("abbr"):
        return
    told: set[str] = set()
    for page in site.documents.values():
        for snippet in page.snippets:
            if not snippet.appended or not snippet.file or snippet.file in told:
                continue
            told.add(snippet.file)
            if _RIGHT.search(snippet.text, 0, snippet.own_end) is None:
                continue
            source = SourceText(snippet.file, snippet.text)
            for match in _WRONG.finditer(snippet.text, 0, snippet.own_end):
                yield match["sign"], source.locate(Span(*match.span("sign")))
