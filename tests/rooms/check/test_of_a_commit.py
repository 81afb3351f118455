"""pre-commit shows a check what is added to the commit alone: what to do about that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli import main as cli
from sample_book import make_book


@pytest.mark.parametrize("hook", [True, False])
def test_whoever_forgot_to_add_what_was_mended_is_told(
    hook: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)\n"
    monkeypatch.chdir(make_book(tmp_path, {"docs/basics/vm.md": text}))
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    if hook:
        monkeypatch.setenv("PRE_COMMIT", "1")
    assert cli.main(["check"]) == 1
    assert ("git add" in capsys.readouterr().err) is hook
