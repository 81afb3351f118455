"""The little book for the tests of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic
from sample_book import Find, read_book


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """What all rules find in the given files of the little book."""

    def run(files: Mapping[str, str]) -> list[Diagnostic]:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        found = diagnose(read_book(folder, files))
        return [diagnostic for diagnostic in found if diagnostic.location.path in files]

    return run
