"""How long the made-up inputs go on: `-m fuzz` alone asks for an hour, shared by the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fuzz.explore import Explorer, Looked
from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.markdown.convert import Pipeline
from sample_book import read_book

_LOOKED = pytest.StashKey[dict[str, Looked]]()


@pytest.fixture
def explore(request: pytest.FixtureRequest) -> Iterator[Explorer]:
    """What feeds the inputs of a test."""
    if request.config.getoption("markexpr") != "fuzz":
        yield Explorer()
        return
    asked = sum(1 for item in request.session.items if item.get_closest_marker("fuzz"))
    explorer = Explorer(60 * request.config.getoption("fuzz_minutes") / asked)
    yield explorer
    request.config.stash.setdefault(_LOOKED, {})[request.node.name] = explorer.looked


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how far each test came: an hour that most tests did not get tells nothing."""
    for name, looked in config.stash.get(_LOOKED, {}).items():
        terminalreporter.write_line(
            f"{name}: {looked.inputs} inputs, {looked.seconds / 60:.1f} CPU min"
        )


@pytest.fixture(scope="session")
def pipeline(root: Path) -> Pipeline:
    """The site's own Markdown."""
    project = Project(root, root / "mkdocs.yml")
    settings = read_settings(project)
    return Pipeline(root, settings.extensions, settings.configs)


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The little book of the tests."""
    return read_book(tmp_path_factory.mktemp("little"))
