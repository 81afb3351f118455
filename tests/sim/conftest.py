"""The simulators' models, asked by Node."""

from __future__ import annotations

from pathlib import Path

import pytest

from asking import Ask, asker


@pytest.fixture(scope="session")
def ask(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask a module about its exports."""
    return asker(root / "docs/assets/js/sim", tmp_path_factory.mktemp("sim"))
