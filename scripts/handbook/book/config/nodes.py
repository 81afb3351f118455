"""Where the nodes of a YAML document stand in its text."""

from __future__ import annotations

import yaml

from handbook.core.diagnostics import Span


def first_line(text: str, node: yaml.Node) -> Span:
    """Return where `node` of the document `text` stands, in code points; of one with values below
    it, its first line.
    """
    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, yaml.ScalarNode):
        end = min(end, text.find("\n", start) % (len(text) + 1))
    return Span(start, end)
