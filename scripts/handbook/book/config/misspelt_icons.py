"""Finds in mkdocs.yml the icons that Material for MkDocs has not: it stops at one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import yaml

from handbook.book.config.icons import HOW_ICONS_ARE_NAMED, icons_meant, theme_icons
from handbook.book.config.misspelt_options import MisspeltOption
from handbook.book.config.nodes import first_line
from handbook.core.likeness import MOST
from handbook.core.source import SourceText

_TEXT = "tag:yaml.org,2002:str"
_PLACES = (
    ("theme", "palette", "toggle", "icon"),
    ("extra", "social", "icon"),
    ("extra", "analytics", "feedback", "ratings", "icon"),
)
"""The keys that lead to an icon; below `theme.icon` every value is one."""
_MOST_ICONS = 20
"""So many unknown icons are looked for among thousands."""


def misspelt_icons(
    source: SourceText, root: yaml.Node | None, own: frozenset[str] | None
) -> Iterator[MisspeltOption]:
    """Yield the icons that are not there of the file whose composed YAML is `root`; `own` are those
    of the site's own. None stands for a site that may take its icons from elsewhere.
    """
    if own is None or not theme_icons():
        return
    known = theme_icons() | own
    nodes = [*_texts(_first(root)), *(node for keys in _PLACES for node in _below(root, keys))]
    unknown = (node for node in nodes if node.value and node.value not in known)
    for node in islice(unknown, _MOST_ICONS):
        meant = icons_meant(str(node.value), known)
        if meant is not None:
            place = source.locate(first_line(source.text, node))
            yield MisspeltOption(
                *(str(node.value), place, "", meant[:MOST]),
                stops=True,
                is_icon=True,
                otherwise=HOW_ICONS_ARE_NAMED,
            )


def _first(root: yaml.Node | None) -> yaml.Node | None:
    return next(_mappings(root, ("theme", "icon")), None)


def _below(node: yaml.Node | None, keys: Sequence[str]) -> Iterator[yaml.ScalarNode]:
    """Yield the texts to which `keys` lead; a list stands for each of its items."""
    for found in _mappings(node, keys):
        if isinstance(found, yaml.ScalarNode) and found.tag == _TEXT:
            yield found


def _mappings(node: yaml.Node | None, keys: Sequence[str]) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mappings(item, keys)
    elif not keys:
        yield from () if node is None else (node,)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == keys[0]:
                yield from _mappings(value, keys[1:])


def _texts(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield the texts in a mapping, however deep."""
    if isinstance(node, yaml.ScalarNode) and node.tag == _TEXT:
        yield node
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _texts(value)
