"""Finds in mkdocs.yml the functions that `!!python/name:` and `!!python/object/apply:` ask for and
that are nearly known ones. Any other may be a site's own and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from handbook.book.config.callables import exists, known_makers, known_names
from handbook.book.config.misspelt_options import MisspeltOption
from handbook.core.diagnostics import Span
from handbook.core.likeness import names_like
from handbook.core.source import SourceText
from handbook.core.yaml_nodes import nodes_of

_PYTHON = "tag:yaml.org,2002:python/"
_KINDS = {"name": known_names, "object/apply": known_makers, "object/new": known_makers}


def misspelt_programs(source: SourceText, root: yaml.Node | None) -> Iterator[MisspeltOption]:
    """Yield the misspelt functions of the file whose composed YAML is `root`."""
    told: set[int] = set()
    for node in nodes_of(root):
        kind, _, name = node.tag.removeprefix(_PYTHON).partition(":")
        if not node.tag.startswith(_PYTHON) or kind not in _KINDS or not name:
            continue
        start = source.text.find(name, node.start_mark.index)
        known = _KINDS[kind]()
        if start < 0 or start in told or name in known:
            continue
        told.add(start)
        near = names_like(name, known)
        if near and not exists(name):
            place = source.locate(Span(start, start + len(name)))
            yield MisspeltOption(name, place, "", near.names, is_program=True, stops=True)
