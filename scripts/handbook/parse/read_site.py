"""Reads the whole book once: settings, data files and every page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, InclusionLevel, get_files

from handbook.errors import CouldNotRun
from handbook.model.data import (
    GLOSSARY,
    REDIRECTS,
    SOURCES,
    load_document,
    load_glossary,
    load_redirects,
    load_sources,
)
from handbook.model.document import Document
from handbook.model.site import Data, Schema, Settings, Site
from handbook.model.site_files import SiteFile
from handbook.parse.folders import refuse_loops
from handbook.parse.mkdocs_yaml import ConfigPaths, read_config_paths
from handbook.parse.pipeline import Pipeline
from handbook.parse.read_document import read_document
from handbook.parse.read_site_files import read_style_sheet, read_template
from handbook.parse.source import SourceText, read_source
from handbook.project import Project

SCHEMAS = ("glossary", "sources", "redirects", "chapter", "page")


def read_site(project: Project) -> Site:
    """Read the book of `project`.

    Raises CouldNotRun when mkdocs.yml, a data file, a schema or a page cannot be read at all.
    """
    root = project.root
    config_name = project.config_file.relative_to(root).as_posix()
    config_source = read_source(root, config_name)
    read_config_paths(config_source)  # names a place where MkDocs would not
    data = _read_data(root)
    config = load_settings(project)
    paths = config_paths(config_source, config)
    docs = _docs_folder(root, config)
    refuse_loops(root, docs)
    files = list(get_files(config))
    pipeline = pipeline_of(project, config)
    documents = {
        file.src_uri: _read_page(root, docs, file, pipeline)
        for file in files
        if file.is_documentation_page() and _published(file)
    }
    return Site(
        settings=Settings(docs, config.use_directory_urls, config.site_url or "", paths.assets),
        documents=documents,
        published={file.src_uri: _address(file) for file in files if _published(file)},
        hidden=frozenset(file.src_uri for file in files if not _published(file)),
        navigation=paths.navigation,
        glossary=load_glossary(root),
        sources=load_sources(root),
        redirects=load_redirects(root),
        data=data,
        off_navigation=frozenset(
            file.src_uri for file in files if file.inclusion is InclusionLevel.NOT_IN_NAV
        ),
        style_sheets=tuple(
            read_style_sheet(read_source(root, f"{docs}/{file.src_uri}"), file.src_uri)
            for file in files
            if file.is_css() and _published(file)
        ),
        templates=tuple(_read_templates(root, config)),
        known_templates=_known_templates(documents.values(), config),
    )


def config_paths(source: SourceText, config: MkDocsConfig) -> ConfigPaths:
    """Return the paths in mkdocs.yml, but for the assets that the theme brings by itself."""
    paths = read_config_paths(source)
    assets = [entry for entry in paths.assets if not _in_theme(entry.target, config)]
    return ConfigPaths(paths.navigation, tuple(assets))


def _in_theme(path: str, config: MkDocsConfig) -> bool:
    return any((Path(folder) / path).is_file() for folder in config.theme.dirs)


def _read_templates(root: Path, config: MkDocsConfig) -> Iterator[SiteFile]:
    """Yield the templates of the theme's `custom_dir`, if it is within the project."""
    folder = config.theme.custom_dir
    if folder is None or not Path(folder).is_relative_to(root):
        return
    for file in sorted(Path(folder).rglob("*.html")):
        path = file.relative_to(root).as_posix()
        yield read_template(read_source(root, path), file.relative_to(folder).as_posix())


def _known_templates(documents: Iterable[Document], config: MkDocsConfig) -> frozenset[str]:
    wanted = {document.front.text("template") for document in documents} - {None}
    return frozenset(name for name in wanted if name and _in_theme(name, config))


def pipeline_of(project: Project, config: MkDocsConfig) -> Pipeline:
    """Return the pipeline that converts pages as the site does."""
    return Pipeline(
        project.root, config.markdown_extensions, config.mdx_configs, config.use_directory_urls
    )


def load_settings(project: Project) -> MkDocsConfig:
    """Return the settings of mkdocs.yml as MkDocs reads them. Raises CouldNotRun."""
    config = MkDocsConfig(config_file_path=str(project.config_file))
    try:
        with project.config_file.open("rb") as file:
            config.load_file(file)
        failed, _ = config.validate()
    except (MkDocsException, ImportError, AttributeError, OSError) as error:
        raise _bad_config(project, "", error) from None
    if failed:
        key, problem = failed[0]
        raise _bad_config(project, f"{key}: ", problem)
    return config


def _bad_config(project: Project, key: str, error: Exception) -> CouldNotRun:
    reason = " ".join(str(error).split())[:200]
    return CouldNotRun(
        f"MkDocs가 설정을 읽지 못했어요({key}{reason}).",
        project.config_file.name,
        "바로 전에 고친 설정을 되돌리거나 필요한 패키지를 설치하세요.",
    )


def _docs_folder(root: Path, config: MkDocsConfig) -> str:
    try:
        return Path(config.docs_dir).relative_to(root).as_posix()
    except ValueError:
        raise CouldNotRun(
            "docs_dir이 저장소 밖을 가리켜요.", "mkdocs.yml", "docs_dir: docs로 적으세요."
        ) from None


def _published(file: File) -> bool:
    return bool(file.inclusion.value > InclusionLevel.DRAFT.value)


def _address(file: File) -> str:
    return str(file.dest_uri)


def _read_page(root: Path, docs: str, file: File, pipeline: Pipeline) -> Document:
    return read_document(read_source(root, f"{docs}/{file.src_uri}"), file.src_uri, pipeline)


def _read_data(root: Path) -> Data:
    return Data(
        glossary=load_document(root, GLOSSARY),
        sources=load_document(root, SOURCES),
        redirects=load_document(root, REDIRECTS),
        schemas={name: _read_schema(root, name) for name in SCHEMAS},
    )


def _read_schema(root: Path, name: str) -> Schema:
    path = f"docs/_data/{name}.schema.json"
    source = read_source(root, path)
    try:
        schema: dict[str, Any] = json.loads(source.text)
    except json.JSONDecodeError as error:
        raise CouldNotRun(
            "JSON 문법이 깨졌어요.",
            f"{path}:{error.lineno}:{error.colno}",
            "이 파일을 마지막으로 잘되던 상태로 되돌리세요.",
        ) from None
    return schema
