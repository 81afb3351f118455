"""The library's HTML parser without the declarations that it stops at."""

from __future__ import annotations

from html.parser import HTMLParser


class TolerantParser(HTMLParser):
    """Reads `<![anything[ ]]>` as the comment that browsers take it for."""

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Return where the section at `i` ends (or -1), whatever it is called."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)
