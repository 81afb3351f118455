"""The source line of a finding, for the reports that show it."""

from __future__ import annotations

from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source


class SourceLines:
    """Reads each file once, and cuts out each line once for findings that follow each other: one
    may be a whole book. A line that cannot be read any more is empty.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, SourceText] = {}
        self._last = ("", 0, "")

    def line(self, path: str, number: int) -> str:
        """Return line `number` (from 1) of the file `path`, without its line break."""
        if path not in self._known:
            try:
                self._known[path] = read_source(self._root, path)
            except CouldNotRun:
                self._known[path] = SourceText(path, "")
        if self._last[:2] != (path, number):
            self._last = path, number, self._known[path].line(number)
        return self._last[2]
