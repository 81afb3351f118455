"""What a page says of itself: its address, its date, its minutes."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from handbook.core.revisions import korean_date, last_changes
from handbook.site.environment import Addresses, addresses_from
from handbook.site.reading_time import SYLLABLES_PER_MINUTE, reading_minutes


def test_nothing_is_invented_without_an_environment() -> None:
    assert addresses_from({}) == Addresses("", "", "")


@pytest.mark.parametrize(
    ("repository", "site"),
    [
        ("Sohee/book", "https://sohee.github.io/book/"),
        ("sohee/sohee.github.io", "https://sohee.github.io/"),
    ],
)
def test_on_the_runner_the_addresses_follow_from_the_repository(repository: str, site: str) -> None:
    found = addresses_from({"GITHUB_REPOSITORY": repository})
    assert found.site_url == site
    assert found.repo_url == f"https://github.com/{repository}"
    assert found.edit_uri == "edit/main/docs/"


def test_what_is_stated_wins_over_what_follows() -> None:
    stated = {"GITHUB_REPOSITORY": "a/b", "SITE_URL": "https://book.example/"}
    assert addresses_from(stated).site_url == "https://book.example/"


def commit(folder: Path, name: str, when: str) -> None:
    (folder / name).write_text(when, encoding="utf-8")
    environment = {**os.environ, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    identity = ["-c", "user.name=소희", "-c", "user.email=sohee@shop.example"]
    for command in (["add", "."], [*identity, "commit", "-q", "-m", name]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)


def test_each_file_has_the_day_of_its_last_commit(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    commit(tmp_path, "가상화.md", "2026-01-02T03:00:00Z")
    commit(tmp_path, "b.md", "2026-03-04T03:00:00Z")
    assert last_changes(tmp_path) == {
        "가상화.md": date(2026, 1, 2),
        "b.md": date(2026, 3, 4),
    }
    assert korean_date(date(2026, 1, 2)) == "2026년 1월 2일"


def test_outside_a_repository_and_in_a_shallow_clone_there_are_no_dates(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    assert last_changes(source) == {}
    subprocess.run(["git", "init", "-q"], cwd=source, check=True)
    commit(source, "a.md", "2026-01-02T03:00:00Z")
    commit(source, "b.md", "2026-03-04T03:00:00Z")
    shallow = tmp_path / "shallow"
    address = source.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "1", address, shallow], check=True)
    assert last_changes(shallow) == {}


def test_minutes_count_what_is_read_and_not_the_markup() -> None:
    assert reading_minutes("") == 1
    assert reading_minutes("<p>" + "가" * (2 * SYLLABLES_PER_MINUTE) + "</p>") == 2
    hidden = "<svg><text>" + "가" * 5000 + "</text></svg>"
    assert reading_minutes(f"<p>가</p>{hidden}<template>{'가' * 5000}</template>") == 1
    listed = f'<section class="sources" data-generated=""><ol><li>{"가" * 5000}</li></ol></section>'
    assert reading_minutes(f"<p>가</p>{listed}") == 1
