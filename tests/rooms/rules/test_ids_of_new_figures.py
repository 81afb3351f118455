"""Of two figures with one id, that which has just come is told, and gets a free one proposed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from handbook.check import run as check
from sample_book import Find, make_book, project_of

VM = "docs/basics/vm.md"
HYPERVISOR = "docs/basics/hypervisor.md"
IDENTITY = ("-c", "user.name=소희", "-c", "user.email=sohee@example.com")


def page(heading: str, *ids: str) -> str:
    """A page with a figure for each of `ids`, on the lines 5, 13 and so on; "" for none."""
    figures = (
        "```mermaid\nblock\n"
        + (f"%% id: {name}\n" if name else "%% note\n")
        + '%% caption: 글이에요.\ncolumns 1\n  hw["하드웨어"]\n  class hw hardware\n```\n'
        for name in ids
    )
    return f"# 제목 {{ #{heading} }}\n\n" + "\n".join(figures)


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=root, check=True, capture_output=True, timeout=60
    )


@pytest.mark.parametrize("old", [VM, HYPERVISOR])
def test_what_a_change_brings_is_told_on_its_own_line(
    tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = {path: page("a", "stack" if path == old else "") for path in (VM, HYPERVISOR)}
    root = make_book(tmp_path, pages)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=처음")
    (new,) = {VM, HYPERVISOR} - {old}
    (root / new).write_text(page("a", "stack"), encoding="utf-8")
    check.command(project_of(root), check.Options(output="json", since="main"))
    (told,) = (d for d in json.loads(capsys.readouterr().out) if d["rule"] == "DIA007")
    assert (told["path"], told["line"]) == (new, 5)
    assert [place["path"] for place in told["related"]] == [old]


@pytest.mark.parametrize("old", ["vm", "hypervisor"])
def test_a_page_that_was_never_published_is_the_new_one(find: Find, old: str) -> None:
    listed = {"docs/_data/published.txt": f"basics/{old}/\n"}
    found = find({VM: page("a", "stack"), HYPERVISOR: page("a", "stack"), **listed})
    (told,) = (d for d in found if d.rule == "DIA007")
    assert old not in told.location.path
    assert old in told.related[0].path


def test_ids_proposed_are_free_and_made_from_the_name_of_the_page(find: Find) -> None:
    taken = page("a", "vm-figure", "vm-figure-3", "hypervisor-figure")
    found = find({VM: page("a", "", ""), HYPERVISOR: taken})
    hints = [d.hint for d in found if d.rule == "DIA002"]
    assert [hint.split()[4] for hint in hints] == ["vm-figure-2", "vm-figure-4"]


def test_an_id_with_other_characters_is_asked_in_kebab_case(find: Find) -> None:
    found = find({VM: page("a", "Type_2 stack", "Stack_1", "stack-1", "층")})
    first, second, third = (d for d in found if d.rule == "DIA002")
    assert first.hint.startswith("혹시 'type-2-stack' 말인가요?")
    assert first.guesses[0].edits[0].text == "type-2-stack"
    assert second.hint.endswith("예: vm-figure")  # 'stack-1' is taken
    assert third.hint.endswith("예: vm-figure-2")
