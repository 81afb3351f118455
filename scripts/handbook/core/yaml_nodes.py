"""The nodes of a composed YAML document, whatever they are."""

from __future__ import annotations

from collections.abc import Iterator

import yaml


def children(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the nodes right below `node`: the items of a list, the keys and values of a mapping."""
    if isinstance(node, yaml.ScalarNode):
        return
    for item in node.value:
        if isinstance(item, tuple):
            yield from item
        else:
            yield item


def nodes_of(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield `root` and all nodes below it, each once: aliases lead to the same ones again."""
    seen: set[int] = set()
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            waiting += reversed(list(children(node)))
