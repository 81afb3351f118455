"""Adds names to Python files that list things: imports, tuples and mappings of one entry a line."""

from __future__ import annotations

import re

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.korean.width import width

_LINE_LENGTH = 100


def with_import(source: SourceText, package: str, name: str) -> str:
    """Return the text of `source` whose `from package import …` brings `name` too.

    The names come in the linter's order: constants, classes, then the rest. Raises CouldNotRun
    where the import is not there.
    """
    pattern = rf"^from {re.escape(package)} import (?:\((?P<many>[\w,\s]*)\)|(?P<few>[\w, ]+))$"
    match = re.search(pattern, source.text, re.MULTILINE)
    if match is None:
        raise _unknown(source)
    names = sorted({*re.findall(r"\w+", match["many"] or match["few"]), name}, key=_import_order)
    line = f"from {package} import {', '.join(names)}"
    if match["many"] is not None or len(line) > _LINE_LENGTH:
        line = f"from {package} import (\n{''.join(f'    {n},{chr(10)}' for n in names)})"
    return source.text[: match.start()] + line + source.text[match.end() :]


def with_item(source: SourceText, opening: str, item: str) -> str:
    """Return the text of `source` with `item` in the tuple that `opening` begins, in order.

    Raises CouldNotRun where the tuple is not there.
    """
    match = re.search(re.escape(opening) + r"\((?P<items>[\w.,\s]*)\)$", source.text, re.MULTILINE)
    if match is None:
        raise _unknown(source)
    items = sorted({*re.findall(r"[\w.]+", match["items"]), item})
    listing = "".join(f"    {one},\n" for one in items)
    return source.text[: match.start()] + f"{opening}(\n{listing})" + source.text[match.end() :]


def with_entry(source: SourceText, opening: str, entry: str) -> str:
    """Return the text of `source` with `entry` at the end of the mapping that ends the file.

    Raises CouldNotRun where the file does not end with one that `opening` begins.
    """
    text = source.text.rstrip()
    start = text.rfind(f"\n{opening}{{")
    if start < 0 or not text.endswith("}"):
        raise _unknown(source)
    head = text[:-1] if text.endswith("\n}") else f"{text[:-1]}\n"
    return f"{head}{entry}}}\n"


def call(name: str, arguments: list[str]) -> str:
    """Return `name = …(…)` as the formatter writes it, over one line or more."""
    one = f"{name}({', '.join(arguments)})"
    if width(one) <= _LINE_LENGTH:
        return one
    inner = f"    {', '.join(arguments)}"
    if width(inner) <= _LINE_LENGTH:
        return f"{name}(\n{inner}\n)"
    return f"{name}(\n{''.join(f'    {argument},{chr(10)}' for argument in arguments)})"


def _import_order(name: str) -> tuple[bool, bool, str]:
    constant = len(name) > 1 and name.isupper()
    return (not constant, not name[0].isupper(), name)


def _unknown(source: SourceText) -> CouldNotRun:
    return CouldNotRun(
        "이 파일에서 목록을 찾지 못했어요.", source.path, "목록을 처음의 꼴로 되돌리세요."
    )
