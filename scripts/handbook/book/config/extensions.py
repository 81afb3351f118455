"""Which Markdown extensions of a site's settings convert its pages, and with which options.

An extension is a program. Those that come with the tool are known; any other is left out, or with
`--trust` taken from among the installed packages, never from the site's own folder.
"""

from __future__ import annotations

import sysconfig
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import markdown

from handbook.core.crash import crash_of
from handbook.core.likeness import Alike, names_like

ALWAYS = ("toc", "tables", "fenced_code")
"""MkDocs converts every page with these."""
SHORT_NAMES = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"}
    | {"footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"}
    | {"smarty", "tables", "toc", "wikilinks"}
)
"""What Python-Markdown's own extensions may be called without their package."""
KNOWN_PACKAGES = (
    "markdown.extensions.",
    "pymdownx.",
    "handbook.markdown.extensions.",
    "handbook.book.made_pages",
    "handbook.rules.checks_page",
)
BUNDLES: Mapping[str, frozenset[str]] = {
    "extra": frozenset(
        {"abbr", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables"}
    ),
    "pymdownx.extra": frozenset(
        {"abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"}
        | {"pymdownx.betterem", "pymdownx.superfences"}
    ),
}
"""Extensions that bring others."""
_NOTHING_TO_SAY = frozenset({"material.extensions.preview", "zensical.extensions.preview"})
"""They change how a link behaves, and nothing that a check looks at."""
READ_FILES = ("pymdownx.snippets", "pymdownx.b64")
"""They read files relative to the folder in which a command was started: the project's."""
_NETWORK = ("url_download",)


@dataclass(frozen=True, slots=True)
class Extensions:
    """The names in the order of the settings, the options of each, and what was left out."""

    names: tuple[str, ...]
    configs: Mapping[str, Mapping[str, Any]]
    left_out: tuple[str, ...] = ()
    """The names of those left out."""
    notices: tuple[str, ...] = ()
    without_options: tuple[str, ...] = ()
    """The names of those whose options are not all read."""


def with_bundles(names: Iterable[str]) -> frozenset[str]:
    """Return the extensions `names` by their short names, with those that they bring."""
    short = {name.removeprefix("markdown.extensions.") for name in names}
    return frozenset(short.union(*(BUNDLES.get(name, frozenset()) for name in short)))


def chosen_extensions(given: object, root: Path, trust: bool = False) -> Extensions:
    """Return the extensions that `given`, the value of `markdown_extensions`, asks for."""
    asked: dict[str, Any] = dict.fromkeys(ALWAYS)
    for name, options in _asked(given):
        asked[name] = options or asked.get(name)
    names: list[str] = []
    left_out: list[str] = []
    for name in asked:
        if name in _NOTHING_TO_SAY:
            continue
        (names if is_known(name) or (trust and _is_installed(name)) else left_out).append(name)
    configs = {
        name: _options(name, asked[name] or {}, root)
        for name in names
        if asked[name] or name in READ_FILES
    }
    notices = [_left_out(name, trust) for name in left_out]
    without_options: list[str] = []
    for name in tuple(names) if not _works(names, configs) else ():
        if _works([name], configs):
            continue
        given = configs.pop(name, {})
        meant = _as_meant(name, given)
        if _works([name], {name: meant}):
            configs[name] = meant
        if not _works([name], configs):
            names.remove(name)
            left_out.append(name)
            notices.append(_left_out(name, trust))
        elif len(configs.get(name, {})) < len(given):
            without_options.append(name)
            notices.append(f"'{name}' 확장의 설정에서 잘못된 것은 빼고 읽어요.")
        else:
            notices.append(f"'{name}' 확장의 설정에서 이름이 틀린 것은 바른 이름으로 읽어요.")
    return Extensions(
        tuple(names), configs, tuple(left_out), tuple(notices), tuple(without_options)
    )


def _as_meant(name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options under the names that are meant: MkDocs makes no page with a misspelt one.

    One that may mean several, or that is given already, is left out.
    """
    meant = {key: refused_option(name, key).names for key in given}
    options = {key: value for key, value in given.items() if not meant[key]}
    for key, names in meant.items():
        if len(names) == 1:
            options.setdefault(names[0], given[key])
    return options


def _asked(given: object) -> Iterator[tuple[str, Any]]:
    """Yield names and options from a list or a mapping, as MkDocs reads either."""
    if isinstance(given, Mapping):
        for name, options in given.items():
            yield str(name), options
    elif isinstance(given, Sequence) and not isinstance(given, str):
        for item in given:
            if isinstance(item, Mapping):
                for name, options in item.items():
                    yield str(name), options
            else:
                yield str(item), None


def is_known(name: str) -> bool:
    """Tell whether an extension comes with the tool."""
    return name in SHORT_NAMES or name.startswith(KNOWN_PACKAGES)


@cache
def offered_extensions() -> frozenset[str]:
    """Return the names by which installed packages offer extensions. Looking takes a while."""
    return frozenset(entry.name for entry in entry_points(group="markdown.extensions"))


def refused_option(name: str, option: str) -> Alike:
    """Return what is meant by an `option` that the extension `name` does not take; nothing where it
    takes that, or is not one of those that come with the tool.
    """
    if not is_known(name):
        return Alike()
    builder = markdown.Markdown()
    try:
        options = frozenset(builder.build_extension(name, {}).config)
    except Exception as error:
        crash_of(error)
        return Alike()
    near = Alike() if option in options else names_like(option, options)
    return near if near and _refuses(builder, name, option) else Alike()


def _refuses(builder: markdown.Markdown, name: str, option: str) -> bool:
    """Tell whether an extension stops at `option`: some hand on to others what they do not know."""
    try:
        builder.build_extension(name, {option: None})
    except KeyError:
        return True
    except Exception as error:
        crash_of(error)
    return False


def _is_installed(name: str) -> bool:
    """Tell whether an extension's package lies among the installed ones."""
    places = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    top = name.partition(":")[0].partition(".")[0]
    return PathFinder.find_spec(top, places) is not None


def _options(name: str, given: Any, root: Path) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        return {}
    options = dict(given)
    for key in _NETWORK:
        options.pop(key, None)
    if name in READ_FILES:
        options["base_path"] = _below(options.get("base_path", "."), root)
    if name == "pymdownx.superfences" and isinstance(options.get("custom_fences"), list):
        options["custom_fences"] = [
            fence for fence in options["custom_fences"] if isinstance(fence, Mapping)
        ]
    return options


def _below(given: Any, root: Path) -> Any:
    if isinstance(given, list | tuple):
        return [_below(item, root) for item in given]
    return str(root / given) if isinstance(given, str) else given


def _works(names: Sequence[str], configs: Mapping[str, Mapping[str, Any]]) -> bool:
    try:
        options = {name: dict(configs[name]) for name in names if name in configs}
        markdown.Markdown(extensions=list(names), extension_configs=options)
    except Exception as error:
        crash_of(error)
        return False
    return True


def _left_out(name: str, trust: bool) -> str:
    way = "" if trust else " 설치돼 있고 믿는 것이면 --trust로 실행해요."
    hidden = "그것이 만드는 글과 자리는 알 수 없어요."
    return f"설정의 모르는 확장 '{name}' 항목은 빼고 읽어요. {hidden}{way}"
