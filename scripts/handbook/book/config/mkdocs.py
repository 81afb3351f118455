"""Asks MkDocs what it makes of mkdocs.yml.

Plugins and hooks are left out: they are code that no check needs, they may not be installed, and
starting them costs more than reading the book.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, InclusionLevel, get_files
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from handbook.book.config.folders import refuse_loops
from handbook.book.config.settings import MkdocsSettings
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun

_LEFT_OUT: Mapping[str, Any] = {"plugins": [], "hooks": []}
_PLAIN_THEME = {"name": "mkdocs"}


def read_mkdocs_settings(project: Project) -> MkdocsSettings:
    """Read the settings of `project` as MkDocs does. Raises CouldNotRun."""
    given = _load(project)
    config = _validated(project, {**given, **_LEFT_OUT})
    docs = _docs_folder(project, config)
    refuse_loops(project.root, docs)
    files = get_files(config)
    own = [file for file in files if _is_published(file)]
    # Links may lead to what the theme brings, such as its icons.
    theme = config.theme.get_env()
    theme.loader = _SeenFiles(config.theme.dirs)
    files.add_files_from_theme(theme, config)
    published = [file for file in files if _is_published(file)]
    return MkdocsSettings(
        docs=docs,
        extensions=tuple(config.markdown_extensions),
        configs=config.mdx_configs,
        site_url=config.site_url or "",
        pages=tuple(file.src_uri for file in published if file.is_documentation_page()),
        published={file.src_uri: str(file.dest_uri) for file in published},
        hidden=frozenset(file.src_uri for file in files if not _is_published(file)),
        off_navigation=frozenset(
            file.src_uri for file in own if file.inclusion is InclusionLevel.NOT_IN_NAV
        ),
        style_sheets=tuple(file.src_uri for file in own if file.is_css()),
        overrides=_within(project, config.theme.custom_dir),
        templates=frozenset(_page_templates(config)),
        plugins=tuple(_names(given.get("plugins"))),
        hooks=tuple(_names(given.get("hooks"))),
    )


class _SeenFiles(FileSystemLoader):
    """Finds what a theme has, but for folders whose names begin with a dot: they are thousands of
    icons, and MkDocs looks at each before it leaves it out.
    """

    def list_templates(self) -> list[str]:
        """Return the paths of the files below the theme's folders, with `/`."""
        found = set[str]()
        for top in map(Path, self.searchpath):
            for folder, folders, files in os.walk(top):
                folders[:] = (name for name in folders if not name.startswith("."))
                found.update(Path(folder, name).relative_to(top).as_posix() for name in files)
        return sorted(found)


def _validated(project: Project, values: Mapping[str, Any]) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(project.config_file))
    try:
        config.load_dict(dict(values))
        failed, _ = config.validate()
    except (MkDocsException, ImportError, AttributeError, OSError) as error:
        raise _refused(project, "", error) from None
    if not failed:
        return config
    key, problem = failed[0]
    if key == "theme" and values["theme"] != _PLAIN_THEME:
        # A theme that is not installed only hides the few files that it would bring.
        return _validated(project, {**values, "theme": _PLAIN_THEME})
    raise _refused(project, f"{key}: ", problem)


def _load(project: Project) -> Mapping[str, Any]:
    try:
        with project.config_file.open("rb") as file:
            given = yaml_load(file)
    except (
        MkDocsException,
        ImportError,
        AttributeError,
        OSError,
        ValueError,
        RecursionError,
        YAMLError,
    ) as error:
        raise _refused(project, "", error) from None
    if given is not None and not isinstance(given, Mapping):
        raise _refused(project, "", ValueError("키와 값으로 이루어지지 않았어요"))
    return given or {}


def _refused(project: Project, key: str, error: Exception) -> CouldNotRun:
    reason = " ".join(str(error).split())[:200]
    return CouldNotRun(
        f"MkDocs가 설정을 읽지 못했어요({key}{reason}).",
        project.config_file.name,
        "바로 전에 고친 설정을 되돌리거나 필요한 패키지를 설치하세요.",
    )


def _docs_folder(project: Project, config: MkDocsConfig) -> str:
    try:
        return Path(config.docs_dir).resolve().relative_to(project.root.resolve()).as_posix()
    except ValueError:
        raise CouldNotRun(
            "docs_dir이 저장소 밖을 가리켜요.", "mkdocs.yml", "docs_dir: docs로 적으세요."
        ) from None


def _page_templates(config: MkDocsConfig) -> Iterable[str]:
    """Yield the names of the templates that a page may ask for: parts in folders are for these."""
    for folder in config.theme.dirs:
        yield from (file.name for file in Path(folder).glob("*.html"))


def _within(project: Project, folder: str | None) -> str:
    """Return a folder as a path from the root, or nothing where it is not below it."""
    if folder is None or not Path(folder).is_relative_to(project.root):
        return ""
    return Path(folder).relative_to(project.root).as_posix()


def _is_published(file: File) -> bool:
    return bool(file.inclusion.value > InclusionLevel.DRAFT.value)


def _names(value: Any) -> Iterable[str]:
    """Yield the names in a list or mapping of plugins or hooks, options left out."""
    if isinstance(value, Mapping):
        yield from map(str, value)
    elif isinstance(value, list):
        for item in value:
            yield from map(str, item) if isinstance(item, Mapping) else (str(item),)
