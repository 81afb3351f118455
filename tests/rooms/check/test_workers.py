"""Pages that several processes look at: the same is found, whatever becomes of a process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from handbook.book.load import SiteReader
from handbook.check import workers
from handbook.check.run import diagnose
from handbook.core.cache import Cache
from handbook.rules.registry import RULES
from sample_book import make_book, project_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process reads all elsewhere")
PAGES = {
    f"docs/basics/page-{number}.md": f"# 쪽 {{ #page }}\n\n[없는 쪽](none-{number}.md)\n"
    for number in range(40)
} | {"docs/basics/broken.md": "# 쪽\n\n" + "[" * 5_000}


def findings(root: Path, processes: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(workers, "cores", lambda: processes)
    cache = Cache()
    reader = SiteReader(project_of(root), cache)
    workers.warm(reader, RULES, cache)
    return [f"{d.location} {d.rule} {d.message}" for d in diagnose(reader.site(), cache=cache)]


def test_three_processes_find_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_book(tmp_path, PAGES)
    alone = findings(root, 1, monkeypatch)
    assert findings(root, 3, monkeypatch) == alone
    assert sum("LNK001" in one for one in alone) >= 40
    assert any("broken.md" in one and "INT002" in one for one in alone)


def test_a_process_that_is_killed_costs_time_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_book(tmp_path, PAGES)
    alone = findings(root, 1, monkeypatch)
    monkeypatch.setattr(workers, "_help", lambda *_: os._exit(9))
    assert findings(root, 3, monkeypatch) == alone


def test_what_helpers_give_back_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_book(tmp_path, PAGES)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    cache = Cache()
    reader = SiteReader(project_of(root), cache)
    workers.warm(reader, RULES, cache)
    unknown = [uri for uri in reader.uris if reader.pages.known(uri) is None]
    assert unknown == ["basics/broken.md"]
