"""Finds the Markdown extensions and the plugins of mkdocs.yml whose names are misspelt.

A name that is far from all that the tool knows may be that of one which only the site has. One
that is nearly theirs stops the build.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache

import pymdownx
import pymdownx.blocks
import yaml

from handbook.book.config.extensions import SHORT_NAMES, offered_extensions
from handbook.book.config.nodes import first_line
from handbook.book.config.option_names import PLUGINS
from handbook.book.config.plugins import KNOWN, short_name
from handbook.book.config.values import EXTENSION, PLUGIN, ValueFault
from handbook.core.likeness import names_like
from handbook.core.source import SourceText

_OF_PYTHON_MARKDOWN = "markdown.extensions."
_SHORTEST = 5
"""In a plugin's name of fewer letters another letter may make another name."""
_OTHERS = frozenset({"excluder", "jupyter2", "mermaid", "sample"})
"""Plugins of which nothing is known but that they are there, under nearly the name of another."""


def misspelt_extensions(source: SourceText, given: yaml.Node | None) -> Iterator[ValueFault]:
    """Yield the misspelt names below `given`, the value of `markdown_extensions` in `source`."""
    for node in _asked(given):
        name = str(node.value)
        if near := _meant(name):
            place = source.locate(first_line(source.text, node))
            yield ValueFault(name, place, meant=near, names=EXTENSION)


def misspelt_plugins(source: SourceText, given: yaml.Node | None) -> Iterator[ValueFault]:
    """Yield the misspelt names below `given`, the value of `plugins` in `source`."""
    known = KNOWN | frozenset(PLUGINS)
    for node in _asked(given):
        name = str(node.value)
        if short_name(name) in known | _OTHERS or "/" in name:
            continue
        if near := names_like(name, {other for other in known if len(other) >= _SHORTEST}):
            place = source.locate(first_line(source.text, node))
            yield ValueFault(name, place, meant=near.names, names=PLUGIN)


def _asked(given: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield the names in a list or mapping of extensions or plugins."""
    for item in given.value if isinstance(given, yaml.SequenceNode) else [given]:
        if isinstance(item, yaml.ScalarNode):
            yield item
        elif isinstance(item, yaml.MappingNode):
            yield from (name for name, _ in item.value if isinstance(name, yaml.ScalarNode))


def _meant(name: str) -> tuple[str, ...]:
    """Return which extensions of the tool may be meant by a name that is none of theirs."""
    known = _known()
    if name in known or name in offered_extensions():
        return ()
    return names_like(name, known).names


@cache
def _known() -> frozenset[str]:
    names = {*SHORT_NAMES, *(f"{_OF_PYTHON_MARKDOWN}{name}" for name in SHORT_NAMES)}
    for package in (pymdownx, pymdownx.blocks):
        modules = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
        names.update(module.name for module in modules)
    return frozenset(names)
