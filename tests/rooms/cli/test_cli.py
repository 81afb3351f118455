"""The command line from outside: exit codes, one clear Korean line, never a traceback."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sample_book import make_book

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small clean book of its own, to be broken."""
    return make_book(tmp_path)


@pytest.fixture
def run(book: Path, root: Path) -> Run:
    def run_in_book(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "handbook", *arguments]
        return subprocess.run(
            command,
            cwd=book,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run_in_book


def one_line(result: subprocess.CompletedProcess[str]) -> str:
    """Return the only line of a command that could not run."""
    assert result.returncode == 2, result.stdout + result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_the_book_itself_has_no_error(root: Path) -> None:
    command = [sys.executable, "-m", "handbook", "check", "--format", "json"]
    result = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert {finding["severity"] for finding in json.loads(result.stdout)} <= {"warning"}


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    assert "check 명령인가요" in one_line(run("chekc"))
    assert "serve" in one_line(run("모름"))


def test_an_unknown_rule_names_the_nearest(run: Run, root: Path) -> None:
    assert "LNK001" in one_line(run("explain", "LNK01"))


@pytest.mark.parametrize(
    ("path", "data", "place"),
    [
        ("docs/_data/glossary.yml", b"- id: a\n  ko: x: y\n", "docs/_data/glossary.yml:2:8"),
        ("docs/_data/sources.yml", None, "docs/_data/sources.yml"),
        ("mkdocs.yml", b"site_name: [\n", "mkdocs.yml"),
    ],
    ids=["broken-yaml", "missing-data", "broken-config"],
)
def test_what_cannot_be_read_is_named_with_a_way_out(
    run: Run, book: Path, path: str, data: bytes | None, place: str
) -> None:
    file = book / path
    if data is None:
        file.unlink()
    else:
        file.write_bytes(data)
    line = one_line(run("check"))
    assert place in line
    assert "고치기:" in line


@pytest.mark.parametrize(
    "settings",
    [
        b"\x01",
        b"- a\n",
        b"[" * 5000,
        b"x: " + b"[" * 30_000,
        b"? " * 30_000 + b"x\n",
        b"a: &a [*a]\n",
        b"a: !!timestamp x\n",
        "글: 가".encode("cp949"),
    ],
    ids=["control", "list", "deep", "deeper", "keys", "circle", "tag", "cp949"],
)
def test_settings_that_are_none_are_one_sentence(run: Run, book: Path, settings: bytes) -> None:
    (book / "mkdocs.yml").write_bytes(settings)
    assert one_line(run("check")).startswith("mkdocs.yml")


@pytest.mark.parametrize(
    "deep",
    ["[" * 30_000, "[" * 30_000 + "]" * 30_000, "- " * 30_000 + "a"],
    ids=["open", "closed", "items"],
)
def test_a_depth_that_ends_other_parsers_is_one_sentence(run: Run, book: Path, deep: str) -> None:
    (book / "docs/_data/glossary.yml").write_text(f"- id: {deep}\n", encoding="utf-8")
    assert one_line(run("check")).startswith("docs/_data/glossary.yml")


def test_front_matter_of_such_a_depth_is_a_finding_at_its_page(run: Run, book: Path) -> None:
    page = book / "docs/basics/vm.md"
    page.write_text(f"---\ntitle: {'[' * 30_000}\n---\n\n# 글 {{ #vm }}\n", encoding="utf-8")
    assert "docs/basics/vm.md:2:1: STR031" in run("check").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_back_to_their_folder_are_named_beside_one_that_leads_nowhere(
    run: Run, book: Path
) -> None:
    for name, target in (("loop", "."), ("up", "../basics"), ("self.md", "self.md")):
        (book / "docs/basics" / name).symlink_to(target)
    assert one_line(run("check")).startswith("docs/basics/loop: ")


@pytest.mark.parametrize("path", ["docs/_data/glossary.yml", "docs/_data/redirects.yml"])
def test_a_merge_key_is_named_with_its_place(run: Run, book: Path, path: str) -> None:
    (book / path).write_text("- <<: {title: 가}\n", encoding="utf-8")
    assert one_line(run("check")).startswith(f"{path}:1:3: ")


def test_data_with_a_control_character_is_no_matter_of_layout(run: Run, book: Path) -> None:
    (book / "docs/_data/glossary.yml").write_bytes(b"- id: a\x01\n")
    result = run("lint", "docs/_data/glossary.yml")
    assert "docs/_data/glossary.yml:1:8: " in one_line(result)


@pytest.mark.parametrize("address", ["127.0.0.1:²", "127.0.0.1:99999", "127.0.0.1", ":80", "x:-1"])
def test_an_address_to_serve_at_that_is_none_is_named(run: Run, address: str) -> None:
    assert f"'{address}'" in one_line(run("serve", "--addr", address))


def test_the_report_has_a_line_for_each_chapter_and_one_for_all_whatever_was_found(
    run: Run,
) -> None:
    shown = run("build", "--report").stdout
    lines = [line for line in shown.splitlines() if "어절" in line]
    assert [line.partition(":")[0] for line in lines] == [
        "basics/hypervisor.md",
        "basics/vm.md",
        "basics/type-2.md",
        "모두",
    ]


def test_a_broken_diagram_is_found_at_its_line(run: Run, book: Path) -> None:
    page = book / "docs/basics/vm.md"
    text = page.read_text("utf-8")
    fence = '```mermaid\nblock\n%% id: broken\n%% caption: 깨진 그림이에요.\n  a["상자\n```\n'
    page.write_text(f"{text}\n{fence}", encoding="utf-8")
    broken = text.count("\n") + 6
    result = run("check", "--format", "json")
    assert result.returncode == 1
    found = [d for d in json.loads(result.stdout) if d["rule"] == "DIA001"]
    assert [d["line"] for d in found] == [broken]


def test_a_port_already_taken_names_a_free_one(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        line = one_line(run("serve", "--addr", f"127.0.0.1:{taken.getsockname()[1]}"))
    assert "다른 프로그램이 쓰고 있어요" in line
    assert "--addr 127.0.0.1:" in line


def test_a_failed_build_leaves_the_old_site_alone(run: Run, book: Path) -> None:
    old = book / "site"
    old.mkdir()
    (old / "sitemap.xml").write_text("old", encoding="utf-8")
    page = book / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8") + "\n[끊긴 링크](nowhere.md)\n", encoding="utf-8")
    result = run("build")
    assert result.returncode == 1
    assert "LNK001" in result.stdout
    assert [p.name for p in old.iterdir()] == ["sitemap.xml"]
    assert not list(book.glob(".new-site-*"))
