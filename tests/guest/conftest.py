"""The guest's tests need tools that not every system has. What is missing is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guest.machines import MACHINES, PROMPT, Machine, missing_tools, switched_on
from guest.needs import skip_or_fail


@pytest.fixture(autouse=True)
def _tools(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("guest") and (missing := missing_tools()):
        skip_or_fail(f"게스트를 빌드하고 켜는 데 필요한 것이 없어요: {', '.join(missing)}")


@pytest.fixture(params=MACHINES)
def kind(request: pytest.FixtureRequest) -> str:
    """The name of a machine: a test that asks for it runs in each."""
    name: str = request.param
    return name


@pytest.fixture
def machine(kind: str, tmp_path: Path) -> Iterator[Machine]:
    """A guest that waits for its first line."""
    with switched_on(kind, tmp_path) as guest:
        guest.until(PROMPT)
        yield guest
