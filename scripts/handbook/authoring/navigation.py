"""Adds, takes out and moves a page in `nav` of mkdocs.yml; every other character stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.authoring.scaffold import line_break_of
from handbook.book.config.places import PlacedConfig
from handbook.book.navigation import Navigation, PathEntry
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.markdown.chapters import CHAPTER_FOLDERS, PARTS

_REVIEWS = "review"
"""The folder of the mixed questions, which stand at the end of each part."""

_ENTRY = re.compile(r"(?P<indent> *+)- ")
_BY_HAND = "mkdocs.yml의 nav에 한 줄을 직접 더하세요."


def with_page(config: SourceText, page: str, after: str | None, opening: str = "") -> str:
    """Return the text of mkdocs.yml with `page` (its path below docs/) in `nav`, and the page
    `opening` before it.

    It comes after the page `after`, or after the last of its own folder, or in a new section at
    the end of the chapters. Raises CouldNotRun for an unknown `after`, a page that is there
    already, and a `nav` whose form is not one entry a line.
    """
    navigation = PlacedConfig(config).navigation()
    if page in navigation.order:
        raise CouldNotRun(f"차례(nav)에 '{page}' 페이지가 이미 있어요.", config.path)
    before, makes_section = _neighbour(navigation, page, after, config.path)
    pages = [opening, page] if opening else [page]
    text = _inserted(config, before.location.line, pages, makes_section)
    _verify(navigation, PlacedConfig(SourceText(config.path, text)).navigation(), pages, before)
    return text


def without_page(config: SourceText, page: str) -> str:
    """Return the text of mkdocs.yml without the line of `page` in `nav`, and without a section
    that held nothing else; the same text where the page is not named.

    Raises CouldNotRun for a `nav` whose form is not one entry a line.
    """
    navigation = PlacedConfig(config).navigation()
    entry = next((entry for entry in navigation if entry.target == page), None)
    if entry is None:
        return config.text
    first = last = entry.location.line
    if _is_alone(config, first):
        first -= 1
    text = config.text[: _start_of(config, first)] + config.text[_start_of(config, last + 1) :]
    left = PlacedConfig(SourceText(config.path, text)).navigation()
    if [e.target for e in left] != [e.target for e in navigation if e is not entry]:
        raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", config.path, _BY_HAND)
    return text


def in_own_part(config: SourceText, page: str) -> str:
    """Return the text of mkdocs.yml with the line of `page`, title and all, among those of its
    folder: where it is if it stands beside one, else after the last of them, or in a section of
    its own. Raises CouldNotRun as above.
    """
    navigation = PlacedConfig(config).navigation()
    entry = next((entry for entry in navigation if entry.target == page), None)
    folder = page.partition("/")[0]
    if entry is None:
        return config.text
    lines = {e.location.line for e in navigation if e.target.startswith(f"{folder}/")}
    beside = {entry.location.line - 1, entry.location.line + 1}
    if beside & lines or not (len(lines) > 1 or folder in PARTS):
        return config.text
    line = config.line(entry.location.line).strip()
    text = with_page(SourceText(config.path, without_page(config, page)), page, None)
    return re.sub(rf"(?m)^( *)- {re.escape(page)}$", lambda m: m[1] + line, text)


def _is_alone(config: SourceText, number: int) -> bool:
    """Tell whether the entry on a line is all that the section in the line above holds."""
    entry, above = _ENTRY.match(config.line(number)), _ENTRY.match(config.line(number - 1))
    if entry is None or above is None or len(above["indent"]) >= len(entry["indent"]):
        return False
    below = _ENTRY.match(config.line(number + 1))
    return below is None or len(below["indent"]) < len(entry["indent"])


def _start_of(config: SourceText, number: int) -> int:
    inside = number <= len(config.line_starts)
    return config.line_starts[number - 1] if inside else len(config.text)


def _neighbour(
    navigation: Navigation, page: str, after: str | None, path: str
) -> tuple[PathEntry, bool]:
    """Return the entry to follow, and whether a section has to be made."""
    if after is not None:
        found = next((entry for entry in navigation if entry.target == after), None)
        if found is None:
            raise CouldNotRun(
                f"차례(nav)에 '{after}' 페이지가 없어요.",
                path,
                "--after 값을 mkdocs.yml에서 고르세요.",
            )
        return found, False
    folder = page.partition("/")[0]
    own = [entry for entry in navigation if entry.target.startswith(f"{folder}/")]
    if own:
        return own[-1], False
    parts = (*CHAPTER_FOLDERS, _REVIEWS)
    chapters = [e for e in navigation if e.target.partition("/")[0] in parts]
    if not chapters:
        raise CouldNotRun("차례(nav)에 장이 하나도 없어요.", path, _BY_HAND)
    return chapters[-1], True


def _inserted(config: SourceText, line: int, pages: Sequence[str], makes_section: bool) -> str:
    entry = _ENTRY.match(config.line(line))
    if entry is None:
        raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", f"{config.path}:{line}", _BY_HAND)
    new = [f"{entry['indent']}- {page}" for page in pages]
    if makes_section:
        new.insert(0, f"{_outer_indent(config, line, entry['indent'])}- {_section(pages[-1])}:")
    line_break = line_break_of(config)
    start = config.line_starts[line] if line < len(config.line_starts) else len(config.text)
    head = config.text[:start]
    if not head.endswith("\n"):
        head += line_break
    return head + "".join(f"{text}{line_break}" for text in new) + config.text[start:]


def _section(page: str) -> str:
    return PARTS[page.partition("/")[0]]


def _outer_indent(config: SourceText, line: int, indent: str) -> str:
    """Return the indent of the section that holds the entry on `line`."""
    for number in range(line - 1, 0, -1):
        match = _ENTRY.match(config.line(number))
        if match is not None and len(match["indent"]) < len(indent):
            return match["indent"]
    raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", f"{config.path}:{line}", _BY_HAND)


def _verify(old: Navigation, new: Navigation, pages: Sequence[str], before: PathEntry) -> None:
    expected = [entry.target for entry in old]
    place = old.entries.index(before) + 1
    expected[place:place] = pages
    if [entry.target for entry in new] != expected:
        raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", "mkdocs.yml", _BY_HAND)
