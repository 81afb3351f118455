"""Where mkdocs.yml names its files and says its words."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from handbook.book.config.misspelt_icons import misspelt_icons
from handbook.book.config.misspelt_names import misspelt_extensions, misspelt_plugins
from handbook.book.config.misspelt_options import MisspeltOption, misspelt_options
from handbook.book.config.misspelt_programs import misspelt_programs
from handbook.book.config.nodes import first_line
from handbook.book.config.values import ValueFault, value_faults
from handbook.book.navigation import Navigation, PathEntry, Section
from handbook.core.diagnostics import Span
from handbook.core.source import SourceText
from handbook.core.yaml import compose
from handbook.core.yaml_aliases import refuse_bombs
from handbook.core.yaml_faults import broken

_NOTHING = "tag:yaml.org,2002:null"
_TEXT = "tag:yaml.org,2002:str"


class PlacedConfig:
    """mkdocs.yml with the places of what it says; its paths are relative to docs/."""

    def __init__(self, source: SourceText) -> None:
        """Read the YAML. Raises CouldNotRun, naming line and column, where it is broken."""
        self._source = source
        try:
            # Only composed, never constructed: the file may hold tags such as !ENV.
            self._root = compose(source.text)
            refuse_bombs(source, self._root)
        except (yaml.YAMLError, RecursionError) as error:
            raise broken(source, error, 0, source.text) from None
        self._values = dict(_pairs(self._root))

    def navigation(self) -> Navigation:
        """Return the entries of `nav`."""
        nav = self._values.get("nav")
        if nav is not None and nav.tag.startswith("!"):
            return Navigation()  # only the environment knows what stands behind such a tag
        misshapen = tuple(_misshapen(self._source, nav))
        if misshapen or not isinstance(nav, yaml.SequenceNode):
            return Navigation(misshapen=misshapen)
        return Navigation(tuple(_scalars(self._source, nav)), tuple(_sections(self._source, nav)))

    def assets(self) -> tuple[PathEntry, ...]:
        """Return what `extra_css`, `extra_javascript` and the theme's logo and icon name."""
        theme = dict(_pairs(self._values.get("theme")))
        nodes = (
            *_items(self._values.get("extra_css")),
            *map(_script, _items(self._values.get("extra_javascript"))),
            theme.get("logo"),
            theme.get("favicon"),
        )
        return tuple(entry for node in nodes for entry in _scalars(self._source, node))

    def theme(self) -> tuple[PathEntry, ...]:
        """Return the name of the theme, if the file itself gives one."""
        return self._of_theme("name")

    def theme_folder(self) -> tuple[PathEntry, ...]:
        """Return the `custom_dir` of the theme, if the file itself gives one."""
        is_mapping = isinstance(self._values.get("theme"), yaml.MappingNode)
        return self._of_theme("custom_dir") if is_mapping else ()

    def hooks(self) -> tuple[PathEntry, ...]:
        """Return the files of the site's own programs."""
        return tuple(_scalars(self._source, self._values.get("hooks")))

    def _of_theme(self, key: str) -> tuple[PathEntry, ...]:
        given = self._values.get("theme")
        node = dict(_pairs(given)).get(key) if isinstance(given, yaml.MappingNode) else given
        if not isinstance(node, yaml.ScalarNode) or node.tag != _TEXT:
            return ()
        return (_entry(self._source, node),)

    def moved_pages(self) -> tuple[tuple[PathEntry, PathEntry], ...]:
        """Return the old and new pages that the plugin mkdocs-redirects is given."""
        return tuple(_redirects(self._source, self._values.get("plugins")))

    def value_faults(self) -> tuple[ValueFault, ...]:
        """Return what is said twice, what is of a kind that MkDocs does not take, and the
        extensions and plugins that are misspelt.
        """
        source, values = self._source, self._values
        return (
            *value_faults(source, self._root),
            *misspelt_extensions(source, values.get("markdown_extensions")),
            *misspelt_plugins(source, values.get("plugins")),
        )

    def misspelt_options(self) -> tuple[MisspeltOption, ...]:
        """Return the options of the theme, the plugins and the extensions, and the functions
        that these are given, that are misspelt.
        """
        return (
            *misspelt_options(self._source, self._root),
            *misspelt_programs(self._source, self._root),
        )

    def misspelt_icons(self, own: frozenset[str] | None) -> tuple[MisspeltOption, ...]:
        """Return the icons of the theme that are not there; `own` are those that the site adds."""
        return tuple(misspelt_icons(self._source, self._root, own))

    def words(self) -> tuple[PathEntry, ...]:
        """Return every key and value of the file, wherever it stands."""
        return tuple(_words(self._source, self._root))


def _redirects(
    source: SourceText, plugins: yaml.Node | None
) -> Iterator[tuple[PathEntry, PathEntry]]:
    """Yield the pairs of `redirect_maps`, whether the plugins are a list or a mapping."""
    given = dict(_pairs(plugins))
    for node in _items(plugins):
        given |= dict(_pairs(node))
    maps = dict(_pairs(given.get("redirects"))).get("redirect_maps")
    if isinstance(maps, yaml.MappingNode):
        for old, new in maps.value:
            if isinstance(old, yaml.ScalarNode) and isinstance(new, yaml.ScalarNode):
                yield _entry(source, old), _entry(source, new)


def _misshapen(source: SourceText, nav: yaml.Node | None) -> Iterator[PathEntry]:
    if nav is None or nav.tag == _NOTHING:
        return
    if not isinstance(nav, yaml.SequenceNode):
        yield _entry(source, nav)
    for item in _items(nav):
        if isinstance(item, yaml.SequenceNode):
            yield _entry(source, item)


def _entry(source: SourceText, node: yaml.Node) -> PathEntry:
    """Return what a node says and where; of one with values below it, the first line."""
    span = first_line(source.text, node)
    typed = source.text[span.start : span.end]
    text = str(node.value) if isinstance(node, yaml.ScalarNode) else typed
    return PathEntry(text, source.locate(span))


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _script(node: yaml.Node) -> yaml.Node | None:
    """Return where a script's path stands: it may be typed with its attributes."""
    return dict(_pairs(node)).get("path") if isinstance(node, yaml.MappingNode) else node


def _pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value


def _words(source: SourceText, node: yaml.Node | None) -> Iterator[PathEntry]:
    if isinstance(node, yaml.ScalarNode):
        span = Span(node.start_mark.index, node.end_mark.index)
        yield PathEntry(str(node.value), source.locate(span))
    elif node is not None:
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _words(source, part)


def _sections(source: SourceText, nav: yaml.Node | None) -> Iterator[Section]:
    """Yield the entries of `nav` that have a title and pages below it."""
    for item in _items(nav):
        for title, node in _pairs(item):
            if isinstance(node, yaml.SequenceNode):
                yield Section(title, tuple(_scalars(source, node)))


def _scalars(source: SourceText, node: yaml.Node | None, title: str = "") -> Iterator[PathEntry]:
    """Yield the values below `node`, however deep in sections; the titles are keys."""
    if isinstance(node, yaml.ScalarNode):
        span = Span(node.start_mark.index, node.end_mark.index)
        yield PathEntry(str(node.value), source.locate(span), title)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(source, item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in _pairs(node):
            yield from _scalars(source, value, key)
