"""What git cannot be asked is no answer, and no crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.core.git import GitFailed, git


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_program_can_be_given_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(GitFailed):
        git(tmp_path, "log", "--", name)
