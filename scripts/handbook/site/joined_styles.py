"""One style sheet in the place of the many that every page of the book loads.

They are many so that a contributor finds each by its subject. A reader's first visit need not fetch
twenty files and their comments: together they are half as large.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

FOLDER = "assets/css"
JOINED = "book"
_LINK = re.compile(
    rb'<link rel="stylesheet" href="(?P<base>[^"]*)assets/css/(?P<name>[\w-]+)\.css">'
)
_STRING_OR_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|/\*.*?\*/', re.DOTALL)
_BETWEEN_LINES = re.compile(r"\s*\n\s*")


def join_styles(site: Path) -> None:
    """Write the sheets that every page of the built `site` loads into one, and have them load it.

    What only some pages load stays apart. Nothing happens where there are fewer than two of them.
    """
    pages = {file: file.read_bytes() for file in sorted(site.rglob("*.html"))}
    loading = {file: html for file, html in pages.items() if _LINK.search(html)}
    names = _common([list(_names(html)) for html in loading.values()])
    files = [site / FOLDER / f"{name}.css" for name in names]
    if len(files) < 2 or not all(file.is_file() for file in files):
        return
    joined = "".join(_compact(file.read_text(encoding="utf-8")) for file in files)
    (site / FOLDER / f"{JOINED}.css").write_text(joined, encoding="utf-8", newline="\n")
    for file, html in loading.items():
        file.write_bytes(_with_one_link(html, frozenset(names)))


def _names(html: bytes) -> Iterator[str]:
    for match in _LINK.finditer(html):
        yield match["name"].decode()


def _common(lists: Sequence[Sequence[str]]) -> list[str]:
    """Return the names that are in each of `lists`, in the order of the first."""
    return [name for name in lists[0] if all(name in other for other in lists)] if lists else []


def _with_one_link(html: bytes, names: Iterable[str]) -> bytes:
    """Return a page with one link where the first of the sheets `names` was, and none to others."""
    seen = False

    def link(match: re.Match[bytes]) -> bytes:
        nonlocal seen
        if match["name"].decode() not in names:
            return match[0]
        first, seen = not seen, True
        joined = f"{FOLDER}/{JOINED}.css".encode()
        return b'<link rel="stylesheet" href="%s%s">' % (match["base"], joined) if first else b""

    return _LINK.sub(link, html)


def _compact(css: str) -> str:
    """Return a style sheet without comments, indents and empty lines."""
    bare = _STRING_OR_COMMENT.sub(lambda m: "" if m[0].startswith("/*") else m[0], css)
    return _BETWEEN_LINES.sub("\n", bare).lstrip("\n")
