"""Finds the Markdown extensions of mkdocs.yml, and their options, whose names are misspelt.

A name that is far from all that the tool knows may be that of an extension, or of a version of
one, that only the site has. One that is nearly theirs stops the build.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points

import pymdownx
import pymdownx.blocks
import yaml

from handbook.book.config.extensions import SHORT_NAMES, known_options, takes
from handbook.book.config.nodes import first_line
from handbook.book.config.values import ValueFault
from handbook.core.likeness import names_like
from handbook.core.source import SourceText

_OF_PYTHON_MARKDOWN = "markdown.extensions."


def extension_faults(source: SourceText, given: yaml.Node | None) -> Iterator[ValueFault]:
    """Yield the misspelt names below `given`, the value of `markdown_extensions` in `source`."""
    for name, options in _asked(given):
        typed = str(name.value)
        if near := _meant(typed):
            place = source.locate(first_line(source.text, name))
            yield ValueFault(typed, place, meant=near, extension=typed)
        elif isinstance(options, yaml.MappingNode):
            yield from _of_options(source, typed, options)


def _asked(given: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, yaml.Node | None]]:
    """Yield the names in a list or mapping of extensions, each with its options."""
    items = given.value if isinstance(given, yaml.SequenceNode) else [given]
    for item in items:
        if isinstance(item, yaml.ScalarNode):
            yield item, None
        elif isinstance(item, yaml.MappingNode):
            for name, options in item.value:
                if isinstance(name, yaml.ScalarNode):
                    yield name, options


def _of_options(
    source: SourceText, extension: str, options: yaml.MappingNode
) -> Iterator[ValueFault]:
    for node, _ in options.value:
        key = str(node.value)
        if not isinstance(node, yaml.ScalarNode) or takes(extension, key):
            continue
        if near := names_like(key, known_options(extension)).names:
            place = source.locate(first_line(source.text, node))
            yield ValueFault(key, place, meant=near, extension=extension)


def _meant(name: str) -> tuple[str, ...]:
    """Return which extensions of the tool may be meant by a name that is none of theirs."""
    known = _known()
    if name in known or any(True for _ in entry_points(group="markdown.extensions", name=name)):
        return ()
    return names_like(name, known).names


@cache
def _known() -> frozenset[str]:
    names = {*SHORT_NAMES, *(f"{_OF_PYTHON_MARKDOWN}{name}" for name in SHORT_NAMES)}
    for package in (pymdownx, pymdownx.blocks):
        modules = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
        names.update(module.name for module in modules)
    return frozenset(names)
