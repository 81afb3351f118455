"""The site's own Markdown, for the tests of the scanner and the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
from handbook.markdown.convert import Pipeline


@pytest.fixture(scope="session")
def pipeline(root: Path) -> Pipeline:
    project = Project(root, root / "mkdocs.yml")
    settings = read_settings(project)
    return Pipeline(root, settings.extensions, settings.configs)


@pytest.fixture(scope="session")
def tabbed_pipeline(root: Path) -> Pipeline:
    """The site's Markdown with content tabs, which many other sites have."""
    settings = read_settings(Project(root, root / "mkdocs.yml"))
    return Pipeline(
        root,
        [*settings.extensions, "pymdownx.tabbed"],
        {**settings.configs, "pymdownx.tabbed": {"alternate_style": True}},
    )
