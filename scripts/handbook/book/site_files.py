"""Files of the site besides its pages that hold addresses: style sheets, HTML files and the theme's
templates.
"""

from __future__ import annotations

from dataclasses import dataclass

from handbook.core.diagnostics import Location, Span
from handbook.core.source import SourceText


@dataclass(frozen=True, slots=True)
class FileAddress:
    """An address that is written out; `place` is where. `from_root` tells that it starts from the
    site's own root (the template's `url` filter makes it fit each page).
    """

    target: str
    place: Span
    from_root: bool = False


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A style sheet or an HTML file (`uri`: its path below docs/), or a template (its path in the
    overrides).
    """

    uri: str
    source: SourceText
    addresses: tuple[FileAddress, ...]

    def locate(self, address: FileAddress) -> Location:
        """Return where an address stands."""
        return self.source.locate(address.place)
