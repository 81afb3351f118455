"""Values of YAML that are none of their kind, and the place of whatever is wrong in it."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText

Fault = tuple[int, str, str]
"""A place, what is wrong there, and what to do."""


def unusable(source: SourceText, node: yaml.Node | None, offset: int) -> CouldNotRun:
    """Return which value below `node` is none of its kind, such as a day that does not exist."""
    fault = (0, "읽을 수 없는 값이 있어요.", "값을 큰따옴표로 묶으세요.")
    for value in _scalars(node):
        try:
            yaml.SafeLoader("").construct_document(value)
        except yaml.YAMLError:
            continue  # a tag that other loaders know
        except (ValueError, AttributeError, TypeError, OverflowError):
            fault = _of_value(value)
            break
    return at_fault(source, offset, fault)


def _of_value(value: yaml.ScalarNode) -> Fault:
    where = value.start_mark.index
    if value.tag == "tag:yaml.org,2002:timestamp":
        hint = "달력에 있는 날짜를 2026-11-23 꼴로 적으세요."
        return where, f"'{value.value}' 값은 날짜가 아니에요.", hint
    return where, f"'{value.value}' 값을 읽을 수 없어요.", "값을 큰따옴표로 묶으세요."


def at_fault(source: SourceText, offset: int, fault: Fault) -> CouldNotRun:
    """Return `fault` with its place in `source`, of which what was read begins at `offset`."""
    index, message, hint = fault
    line, column = source.position(min(offset + index, len(source.text)))
    return CouldNotRun(message, f"{source.path}:{line}:{column}", hint)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for child in pair:
                yield from _scalars(child)
