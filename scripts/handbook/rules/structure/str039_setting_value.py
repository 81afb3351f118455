"""STR039: each key stands once in mkdocs.yml, with a value of the kind that MkDocs takes, and names
extensions, plugins, a theme and options that are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import entry_points

from handbook.book.config.misspelt_options import MisspeltOption
from handbook.book.config.themes import themes_like
from handbook.book.config.values import PLUGIN
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike, names_like
from handbook.rules.rule import Part, Rule, Scope, Sites
from handbook.rules.suggestions import suggest

_QUOTED = '글이라면 따옴표로 묶으세요. 예: "2026"'
_HINT = "MkDocs 안내서의 Configuration 페이지에 있는 모양으로 적으세요."


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each key that stands twice, at the second, or is misspelt, each value of another kind,
    and in this book each plugin that is not installed: other sites have theirs elsewhere.
    """
    for fault in site.settings.value_faults:
        if fault.names == PLUGIN and site.settings.is_book:
            continue  # told below, whatever its name is like
        if fault.meant:
            message = f"'{fault.key}' 설정은 MkDocs가 모르는 이름이라서 읽지 않아요."
            if fault.names:
                stops = "이대로는 사이트가 빌드되지 않아요."
                message = f"'{fault.key}' {fault.names}이 없어요. {stops}"
            near = Alike(fault.meant)
            found = suggest(fault.location, fault.key, near, "이름으로", "")
            yield RULE.suggested(fault.location, message, found)
            continue
        if fault.wanted:
            message = f"'{fault.key}' 설정의 값은 이런 모양이어야 해요: {fault.wanted}"
            hint = _QUOTED if fault.wanted.startswith("글") else _HINT
        else:
            message = f"'{fault.key}' 설정이 두 번 있어요. MkDocs는 뒤의 것만 읽어요."
            hint = "하나만 남기고 지우세요."
        yield RULE.found(fault.location, message, hint)
    yield from (_misspelt(one) for one in site.settings.misspelt_options if not one.of_theme)
    if site.settings.is_book:
        yield from _not_installed(site)
        yield from _no_theme(site)


def check_theme(site: Site) -> Iterator[Diagnostic]:
    """Yield each misspelt option of the theme, if no template of the site's own asks for it."""
    for one in site.settings.misspelt_options:
        asked = re.compile(rf"(?<![\w-]){re.escape(one.name)}(?![\w-])")
        if one.of_theme and not any(asked.search(t.source.text) for t in site.templates):
            yield _misspelt(one)


def _misspelt(option: MisspeltOption) -> Diagnostic:
    found = suggest(option.location, option.name, Alike(option.meant), "이름으로", option.otherwise)
    return RULE.suggested(option.location, option.message, found)


def _not_installed(site: Site) -> Iterator[Diagnostic]:
    # A theme may bring plugins under its own name (material/search), which are asked for without.
    installed = {entry.name.rpartition("/")[2] for entry in entry_points(group="mkdocs.plugins")}
    for plugin in site.settings.plugins:
        places = [w.location for w in site.settings.words if w.target == plugin]
        if plugin.rpartition("/")[2] in installed or not places:
            continue
        near = names_like(plugin, frozenset(installed)).names
        meant = f"혹시 '{near[0]}'인가요? " if near else ""
        message = f"'{plugin}' 플러그인이 설치되어 있지 않아요. 이대로는 사이트가 빌드되지 않아요."
        yield RULE.found(places[0], message, f"{meant}이름을 고치거나 requirements.txt에 더하세요.")


def _no_theme(site: Site) -> Iterator[Diagnostic]:
    for entry in site.settings.theme:
        near = themes_like(entry.target)
        if near is None:
            continue
        message = f"'{entry.target}' 테마가 없어요. 이대로는 사이트가 빌드되지 않아요."
        hint = "설치된 테마의 이름을 적으세요."
        found = suggest(entry.location, entry.target, near, "이름으로", hint)
        yield RULE.suggested(entry.location, message, found)


RULE = Rule(
    "STR039",
    "mkdocs.yml의 설정이 한 번씩, 제 모양으로 있어요",
    Severity.ERROR,
    "0.1",
    Scope.DATA,
    check,
    also=Part(Scope.SITE, check_theme),
    applies_to=Sites.ANY,
)
