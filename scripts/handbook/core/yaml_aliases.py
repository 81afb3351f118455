"""Refuses YAML whose aliases would keep whoever walks through it busy for ever."""

from __future__ import annotations

import yaml

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml_nodes import children

MOST_VALUES = 1_000_000
"""Far more than any settings hold, each alias counted as what it stands for."""
_HINT = "별칭 대신 값을 자리마다 그대로 적으세요."


def refuse_bombs(source: SourceText, root: yaml.Node | None) -> None:
    """Raise CouldNotRun, naming the place, for an alias that leads back to itself, and for aliases
    of aliases that stand for more values than anybody would type.
    """
    if root is not None:
        _Sizes(source).of(root)


class _Sizes:
    """How many values stand at and below each node."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._known: dict[int, int] = {}
        self._open: set[int] = set()

    def of(self, node: yaml.Node) -> int:
        """Return how many values `node` stands for."""
        known = self._known.get(id(node))
        if known is not None:
            return known
        if id(node) in self._open:
            raise self._refused(node, "YAML 별칭(*)이 자기 자신을 가리켜요.")
        self._open.add(id(node))
        size = 1 + sum(self.of(child) for child in children(node))
        self._open.discard(id(node))
        if size > MOST_VALUES:
            raise self._refused(node, "YAML 별칭(*)이 겹쳐서 값이 너무 많아요.")
        self._known[id(node)] = size
        return size

    def _refused(self, node: yaml.Node, message: str) -> CouldNotRun:
        line, column = self._source.position(node.start_mark.index)
        return CouldNotRun(message, f"{self._source.path}:{line}:{column}", _HINT)
