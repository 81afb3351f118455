"""Adds a page to `nav` in mkdocs.yml and leaves every other character as it was."""

from __future__ import annotations

import re

from handbook.authoring.scaffold import line_break_of
from handbook.book.config.places import PlacedConfig
from handbook.book.navigation import Navigation, PathEntry
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.markdown.page import CHAPTER_FOLDERS

SECTIONS = {
    "start": "시작",
    "basics": "기초",
    "methods": "방법",
    "containers": "컨테이너",
    "practice": "실무",
}
"""What the part of the book in each folder of chapters is called."""

_REVIEWS = "review"
"""The folder of the mixed questions, which stand at the end of each part."""

_ENTRY = re.compile(r"(?P<indent> *)- ")
_BY_HAND = "mkdocs.yml의 nav에 한 줄을 직접 더하세요."


def with_page(config: SourceText, page: str, after: str | None) -> str:
    """Return the text of mkdocs.yml with `page` (its path below docs/) in `nav`.

    It comes after the page `after`, or after the last of its own folder, or in a new section at
    the end of the chapters. Raises CouldNotRun for an unknown `after`, a page that is there
    already, and a `nav` whose form is not one entry a line.
    """
    navigation = PlacedConfig(config).navigation()
    if page in navigation.order:
        raise CouldNotRun(f"차례(nav)에 '{page}' 페이지가 이미 있어요.", config.path)
    before, makes_section = _neighbour(navigation, page, after, config.path)
    text = _inserted(config, before.location.line, page, makes_section)
    _verify(navigation, PlacedConfig(SourceText(config.path, text)).navigation(), page, before)
    return text


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


def _inserted(config: SourceText, line: int, page: str, makes_section: bool) -> str:
    entry = _ENTRY.match(config.line(line))
    if entry is None:
        raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", f"{config.path}:{line}", _BY_HAND)
    new = [f"{entry['indent']}- {page}"]
    if makes_section:
        new.insert(0, f"{_outer_indent(config, line, entry['indent'])}- {_section(page)}:")
    line_break = line_break_of(config)
    start = config.line_starts[line] if line < len(config.line_starts) else len(config.text)
    head = config.text[:start]
    if not head.endswith("\n"):
        head += line_break
    return head + "".join(f"{text}{line_break}" for text in new) + config.text[start:]


def _section(page: str) -> str:
    return SECTIONS[page.partition("/")[0]]


def _outer_indent(config: SourceText, line: int, indent: str) -> str:
    """Return the indent of the section that holds the entry on `line`."""
    for number in range(line - 1, 0, -1):
        match = _ENTRY.match(config.line(number))
        if match is not None and len(match["indent"]) < len(indent):
            return match["indent"]
    raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", f"{config.path}:{line}", _BY_HAND)


def _verify(old: Navigation, new: Navigation, page: str, before: PathEntry) -> None:
    expected = [entry.target for entry in old]
    expected.insert(old.entries.index(before) + 1, page)
    if [entry.target for entry in new] != expected:
        raise CouldNotRun("차례(nav)의 꼴을 알아볼 수 없어요.", "mkdocs.yml", _BY_HAND)
