"""Finds in mkdocs.yml the options of the theme, the plugins and the extensions that are nearly
known ones. What is far from all of them may be a site's own and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from handbook.book.config.extensions import refused_option
from handbook.book.config.nodes import first_line
from handbook.book.config.option_names import PLUGINS, THEMES, VALIDATION, Options
from handbook.book.config.plugins import short_name
from handbook.core.diagnostics import Location
from handbook.core.likeness import names_like
from handbook.core.source import SourceText


@dataclass(frozen=True, slots=True)
class MisspeltOption:
    """A name that `reader` (`material 테마가`, the subject of a sentence) does not know, and those
    that may be meant, the likeliest first.
    """

    name: str
    location: Location
    reader: str
    meant: tuple[str, ...]
    is_value: bool = False
    of_theme: bool = False
    """Whether a template of the site's own may know the name."""
    is_program: bool = False
    """Whether it is a function that is asked for."""
    stops: bool = False
    """Whether no page can be made with it, rather than without what it says."""
    is_icon: bool = False
    otherwise: str = ""
    """What to do where none of the names is meant."""

    @property
    def message(self) -> str:
        """The fault in one sentence."""
        if self.is_program or self.is_icon:
            thing = "아이콘이" if self.is_icon else "함수가"
            return f"'{self.name}' {thing} 없어요. 이대로는 사이트가 빌드되지 않아요."
        what = "값은" if self.is_value else "설정은"
        return f"'{self.name}' {what} {self.reader} 모르는 이름이에요."


def misspelt_options(source: SourceText, root: yaml.Node | None) -> Iterator[MisspeltOption]:
    """Yield the misspelt options of the file whose composed YAML is `root`."""
    values = dict(_pairs(root))
    theme = values.get("theme")
    name = _text(dict(_pairs(theme)).get("name"))
    if name in THEMES:
        yield from _Reading(source, THEMES[name], f"{name} 테마가", of_theme=True).below(theme)
    yield from _Reading(source, VALIDATION, "MkDocs가").below(values.get("validation"))
    for plugin, given in _with_options(values.get("plugins")):
        known = PLUGINS.get(short_name(plugin))
        if known is not None:
            yield from _Reading(source, known, f"{plugin} 플러그인이").below(given)
    for extension, given in _with_options(values.get("markdown_extensions")):
        for key, node in _keys(given):
            if near := refused_option(extension, key):
                place, reader = _place(source, node), f"{extension} 확장이"
                yield MisspeltOption(key, place, reader, near.names, stops=True)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The options of one reader, as they are typed in `source`."""

    source: SourceText
    options: Options
    reader: str
    of_theme: bool = False

    def below(self, node: yaml.Node | None, path: str = "") -> Iterator[MisspeltOption]:
        """Yield what is misspelt in `node`, to which the keys `path` lead; items of a list stand
        where the list does.
        """
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from self.below(item, path)
        elif isinstance(node, yaml.ScalarNode):
            yield from self._told(_text(node), node, self.options.values.get(path), True)
        elif path in self.options.keys:
            known = self.options.keys[path]
            for key, place in _keys(node):
                yield from self._told(key, place, known, False)
            for key, value in _pairs(node):
                if key in known:
                    yield from self.below(value, f"{path}.{key}" if path else key)

    def _told(
        self, name: str, node: yaml.Node, known: frozenset[str] | None, is_value: bool
    ) -> Iterator[MisspeltOption]:
        if not known or not name or name in known:
            return
        if near := names_like(name, known):
            place = _place(self.source, node)
            yield MisspeltOption(name, place, self.reader, near.names, is_value, self.of_theme)


def _with_options(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the names with options in a list or a mapping of plugins or extensions."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        yield from _pairs(item)


def _keys(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the keys of a mapping with their nodes; `<<` brings those of another one."""
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value != "<<":
                yield str(key.value), key


def _pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value


def _text(node: yaml.Node | None) -> str:
    """Return what a node says if that is a text."""
    is_text = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"
    return str(node.value) if is_text and node is not None else ""


def _place(source: SourceText, node: yaml.Node) -> Location:
    return source.locate(first_line(source.text, node))
