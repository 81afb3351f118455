"""What a site's mkdocs.yml comes to: the extensions, the files, their addresses.

It is read as data, without MkDocs: neither a plugin, nor a hook, nor a module of the site's own
folder runs, and what MkDocs would refuse is left out and said, so that the rest can be checked.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from handbook.book.config.addresses import files_below, patterns_of
from handbook.book.config.data_yaml import read_given
from handbook.book.config.extensions import chosen_extensions
from handbook.book.config.folders import refuse_loops
from handbook.book.config.icons import own_icons
from handbook.book.config.places import PlacedConfig
from handbook.book.config.plugins import made_below, sure_entries
from handbook.book.config.settings import Settings
from handbook.book.config.themes import Theme, theme_of
from handbook.book.navigation import PathEntry
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.likeness import names_like
from handbook.core.source import read_source
from handbook.data.load import DATA_FOLDER
from handbook.markdown.convert import Pipeline

_PATTERNS = ("exclude_docs", "draft_docs", "not_in_nav")
_SLUGIFY = "slugify"
_MAKE_IDS = frozenset({"toc", "markdown.extensions.toc", "pymdownx.tabbed", "pymdownx.blocks.tab"})
_MARK_OF_THE_BOOK = f"{DATA_FOLDER}/chapter.schema.json"
"""Other sites may have a folder of that name, with data of their own."""


def read_settings(project: Project, trust: bool = False) -> Settings:
    """Read the settings of `project`; with `trust`, extensions that are installed are used.

    Raises CouldNotRun where they cannot be read at all, or the folder of the pages is not there.
    """
    root = project.root
    source = read_source(root, project.config_file.relative_to(root).as_posix())
    placed, given = PlacedConfig(source), read_given(root, project.config_file)
    values = given.values
    docs = _docs_folder(project, values.get("docs_dir", "docs"))
    refuse_loops(root, docs)
    extensions = chosen_extensions(values.get("markdown_extensions"), root, trust)
    is_book = (root / _MARK_OF_THE_BOOK).is_file()
    plugins, hooks = tuple(_names(values.get("plugins"))), tuple(_names(values.get("hooks")))
    navigation = placed.navigation()
    settings = Settings(
        docs=docs,
        is_book=is_book,
        site_url=_site_url(values.get("site_url")),
        extensions=extensions.names,
        configs=extensions.configs,
        blocks=Pipeline(root, extensions.names, extensions.configs).block_names,
        left_out=extensions.left_out,
        plugins=plugins,
        hooks=hooks,
        options=_options(values.get("markdown_extensions")) | _options(values.get("plugins")),
        ids_unknown=_ids_unknown(given.keys_left_out, extensions.without_options),
        programs="" if is_book else "\n".join(_programs(root, hooks)),
        notices=(*given.left_out, *extensions.notices),
        made_below=made_below(_options(values.get("plugins"))),
        navigation=navigation if is_book else sure_entries(navigation, plugins),
        assets=placed.assets(),
        theme=placed.theme(),
        theme_folder=placed.theme_folder(),
        misspelt_paths=tuple(_misspelt(root, (*placed.hooks(), *placed.theme_folder()))),
        moved_pages=placed.moved_pages(),
        words=placed.words(),
        value_faults=placed.value_faults(),
        misspelt_options=placed.misspelt_options(),
        text=source.text,
    )
    theme = theme_of(values.get("theme") or "mkdocs", root)
    return _with_icons(_with_files(settings, project, values, theme), placed, theme, values)


def _with_files(
    settings: Settings, project: Project, values: Mapping[str, Any], theme: Theme
) -> Settings:
    """Return `settings` with the files below the folder of the pages, and those of the theme."""
    directories = values.get("use_directory_urls", True) is not False
    patterns = patterns_of(*(values.get(key) for key in _PATTERNS))
    files = files_below(project.root / settings.docs, patterns, directories)
    published = {file.uri: file.address for file in files if file.is_published}
    # Links may lead to what the theme brings, such as its icons.
    known = {file.uri for file in files}
    published |= {uri: uri for uri in theme.files() if uri not in known}
    return replace(
        settings,
        directory_urls=directories,
        pages=tuple(file.uri for file in files if file.is_page and file.is_published),
        published=published,
        hidden=frozenset(file.uri for file in files if not file.is_published),
        off_navigation=frozenset(file.uri for file in files if file.is_off_navigation),
        style_sheets=tuple(f.uri for f in files if f.uri.endswith(".css") and f.is_published),
        overrides=_overrides(project, theme),
        templates=frozenset(theme.templates()),
    )


def _with_icons(
    settings: Settings, placed: PlacedConfig, theme: Theme, values: Mapping[str, Any]
) -> Settings:
    """Return `settings` with the icons of the site's own, and with those that are not there."""
    given = values.get("theme")
    icons = own_icons(given.get("name") if isinstance(given, Mapping) else given, theme.custom)
    options = (*settings.misspelt_options, *placed.misspelt_icons(icons))
    return replace(settings, own_icons=icons, misspelt_options=options)


