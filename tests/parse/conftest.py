"""The site's own Markdown, for the tests of the scanner and the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.parse.pipeline import Pipeline
from handbook.parse.read_site import load_settings, pipeline_of
from handbook.project import Project


@pytest.fixture(scope="session")
def pipeline(root: Path) -> Pipeline:
    project = Project(root, root / "mkdocs.yml")
    return pipeline_of(project, load_settings(project))


@pytest.fixture(scope="session")
def tabbed_pipeline(root: Path) -> Pipeline:
    """The site's Markdown with content tabs, which many other sites have."""
    config = load_settings(Project(root, root / "mkdocs.yml"))
    return Pipeline(
        root,
        [*config.markdown_extensions, "pymdownx.tabbed"],
        {**config.mdx_configs, "pymdownx.tabbed": {"alternate_style": True}},
    )
