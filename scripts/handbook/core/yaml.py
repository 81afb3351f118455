"""YAML with positions: the value, and where each key and item of it stands."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from handbook.core.diagnostics import Location, Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml_depth import refuse_deep
from handbook.core.yaml_faults import broken
from handbook.core.yaml_values import unusable

KeyPath = tuple[str | int, ...]

_MOST_LEVELS = 50
"""Lists and mappings within one another; what reads a value calls itself for each."""


class Placed(str):
    """A text of a YAML document that knows where it stands there, quotes included."""

    __slots__ = ("source", "span")
    source: SourceText
    span: Span

    def __new__(cls, text: str, source: SourceText, span: Span) -> Placed:
        """Return `text`, which stands at `span` of `source`."""
        placed = super().__new__(cls, text)
        placed.source, placed.span = source, span
        return placed

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.source.locate(self.span)

    def locate(self, words: str) -> Location:
        """Return where `words` of it stand, or where it does if they are not typed like that."""
        start = self.source.text.find(words, self.span.start, self.span.end)
        if start < 0:
            return self.location
        return self.source.locate(Span(start, start + len(words)))


def place_of(text: str) -> Placed:
    """Return a text of a document as one that knows its place. Raises TypeError for any other."""
    if not isinstance(text, Placed):
        raise TypeError(f"not from a document: {text!r}")
    return text


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A parsed YAML document. `spans` maps a path of keys and indexes to its value's span."""

    source: SourceText
    value: Any
    spans: Mapping[KeyPath, Span]

    def location(self, path: KeyPath) -> Location:
        """Return where the value at `path` stands, or its nearest enclosing value."""
        while path and path not in self.spans:
            path = path[:-1]
        return self.source.locate(self.spans.get(path, Span(0, 0)))

    @property
    def placed(self) -> Any:
        """The value, every text of which is `Placed`."""
        return self._placed(self.value, ())

    def _placed(self, value: Any, path: KeyPath) -> Any:
        if isinstance(value, str) and path in self.spans:
            return Placed(value, self.source, self.spans[path])
        if isinstance(value, list):
            return [self._placed(item, (*path, index)) for index, item in enumerate(value)]
        if isinstance(value, dict):
            return {key: self._placed(item, (*path, str(key))) for key, item in value.items()}
        return value


def load_yaml(source: SourceText, offset: int = 0, text: str | None = None) -> YamlDocument:
    """Parse `source` (or the part `text` of it that begins at code point `offset`).

    Raises CouldNotRun, naming line and column, where the YAML is broken or repeats a key.
    """
    body = source.text if text is None else text
    node = None
    try:
        node = compose(body)
        places = _Places(source, offset)
        if node is None:
            return YamlDocument(source, None, places.spans)
        places.collect(node, ())
        value = yaml.SafeLoader("").construct_document(node)
        return YamlDocument(source, value, places.spans)
    except (yaml.YAMLError, RecursionError) as error:
        raise broken(source, error, offset, body) from None
    except (ValueError, AttributeError, TypeError, OverflowError):
        # PyYAML raises these for a day that does not exist, or a tag on a value of another kind.
        raise unusable(source, node, offset) from None


def compose(text: str) -> yaml.Node | None:
    """Return the YAML nodes of `text`, whose marks count code points.

    Raises yaml.YAMLError, or RecursionError where it is too deep. The fast parser reads what is
    sound; where it fails, the one in Python says why, since only its words and places are known
    below.
    """
    if yaml.__with_libyaml__:
        with contextlib.suppress(yaml.YAMLError):
            refuse_deep(text)
            return yaml.CSafeLoader(text).get_single_node()
    return yaml.SafeLoader(text).get_single_node()


@dataclass(slots=True)
class _Places:
    source: SourceText
    offset: int
    spans: dict[KeyPath, Span] = field(default_factory=dict)
    visited: set[int] = field(default_factory=set)

    def collect(self, node: yaml.Node, path: KeyPath) -> None:
        # An alias leads to a node seen before; a few lines of them grow without bound.
        if id(node) in self.visited:
            raise self._refuse(
                node, "YAML 별칭(*)으로 같은 값을 두 번 써요.", "값을 자리마다 그대로 적으세요."
            )
        self.visited.add(id(node))
        if len(path) > _MOST_LEVELS:
            raise self._refuse(
                node, "YAML이 너무 깊게 겹쳐 있어요.", "목록과 항목의 깊이를 줄이세요."
            )
        start, end = node.start_mark.index, node.end_mark.index
        self.spans[path] = Span(self.offset + start, self.offset + max(start, end))
        if isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                self.collect(child, (*path, index))
        elif isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, child in node.value:
                if key.tag == "tag:yaml.org,2002:merge":
                    raise self._refuse(
                        key, "YAML 병합 키(<<)는 쓰지 않아요.", "값을 자리마다 그대로 적으세요."
                    )
                name = str(key.value)
                if name in seen:
                    raise self._refuse(
                        key, f"같은 키 '{name}' 항목이 두 번 있어요.", "하나만 남기세요."
                    )
                seen.add(name)
                self.collect(child, (*path, name))

    def _refuse(self, node: yaml.Node, message: str, hint: str) -> CouldNotRun:
        line, column = self.source.position(self.offset + node.start_mark.index)
        return CouldNotRun(message, f"{self.source.path}:{line}:{column}", hint)