def _programs(root: Path, hooks: Iterable[str]) -> Iterator[str]:
    """Yield the texts of the hooks that can be read."""
    for hook in hooks:
        if hook.endswith(".py"):
            with suppress(CouldNotRun):
                yield read_source(root, hook).text


def _misspelt(
    root: Path, entries: Iterable[PathEntry]
) -> Iterator[tuple[PathEntry, tuple[str, ...]]]:
    """Yield the paths that lead nowhere and are nearly right. Any other may be made by a build."""
    for entry in entries:
        path = root / entry.target
        if path.exists() or not path.parent.is_dir():
            continue
        near = names_like(path.name, (other.name for other in path.parent.iterdir()))
        folder = posixpath.dirname(entry.target.rstrip("/"))
        if near:
            yield entry, tuple(posixpath.join(folder, name) for name in near.names)


def _docs_folder(project: Project, given: object) -> str:
    root = project.root.resolve()
    folder = Path(os.path.normpath(root / str(given)))
    if not folder.is_dir():
        raise CouldNotRun(
            f"페이지가 든 폴더 '{given}'이 없어요.",
            project.config_file.name,
            "docs_dir를 확인하세요.",
        )
    try:
        return folder.resolve().relative_to(root).as_posix()
    except ValueError:
        raise CouldNotRun(
            "docs_dir이 저장소 밖을 가리켜요.",
            project.config_file.name,
            "docs_dir: docs로 적으세요.",
        ) from None


def _site_url(given: object) -> str:
    """Return the address of the site with a `/` at its end, or nothing where it is none."""
    if not isinstance(given, str):
        return ""
    try:
        parts = urlsplit(given)
    except ValueError:
        return ""
    if not (parts.scheme and parts.netloc):
        return ""
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    return urlunsplit(parts._replace(path=path))


def _overrides(project: Project, theme: Theme) -> str:
    """Return the site's own templates as a path from the root; nothing where they are elsewhere."""
    if theme.custom is None:
        return ""
    folder = Path(os.path.normpath(theme.custom))
    below = folder.is_relative_to(project.root)
    return folder.relative_to(project.root).as_posix() if below else ""


def _ids_unknown(keys_left_out: Iterable[str], without_options: Iterable[str]) -> bool:
    """Tell whether options are not read that say how an id is made of a heading or a tab."""
    without_slugs = any(names_like(key, [_SLUGIFY]) for key in keys_left_out)
    return without_slugs or not _MAKE_IDS.isdisjoint(without_options)


def _options(value: Any) -> dict[str, object]:
    """Return the options of each plugin or extension, given as a list or a mapping."""
    if isinstance(value, Mapping):
        return {str(name): options for name, options in value.items()}
    found: dict[str, object] = {}
    for item in value if isinstance(value, list) else ():
        found |= _options(item) if isinstance(item, Mapping) else {str(item): None}
    return found


def _names(value: Any) -> Iterable[str]:
    """Yield the names in a list or mapping of plugins or hooks, options left out."""
    if isinstance(value, Mapping):
        yield from map(str, value)
    elif isinstance(value, list):
        for item in value:
            yield from map(str, item) if isinstance(item, Mapping) else (str(item),)
