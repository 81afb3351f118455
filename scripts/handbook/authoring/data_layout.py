"""How the data files are laid out: so that a diff shows what changed and nothing else.

A YAML file of entries has one empty line between entries and the keys of each in the order of its
schema; a JSON schema is indented by two spaces. Values and comments are never touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handbook.core.errors import CouldNotRun
from handbook.core.json_source import read_json
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml

_KEY = re.compile(r"  (?P<key>[\w-]+):(?:\s|$)")


def laid_out(path: str, text: str, schemas: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the `text` of the data file `path` as it is to be laid out.

    `schemas` holds the schemas of entries by name: that of docs/_data/x.yml is `x`. Raises
    CouldNotRun where the file is broken.
    """
    name, _, suffix = path.rpartition("/")[2].partition(".")
    if suffix == "yml":
        return laid_out_entries(text, keys_of(schemas.get(name, {})), path)
    return laid_out_json(text, path)


def laid_out_entries(text: str, keys: Sequence[str], path: str) -> str:
    """Return the YAML `text` (a list of mappings, line ends `\\n`) as it is to be laid out.

    `keys` is the order of the keys; others keep their place behind them. Raises CouldNotRun where
    the YAML is broken or its layout is beyond this.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    entries = ("\n".join(_ordered(entry, keys)).strip("\n") for entry in _entries(lines))
    result = "\n\n".join(filter(None, entries)) + "\n"
    if _value(result, path) != _value(text, path):
        raise CouldNotRun(
            "항목의 줄을 나눌 수 없는 꼴이에요.", path, "다른 항목처럼 '- id:'로 시작하세요."
        )
    return result


def laid_out_json(text: str, path: str) -> str:
    """Return the JSON `text` indented by two spaces. Raises CouldNotRun where it is broken."""
    return json.dumps(read_json(text, path), indent=2, ensure_ascii=False) + "\n"


def keys_of(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the keys of an entry in the order of the `schema` of a list of entries."""
    return tuple(schema.get("items", {}).get("properties", {}))


def _value(text: str, path: str) -> object:
    return load_yaml(SourceText(path, text)).value


def _entries(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield what stands before the first entry, then each entry with the comments above it."""
    entry: list[str] = []
    above: list[str] = []
    for line in lines:
        if line.startswith("- "):
            yield entry
            entry = [*above, line]
            above = []
        elif not line or line.startswith("#"):
            above.append(line)
        else:
            entry += [*above, line]
            above = []
    yield [*entry, *above]


def _ordered(entry: Sequence[str], keys: Sequence[str]) -> list[str]:
    """Return an entry with its keys in order; each takes along the lines that belong to it."""
    first = next((index for index, line in enumerate(entry) if line.startswith("- ")), len(entry))
    above, lines = entry[:first], list(entry[first:])
    if not lines:
        return list(above)
    lines[0] = f"  {lines[0][2:]}"
    blocks: list[list[str]] = [[]]
    for line in lines:
        if _KEY.match(line):
            blocks.append([])
        blocks[-1].append(line)
    blocks.sort(key=lambda block: _rank(block[:1], keys))
    ordered = [line for block in blocks for line in block]
    ordered[0] = f"- {ordered[0][2:]}"
    return [*above, *ordered]


def _rank(head: Sequence[str], keys: Sequence[str]) -> int:
    match = _KEY.match(head[0]) if head else None
    return keys.index(match["key"]) if match and match["key"] in keys else len(keys)
