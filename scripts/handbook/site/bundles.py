"""A classic script of each simulator, since a page opened from file:// cannot import modules.

The simulators are ES modules (docs/assets/js/sim). Only what they use is understood here: imports
and exports at the start of a line, by name, from relative addresses.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of
from handbook.site.script_comments import without_comments

SIMULATORS = "assets/js/sim"
SHELL = "shell.js"
VIEW = "view.js"

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|function|class) (\w+))", re.MULTILINE)
_REST = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class BundleError(CouldNotRun):
    """A module holds an import or export that this does not understand, or leads nowhere."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"모듈을 한 파일로 묶지 못했어요({what}).",
            path,
            'import { 이름 } from "./파일.js"; 줄과 export const, function, class만 쓰세요.',
        )


def write_bundles(site: Path) -> None:
    """Write `NAME.bundle.js` beside each simulator's folder in the built `site`.

    Raises BundleError naming the module.
    """
    folder = site / SIMULATORS
    for view in sorted(folder.glob(f"*/{VIEW}")):
        name = view.parent.name
        script = bundle(folder, name)
        (folder / f"{name}.bundle.js").write_text(script, encoding="utf-8", newline="\n")


def bundle(folder: Path, name: str) -> str:
    """Return the script that puts the shell's and the view's exports of the simulator `name` into
    `window.handbookSimulators[name]`. `folder` holds the shell and a folder for each simulator.
    """
    place = f'window.handbookSimulators["{name}"]'
    start = "window.handbookSimulators = window.handbookSimulators || {};\n"
    return start + joined(folder, (SHELL, f"{name}/{VIEW}"), place)


def joined(folder: Path, entries: tuple[str, ...], place: str) -> str:
    """Return a script that puts the exports of the modules `entries`, which lie in `folder`, into
    the object `place`. Raises BundleError naming a module that it does not understand.
    """
    modules: dict[str, str] = {}
    for entry in entries:
        _collect(folder, entry, modules)
    numbers = {path: number for number, path in enumerate(modules)}
    bodies = (_wrapped(path, text, numbers) for path, text in modules.items())
    exported = ", ".join(f"m[{numbers[entry]}]" for entry in entries)
    return (
        '(function () {\n"use strict";\nconst m = [];\n'
        + "".join(bodies)
        + f"{place} = Object.assign({{}}, {exported});\n"
        + "})();\n"
    )


def _collect(folder: Path, path: str, modules: dict[str, str]) -> None:
    """Add the module and what it imports to `modules`, the imported first."""
    if path in modules:
        return
    try:
        text = (folder / path).read_text(encoding="utf-8")
    except OSError as error:
        raise BundleError(path, reason_of(error)) from None
    except UnicodeDecodeError:
        raise BundleError(path, "UTF-8이 아니에요") from None
    for _, target in _imports(path, text):
        _collect(folder, target, modules)
    modules[path] = text


def _imports(path: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the imported names, as they are written, and the path of their module."""
    for match in _IMPORT.finditer(text):
        yield match[1], posixpath.normpath(posixpath.join(posixpath.dirname(path), match[2]))


def _wrapped(path: str, text: str, numbers: dict[str, int]) -> str:
    """Return the module as a function of its own, with its exports in `m[number]`."""
    lines = (
        f"const {{{names.replace(' as ', ': ')}}} = m[{numbers[target]}];\n"
        for names, target in _imports(path, text)
    )
    head = "".join(lines)
    exports = ", ".join(match[1] for match in _EXPORT.finditer(text))
    body = without_comments(_EXPORT.sub("", _IMPORT.sub("", text)))
    unknown = _REST.search(body)
    if unknown:
        raise BundleError(path, unknown[0])
    return f"m[{numbers[path]}] = (function () {{\n{head}{body}return {{ {exports} }};\n}})();\n"
