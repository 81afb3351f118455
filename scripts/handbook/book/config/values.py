"""Finds in mkdocs.yml what is said twice, and values of a kind that MkDocs does not take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from handbook.book.config.nodes import first_line
from handbook.core.diagnostics import Location
from handbook.core.likeness import names_like
from handbook.core.source import SourceText

EXTENSION = "Markdown 확장"
PLUGIN = "플러그인"

_TAG = "tag:yaml.org,2002:"
_TEXT = frozenset({"str"})
_SWITCH = frozenset({"bool"})
_LIST = frozenset({"seq"})
_MAPPING = frozenset({"map"})
_KINDS = {
    **dict.fromkeys(
        "site_name site_url site_description site_author copyright repo_url repo_name edit_uri "
        "edit_uri_template docs_dir site_dir dev_addr remote_branch remote_name exclude_docs "
        "draft_docs not_in_nav".split(),
        _TEXT,
    ),
    **dict.fromkeys("strict use_directory_urls".split(), _SWITCH),
    **dict.fromkeys("extra_css extra_javascript extra_templates hooks watch".split(), _LIST),
    **dict.fromkeys("extra validation mdx_configs".split(), _MAPPING),
    "theme": _TEXT | _MAPPING,
    "plugins": _LIST | _MAPPING,
    "markdown_extensions": _LIST | _MAPPING,
}
"""What MkDocs takes for each key (MkDocs 1.6, user guide, Configuration)."""
_KEYS = frozenset(_KINDS) | {"nav", "INHERIT"}
_WITH_OPTIONS = frozenset({"plugins", "markdown_extensions"})
_WORDS = {"str": "글", "bool": "true나 false", "seq": "'- '로 시작하는 목록", "map": "키와 값"}


@dataclass(frozen=True, slots=True)
class ValueFault:
    """A key that stands twice, whose value is of another kind than the `wanted` one, or that is
    misspelt: one of `meant`, the likeliest first.
    """

    key: str
    location: Location
    wanted: str = ""
    """In words; empty for a fault of the key itself."""
    meant: tuple[str, ...] = ()
    names: str = ""
    """What a misspelt key names, EXTENSION or PLUGIN; empty for a setting."""


def value_faults(source: SourceText, root: yaml.Node | None) -> Iterator[ValueFault]:
    """Yield the faults of the file whose composed YAML is `root`. What a tag of another make
    stands for is not judged.
    """
    yield from _repeated(source, root, set())
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            yield from _of_value(source, str(key.value), value)
            yield from _of_key(source, key)


def _repeated(source: SourceText, node: yaml.Node | None, seen: set[int]) -> Iterator[ValueFault]:
    if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated(source, item, seen)
        return
    known: set[str] = set()
    for key, value in node.value:
        name = str(key.value)
        if isinstance(key, yaml.ScalarNode) and name in known and name != "<<":
            yield ValueFault(name, _place(source, key))
        known.add(name)
        yield from _repeated(source, value, seen)


def _of_key(source: SourceText, node: yaml.Node) -> Iterator[ValueFault]:
    """Yield a key that MkDocs passes over and that is nearly one of its own."""
    name = str(node.value)
    if (
        isinstance(node, yaml.ScalarNode)
        and name not in _KEYS
        and (near := names_like(name, _KEYS))
    ):
        yield ValueFault(name, _place(source, node), meant=near.names)


def _of_value(source: SourceText, key: str, node: yaml.Node) -> Iterator[ValueFault]:
    kinds = _KINDS.get(key)
    if kinds is None or not _judged(node):
        return
    if node.tag.removeprefix(_TAG) not in kinds:
        words = "이나 ".join(_WORDS[kind] for kind in sorted(kinds, reverse=True))
        yield ValueFault(key, _place(source, node), words)
    elif key in _WITH_OPTIONS:
        yield from _of_options(source, node)


def _of_options(source: SourceText, node: yaml.Node) -> Iterator[ValueFault]:
    """Yield the plugins and extensions whose options are neither nothing nor keys and values."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for mapping in (item for item in items if isinstance(item, yaml.MappingNode)):
        for key, value in mapping.value:
            if _judged(value) and not isinstance(value, yaml.MappingNode):
                yield ValueFault(str(key.value), _place(source, value), _WORDS["map"])


def _judged(node: yaml.Node) -> bool:
    """Whether a value is one that YAML knows; without one, MkDocs takes what is usual."""
    return node.tag.startswith(_TAG) and node.tag != f"{_TAG}null"


def _place(source: SourceText, node: yaml.Node) -> Location:
    return source.locate(first_line(source.text, node))
