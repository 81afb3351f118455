"""How deep YAML may be: libyaml builds its nodes by calling itself, and ends the whole process
where the stack does.
"""

from __future__ import annotations

from typing import Any

import yaml

_DEEPEST = 500
"""Lists and mappings within one another: the stack of Windows' first thread holds some thousand."""
_OPENING = ("[", "{", "- ", "? ")
"""What opens a value within a line. Line by line a depth takes its square in blanks."""
FASTEST_LOADER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_OPENED = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSED = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def refuse_deep(text: str) -> None:
    """Raise RecursionError, as the parser in Python does, where `text` is too deep for libyaml.

    Raises yaml.YAMLError where it is broken above that.
    """
    if sum(text.count(sign) for sign in _OPENING) < _DEEPEST:
        return
    depth = 0
    for event in yaml.parse(text, FASTEST_LOADER):
        depth += isinstance(event, _OPENED) - isinstance(event, _CLOSED)
        if depth > _DEEPEST:
            raise RecursionError
