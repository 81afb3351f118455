"""With the cache the findings are those without it, whatever changes and whatever is broken."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.book import page_cache as cached
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.core.cache import NO_CACHE, Cache, cache_of
from handbook.markdown import convert as pipeline
from sample_book import make_book, project_of

VM = "docs/basics/vm.md"
PAGE = "# 가상 머신 { #vm }\n\n[없는 쪽](new.md)과 가상머신이에요. 게스트머신도 있어요.\n"
GLOSSARY = "docs/_data/glossary.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(make_book(tmp_path, {VM: PAGE}))


def findings(project: Project, cache: Cache) -> list[str]:
    found = diagnose(read_site(project, cache), cache=cache)
    return [f"{d.location} {d.rule} {d.message}" for d in found]


def write(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return change


def append(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing": lambda root: None,
    "a page": append(VM, "\n또 가상머신이에요.\n"),
    "a new page": write("docs/basics/new.md", "# 새 쪽 { #new }\n"),
    "a page less": lambda root: (root / "docs/basics/type-2.md").unlink(),
    "the glossary": append(
        GLOSSARY, "- {id: guest, ko: 게스트 머신, en: guest, avoid: [게스트머신], short: 손님.}\n"
    ),
    "the settings": lambda root: (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text(encoding="utf-8") + "use_directory_urls: false\n",
        encoding="utf-8",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_anything_is_noticed(name: str, project: Project) -> None:
    cache = cache_of(project.root)
    assert findings(project, cache) == findings(project, NO_CACHE)
    CHANGES[name](project.root)
    assert findings(project, cache) == findings(project, NO_CACHE)
    assert findings(project, cache) == findings(project, NO_CACHE)


CITING, RUNNING = "docs/basics/citing.md", "docs/basics/running.md"
APART = {
    CITING: "# 출처 { #citing }\n\n1974년에 나왔어요 [@popek1974].\n",
    RUNNING: "# 명령 { #running }\n\n``` { .console .run }\n$ echo a\na\n```\n",
    "docs/contributing/guide.md": "# 안내 { #guide }\n\n가상머신이라고 적지 마세요.\n",
}
NAVIGATION = ("mkdocs.yml", "  - index.md\n", "  - 여는 쪽: index.md\n")
ROLES = ("docs/_data/roles.yml", "names: [펌웨어]", "names: [펌웨어, BIOS]")
SOURCES = ("docs/_data/sources.yml", "title: Formal", "title: The Formal")
TERMS = ("docs/_data/glossary.yml", "avoid: [가상머신, 가상 기계]", "avoid: [가상 기계]")
EVERY_CHAPTER = {
    "basics/citing.md",
    "basics/hypervisor.md",
    "basics/running.md",
    "basics/type-2.md",
    "basics/vm.md",
    "index.md",
}


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


CONVERTED: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "a page": (append(VM, "\n끝.\n"), {"basics/vm.md"}),
    "the navigation": (replaced(*NAVIGATION), set()),
    "the roles": (replaced(*ROLES), set()),
    "moved pages": (
        write("docs/_data/redirects.yml", "- {from: basics/old.md, to: basics/vm.md}\n"),
        set(),
    ),
    "a source": (replaced(*SOURCES), EVERY_CHAPTER - {"basics/running.md", "basics/vm.md"}),
    "a run": (write("docs/_data/console_runs.txt", "# 책의 블록이에요.\n"), {"basics/running.md"}),
    "a term": (replaced(*TERMS), EVERY_CHAPTER),
}


@pytest.mark.parametrize("name", CONVERTED)
def test_only_what_a_change_is_about_is_converted_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, expected = CONVERTED[name]
    project = project_of(make_book(tmp_path, {VM: PAGE, **APART}))
    cache = cache_of(project.root)
    findings(project, cache)
    change(project.root)
    converted: set[str] = set()
    convert = pipeline.Pipeline.convert

    def note(self: pipeline.Pipeline, text: str, path: str) -> pipeline.PageFacts:
        converted.add(path)
        return convert(self, text, path)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline.Pipeline, "convert", note)
        cached = findings(project, cache)
    assert converted == expected
    assert cached == findings(project, NO_CACHE)


def test_another_version_of_the_rules_begins_anew(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = cache_of(project.root)
    findings(project, cache)
    monkeypatch.setattr(cached, "tool_digest", lambda: "another version")
    read: list[str] = []
    read_document = cached.read_document
    monkeypatch.setattr(cached, "read_document", lambda *a: read.append(a[1]) or read_document(*a))
    findings(project, cache)
    assert sorted(read) == sorted(
        file.relative_to(project.root / "docs").as_posix()
        for file in (project.root / "docs").rglob("*.md")
    )


@pytest.mark.parametrize("rubbish", [b"", b"x", b"\x80" * 200])
def test_broken_entries_are_made_again(project: Project, tmp_path: Path, rubbish: bytes) -> None:
    folder = tmp_path / "entries"
    cache = Cache(folder)
    expected = findings(project, cache)
    for entry in folder.iterdir():
        entry.write_bytes(entry.read_bytes()[:64] + rubbish)
    assert findings(project, Cache(folder)) == expected
    assert findings(project, NO_CACHE) == expected


def test_a_folder_that_cannot_be_written_only_costs_time(project: Project, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="ascii")
    assert findings(project, Cache(blocked / "entries")) == findings(project, NO_CACHE)


def test_two_runs_at_once_say_the_same(project: Project, root: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "handbook", "check", "--format", "json"]
    runs = [
        subprocess.Popen(command, cwd=project.root, env=environment, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    reports = [run.communicate()[0] for run in runs]
    assert reports[0] == reports[1] != b""
    assert [run.returncode for run in runs] == [1, 1]


def test_no_cache_leaves_no_trace(project: Project, root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"}
    environment["HANDBOOK_CACHE_DIR"] = str(folder)
    command = [sys.executable, "-m", "handbook", "check"]
    for option in (["--no-cache"], []):
        subprocess.run([*command, *option], cwd=project.root, env=environment, check=False)
        assert folder.exists() is (not option)
