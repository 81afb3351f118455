"""Finds the lines that include other files (pymdownx.snippets), and what becomes of each."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pymdownx.snippets import SnippetPreprocessor

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText, split_lines
from handbook.markdown.scan.tokens import ReferenceToken

_MARK = "8<-"
_MOST_BYTES = 4 * 1024 * 1024
MOST_FILES = 2000
"""So many times one page may include a file, counted as often as each is included."""
_DEEPEST = 10
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\[\]]+)\]: *<?(?P<target>[^\s>]+)", re.MULTILINE)
_REMOTE = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a page that includes a file: `path` as it is typed, without lines and section.

    `missing` is the path of the file that is not there, this one or one that it includes in turn;
    `no_section` the name of a section that the file does not have. `file` is where it lies, from
    the project's root (empty outside it), `text` what is included: up to `own_end` from that file,
    then from those that it includes in turn.
    """

    path: str
    place: Span
    text: str = ""
    missing: str = ""
    no_section: str = ""
    file: str = ""
    own_end: int = 0
    appended: bool = False
    """Whether the settings include it at the end of every page."""


class TooManyFiles(Exception):
    """A page includes files, or they one another, more often than any page needs."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Includes the files of a page; what was `asked` for on the one before does not count."""

    run: Callable[[list[str]], list[str]]
    asked: list[str]

    def __call__(self, lines: list[str]) -> list[str]:
        self.asked.clear()
        return self.run(lines)


def moved(snippet: Snippet, by: int) -> Snippet:
    """Return a snippet whose place is `by` code points further on."""
    return replace(snippet, place=Span(snippet.place.start + by, snippet.place.end + by))


def without_failing(preprocessor: Any) -> None:
    """Have a page converted although a file that it includes is missing; fetch nothing, and read
    neither devices nor files that are too large for a page. It raises TooManyFiles.
    """
    if isinstance(preprocessor.run, _Run):
        preprocessor.run.asked.clear()
        return
    preprocessor.check_paths = False
    preprocessor.url_download = False
    find, run = preprocessor.get_snippet_path, preprocessor.run
    asked: list[str] = []

    def found(path: str) -> str | None:
        asked.append(path)
        if len(asked) > MOST_FILES:
            # Files that include one another several times each are as many as their product.
            raise TooManyFiles
        file = find(path)
        return file if file is not None and _is_text(Path(file)) else None

    preprocessor.get_snippet_path = found
    preprocessor.run = _Run(run, asked)


def _is_text(file: Path) -> bool:
    try:
        return file.is_file() and file.stat().st_size <= _MOST_BYTES
    except OSError:
        return False


def read_snippets(text: str, preprocessor: Any, root: Path) -> tuple[Snippet, ...]:
    """Return the includes of a page's text, as `preprocessor` would resolve them."""
    typed = _named(split_lines(text), preprocessor) if _MARK in text else ()
    found = [_read(line.span(), path, preprocessor, root) for line, path in typed]
    for path in _appended(preprocessor):
        found.append(replace(_read(Span(0, 0), path, preprocessor, root), appended=True))
    return tuple(found)


def _appended(preprocessor: Any) -> Iterator[str]:
    """Yield the files that are included at the end of every page."""
    yield from (str(path) for path in preprocessor.auto_append or ())


def _named(lines: Sequence[PlacedText], preprocessor: Any) -> Iterator[tuple[PlacedText, str]]:
    """Yield the stretch of each line that names a file, and its words."""
    block = False
    for line in lines:
        match = preprocessor.RE_ALL_SNIPPETS.match(line.text)
        if match is not None and match["escape"]:
            continue
        if match is not None and match["inline_marker"]:
            if not block:
                start, end = match.span("snippet")
                yield line.cut(start + 1, end - 1), match["snippet"][1:-1].strip()
        elif match is not None:
            block = not block
        elif block and line.text.strip() and not line.text.lstrip().startswith(";"):
            yield line.cut(line.indent, len(line.text.rstrip())), line.text.strip()


def _read(place: Span, typed: str, preprocessor: Any, root: Path) -> Snippet:
    path, section = _parts(typed, preprocessor)
    if not path or _REMOTE.match(path):
        return Snippet(path, place)
    found = preprocessor.get_snippet_path(path)
    if found is None:
        return Snippet(path, place, missing=path)
    text = _content(found)
    if section and not _has_section(text, section, preprocessor):
        return Snippet(path, place, text, no_section=section)
    missing, inner = _within(text, preprocessor, {found})
    whole = f"{text}\n{inner}" if inner else text
    return Snippet(path, place, whole, missing, file=_shown(found, root), own_end=len(text))


def _shown(file: str, root: Path) -> str:
    path = Path(os.path.normpath(file))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _parts(typed: str, preprocessor: Any) -> tuple[str, str]:
    match = preprocessor.RE_SNIPPET_FILE.match(typed)
    if match is None:
        return typed, ""
    return (match[1] or "").strip(), (match[3] or "")[1:]


def _content(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _has_section(text: str, section: str, preprocessor: Any) -> bool:
    return any(
        (match := preprocessor.RE_SNIPPET_SECTION.match(line)) is not None
        and match["name"] == section
        for line in text.splitlines()
    )


def _within(text: str, preprocessor: Any, seen: set[str]) -> tuple[str, str]:
    """Return the first path that a text includes in turn and that is not there, and all of what
    it includes.
    """
    if _MARK not in text or len(seen) > _DEEPEST:
        return "", ""
    missing, parts = "", []
    for _, typed in _named(split_lines(text), preprocessor):
        path, _ = _parts(typed, preprocessor)
        if not path or _REMOTE.match(path):
            continue
        found = preprocessor.get_snippet_path(path)
        if found is None:
            missing = missing or path
        elif found not in seen:
            content = _content(found)
            lacking, inner = _within(content, preprocessor, seen | {found})
            missing = missing or lacking
            parts += [content, inner]
    return missing, "\n".join(part for part in parts if part)


def snippet_reader(md: Any) -> SnippetPreprocessor | None:
    """Return what includes files into the pages that `md` converts, if anything does."""
    if "snippet" not in md.preprocessors:
        return None
    reader = md.preprocessors["snippet"]
    return reader if isinstance(reader, SnippetPreprocessor) else None


class Included:
    """Finds where a page brings in an address that is typed in a file that it includes."""

    def __init__(self, snippets: Sequence[Snippet], references: Sequence[ReferenceToken]) -> None:
        self._snippets = snippets
        self._references = references
        self._used: set[Span] = set()

    def find(self, target: str) -> tuple[str, Span] | None:
        """Return the file in which `target` is typed, and the line that includes the file; for a
        definition the next reference to it.
        """
        for snippet in self._snippets:
            if target not in snippet.text:
                continue
            names = {
                m["name"].lower()
                for m in _DEFINITION.finditer(snippet.text)
                if m["target"] == target
            }
            for token in self._references:
                if token.name.lower() in names and token.whole not in self._used:
                    self._used.add(token.whole)
                    return snippet.path, token.whole
            return snippet.path, snippet.place
        return None
