"""Finds the files that a foreign site's extensions and plugins would put into its pages, and that
are not there.

None of them runs during a check, but each has a form for the path of a file, which says enough.
Their own part of a site, which pymdownx.snippets includes, is read with the page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.core.diagnostics import Location, Span
from handbook.markdown.page import Document

_BRACES = re.compile(
    r"(?<!\\)\{![+>-]?[ \t]*(?P<path>[^\s!|\[][^\n!|\[]*?)[ \t]*(?:[!|\[][^\n]*?)?!\}"
)
_STARS = re.compile(r"^\{\*[ \t]*(?P<path>\S+)[^\n]*\*\}[ \t]*$", re.MULTILINE)
_STATEMENT = re.compile(
    r"\{%-?\s*include(?:-markdown)?\s+(?P<quote>[\"'])(?P<path>[^\"'\n]+)(?P=quote)"
)
_FORMS = {
    "mdx_include": _BRACES,
    "markdown_include.include": _BRACES,
    "markdown_include_variants": _STARS,
    "include-markdown": _STATEMENT,
}
"""How each of them has a file named (neurobin/mdx_include, cmacmackin/markdown-include,
tiangolo/markdown-include-variants, mondeja/mkdocs-include-markdown-plugin).
"""
_OTHER_SIGNS = frozenset({"syntax_left", "syntax_right", "opening_tag", "closing_tag"})
"""Options that change the form."""
_NO_PATH = re.compile(r"://|[*?{}$<>]|^[~/]")
_VARIANT = r"(?:_an)?(?:_py\d+)?"


@dataclass(frozen=True, slots=True)
class LostFile:
    """A file that a page would include and that is not there: its path as it is typed."""

    path: str
    location: Location


def lost_files(
    root: Path, docs: str, options: Mapping[str, object], pages: Mapping[str, Document]
) -> Iterator[LostFile]:
    """Yield what is missing; `options` are those of the extensions and plugins of the site.

    Where not one file is found, the site is built in another folder: then nothing is known.
    """
    for name, form in _FORMS.items():
        if name not in options:
            continue
        given = options[name] if isinstance(options[name], Mapping) else {}
        assert isinstance(given, Mapping)
        if not _OTHER_SIGNS.isdisjoint(given) or (form is _STATEMENT and "macros" in options):
            continue
        named = list(_named(form, pages))
        base = root / str(given.get("base_path", "."))
        missing = [
            (page, place, path)
            for page, place, path in named
            if not _is_there(form, path, base, root / docs, page)
        ]
        if len(missing) < len(named) or form is _STATEMENT:
            yield from (LostFile(path, page.locate(place)) for page, place, path in missing)


def _named(
    form: re.Pattern[str], pages: Mapping[str, Document]
) -> Iterator[tuple[Document, Span, str]]:
    for page in pages.values():
        for match in form.finditer(page.source.text):
            shown = form is _STATEMENT and page.is_fenced(match.start())
            if not shown and _NO_PATH.search(match["path"]) is None:
                yield page, Span(*match.span("path")), match["path"]


def _is_there(form: re.Pattern[str], path: str, base: Path, docs: Path, page: Document) -> bool:
    if form is _STATEMENT:
        beside = path.startswith(("./", "../"))
        return (docs / (posixpath.dirname(page.uri) if beside else "") / path).exists()
    file = base / path
    if form is not _STARS or file.exists():
        return file.exists()
    variant = re.compile(f"{re.escape(file.stem)}{_VARIANT}{re.escape(file.suffix)}")
    return file.parent.is_dir() and any(variant.fullmatch(f.name) for f in file.parent.iterdir())
