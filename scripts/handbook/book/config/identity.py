"""What the settings of a site come to, as one text that is the same from run to run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import partial
from os import PathLike
from typing import Any

from handbook.book.config.extensions import READ_FILES, is_known
from handbook.book.config.settings import Settings

_FILES = frozenset(
    {"pages", "published", "hidden", "off_navigation", "style_sheets", "templates", "notices"}
)
"""Settings that list files: no page is made from them, and rules that need them are asked anew."""
_PLACED = frozenset(
    {
        "navigation",
        "assets",
        "theme",
        "theme_folder",
        "misspelt_paths",
        "moved_pages",
        "options",
        "value_faults",
        "misspelt_options",
        "words",
        "text",
    }
)
"""Settings that say no more than the text of mkdocs.yml, which is a key of its own."""
_KNOWN_PACKAGES = frozenset({"markdown", "pymdownx", "material", "handbook", "builtins"})


class _Unknown(Exception):
    """A value is met of which nothing tells whether it is still the same in another run."""


def identity_of(settings: Settings) -> str | None:
    """Return a text that changes with whatever of `settings` a page is made from or judged by.

    None where that is not all: where an extension is not ours to know, or reads other files.
    """
    if not all(is_known(name) and name not in READ_FILES for name in settings.extensions):
        return None
    try:
        names = [f.name for f in fields(settings) if f.init and f.name not in _FILES | _PLACED]
        return _text({name: getattr(settings, name) for name in names})
    except _Unknown:
        return None


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        items = (f"{_text(key)}: {_text(item)}" for key, item in value.items())
        return f"{{{', '.join(items)}}}"
    if isinstance(value, list | tuple):
        return f"[{_all(value)}]"
    if isinstance(value, set | frozenset):
        return f"[{', '.join(sorted(map(_text, value)))}]"
    if isinstance(value, partial):
        return f"partial({_text(value.func)}, {_text(value.args)}, {_text(value.keywords)})"
    if callable(value):
        return _name(value)
    if value is None or isinstance(value, str | int | float | PathLike):
        return repr(value)
    raise _Unknown


def _all(values: Iterable[Any]) -> str:
    return ", ".join(map(_text, values))


def _name(function: Any) -> str:
    """Return the name of a function that comes with the tool: its text is in the tool's version."""
    module = str(getattr(function, "__module__", ""))
    name = str(getattr(function, "__qualname__", "<"))
    if module.partition(".")[0] not in _KNOWN_PACKAGES or "<" in name:
        raise _Unknown
    return f"{module}.{name}"
