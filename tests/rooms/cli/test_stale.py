"""`stale` lists by age, and never says no."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli import main as cli
from sample_book import make_book

SOURCES = """\
- { id: old, title: Old, authors: A, year: 1974, kind: paper, url: "https://example.com/1",
    accessed: 2024-01-02, seen: earlier }
- { id: ends, title: Ends, authors: A, year: 2026, kind: law, url: "https://example.com/2",
    accessed: 2026-06-01, valid_until: 2026-07-01, seen: page }
- { id: popek1974, title: Fresh, authors: A, year: 2026, kind: law, url: "https://example.com/3",
    accessed: 2026-06-01, valid_until: 2026-07-02, seen: stored copy }
- { id: moving, title: Branch, authors: A, year: 2026, kind: vendor, seen: page,
    url: "https://github.com/a/b/blob/main/README.md", accessed: 2026-06-02 }
- { id: pinned, title: Commit, authors: A, year: 2026, kind: vendor, seen: page,
    url: "https://github.com/a/b/blob/v1.0/README.md", accessed: 2026-06-02 }
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    days = {"hypervisor": "2026-02-01", "vm": "2025-02-01", "type-2": "2026-01-01"}
    pages = {
        f"docs/basics/{name}.md": f"---\ntitle: {name}\nreviewed: {day}\n---\n\n# {name}\n"
        for name, day in days.items()
    }
    root = make_book(tmp_path, {"docs/_data/sources.yml": SOURCES, **pages})
    monkeypatch.chdir(root)
    return root


def parts(out: str) -> list[list[str]]:
    """The names of each part, in order."""
    return [
        [line.split()[2] for line in part.splitlines()[1:] if line.startswith("  2")]
        for part in out.split("\n\n")[1:]
    ]


def test_the_oldest_come_first(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["stale", "--today", "2026-07-02"]) == 0
    chapters, expired, unread, _ = parts(capsys.readouterr().out)
    assert chapters == [f"docs/basics/{name}.md" for name in ("vm", "type-2", "hypervisor")]
    assert expired == ["ends"]
    assert unread == ["old"]


def test_days_decide_what_is_unread(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["stale", "--today", "2026-06-11", "--days", "9"]) == 0
    assert parts(capsys.readouterr().out)[2] == ["old", "ends", "popek1974"]
    assert cli.main(["stale", "--today", "2026-06-11", "--days", "10"]) == 0
    assert parts(capsys.readouterr().out)[1:3] == [[], ["old"]]


def test_an_address_that_nobody_opened_or_that_a_branch_names_may_have_moved(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["stale", "--today", "2026-07-02"]) == 0
    assert parts(capsys.readouterr().out)[3] == ["old", "moving"]


def test_a_day_that_is_none_is_named(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["stale", "--today", "어제"]) == 2
    assert "'어제' 날짜를 읽을 수 없어요" in capsys.readouterr().err
