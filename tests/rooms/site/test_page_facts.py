"""What a page says of itself: its address, its date."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.core.revisions import korean_date, last_changes
from handbook.site.environment import Addresses, addresses_from


def test_nothing_is_invented_without_an_environment() -> None:
    assert addresses_from({}) == Addresses("", "", "", "")


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
    assert found.repo_name == repository


def test_what_is_stated_wins_over_what_follows() -> None:
    stated = {"GITHUB_REPOSITORY": "a/b", "SITE_URL": "https://book.example/"}
    assert addresses_from(stated).site_url == "https://book.example/"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://Example.org", "https://example.org/"),
        (" HTTPS://example.org/book ", "https://example.org/book/"),
        ("https://example.org/Book//", "https://example.org/Book/"),
        ("http://[::1]:80", "http://[::1]:80/"),
        ("https://책.example/가", "https://책.example/가/"),
        ("", ""),
    ],
)
def test_the_address_of_the_site_in_every_form(typed: str, meant: str) -> None:
    assert addresses_from({"SITE_URL": typed}).site_url == meant


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize(
    "typed",
    [
        *"example.org ftp://example.org javascript:alert(1) https:///x http://[abc".split(),
        "https://a.example:²/",
        *"https://a.example/?x=1 https://a.example/#b https://a.example/<b>".split(),
        "https://a.example/x y",
        'https://a.example/"onclick=',
    ],
)
def test_what_is_no_address_is_named(name: str, typed: str) -> None:
    with pytest.raises(CouldNotRun, match="주소가 아니에요") as caught:
        addresses_from({name: typed})
    assert caught.value.where == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("edit/main/docs", "edit/main/docs/"),
        ("/edit/main/docs/", "edit/main/docs/"),
        ("?query=root/docs/", "?query=root/docs/"),
        ("https://forge.example/edit/docs", "https://forge.example/edit/docs/"),
    ],
)
def test_where_a_page_is_edited_in_every_form(typed: str, meant: str) -> None:
    repository = {"REPO_URL": "https://forge.example/a/b/"}
    found = addresses_from({**repository, "EDIT_URI": typed})
    assert found.edit_uri == meant
    assert found.repo_name == "a/b"
    alone = addresses_from({"EDIT_URI": typed}).edit_uri
    assert alone == (meant if "://" in typed else ""), "there is nothing to join it to"


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "//evil.example/", "edit main", "http://["]
)
def test_where_a_page_is_edited_is_an_address(typed: str) -> None:
    with pytest.raises(CouldNotRun, match="EDIT_URI"):
        addresses_from({"REPO_URL": "https://forge.example/a/b", "EDIT_URI": typed})


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
