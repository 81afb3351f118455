"""What a scaffold is, and what may be typed for one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import yaml

from handbook.core.errors import CouldNotRun
from handbook.core.files import Change
from handbook.core.source import SourceText

LONGEST_TITLE = 40
"""Code points."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_READ_BY_MARKDOWN = frozenset('<>[]{}()*_`#|\\"')


@dataclass(frozen=True, slots=True)
class Scaffold:
    """Files to write together, and what is left for a person to do (Korean, a sentence each)."""

    changes: tuple[Change, ...]
    next_steps: tuple[str, ...]


def name_of(value: str, what: str, example: str) -> str:
    """Return `value` if it is small ASCII letters, digits and hyphens. Raises CouldNotRun."""
    if _NAME.fullmatch(value) is None:
        raise CouldNotRun(
            f"{what}: '{value}' 값에 쓸 수 없는 글자가 있어요.",
            hint=f"영어 소문자, 숫자, 붙임표(-)만 쓰세요. 예: {example}",
        )
    return value


def title_of(value: str) -> str:
    """Return `value` as a title: one short line that Markdown takes literally.

    Raises CouldNotRun.
    """
    title = " ".join(value.split())
    if not title:
        raise CouldNotRun("제목이 비어 있어요.", hint="따옴표 안에 제목을 적으세요.")
    if len(title) > LONGEST_TITLE:
        raise CouldNotRun(f"제목이 {len(title)}자예요.", hint=f"{LONGEST_TITLE}자까지로 줄이세요.")
    special = "".join(sorted(_READ_BY_MARKDOWN & set(title)))
    if special:
        raise CouldNotRun(f"제목에 쓸 수 없는 글자가 있어요: {special}", hint="빼고 적으세요.")
    return title


def one_line(value: str, what: str) -> str:
    """Return `value` on one line. Raises CouldNotRun when nothing is left."""
    text = " ".join(value.split())
    if not text:
        raise CouldNotRun(f"{what}: 값이 비어 있어요.", hint="따옴표 안에 글을 적으세요.")
    return text


def yaml_value(value: str) -> str:
    """Return `value` as YAML reads it back: bare where that is safe, else in quotes."""
    try:
        parsed: Any = yaml.safe_load(f"- key: {value}\n")
    except yaml.YAMLError:
        parsed = None
    # JSON text is YAML text too.
    return value if parsed == [{"key": value}] else json.dumps(value, ensure_ascii=False)


def line_break_of(source: SourceText) -> str:
    """Return the line break that the file uses: that of its first line."""
    first = source.text.find("\n")
    return "\r\n" if first > 0 and source.text[first - 1] == "\r" else "\n"


def with_line_breaks(text: str, line_break: str) -> str:
    """Return `text`, written with line feeds, with the line breaks of its neighbours."""
    return text.replace("\n", line_break)


def appended(source: SourceText, entry: str) -> Change:
    """Return the change that adds `entry` to a data file, after one empty line."""
    line_break = line_break_of(source)
    before = source.text.rstrip()
    # An empty list is typed as [].
    before = before.removesuffix("[]").rstrip()
    gap = line_break * 2 if re.search(r"^- ", before, re.MULTILINE) else line_break
    text = before + (gap if before else "") + with_line_breaks(entry, line_break)
    return Change(source.path, text)
