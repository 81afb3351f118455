"""How long the made-up inputs go on: `-m fuzz` alone asks for an hour, shared by the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.explore import Explorer
from handbook.book.config.read_settings import read_mkdocs_settings
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.markdown.convert import Pipeline
from sample_book import read_book


@pytest.fixture
def explore(request: pytest.FixtureRequest) -> Explorer:
    """What feeds the inputs of a test."""
    if request.config.getoption("markexpr") != "fuzz":
        return Explorer()
    asked = sum(1 for item in request.session.items if item.get_closest_marker("fuzz"))
    return Explorer(60 * request.config.getoption("fuzz_minutes") / asked)


@pytest.fixture(scope="session")
def pipeline(root: Path) -> Pipeline:
    """The site's own Markdown."""
    project = Project(root, root / "mkdocs.yml")
    settings = read_mkdocs_settings(project)
    return Pipeline(root, settings.extensions, settings.configs)


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The little book of the tests."""
    return read_book(tmp_path_factory.mktemp("little"))
