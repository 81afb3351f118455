"""The table of roles holds the figures to one colour for one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli.fix import fix
from handbook.data.roles import roles_from
from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import draw
from sample_book import Find, make_book, project_of

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")
PAGE = "docs/basics/vm.md"
ROLES = "docs/_data/roles.yml"
HEAD = "# 가상 머신 { #vm }\n\n```mermaid\n"
SEQUENCE = """\
sequenceDiagram
accTitle: 디스크에 쓰는 순서
accDescr: 게스트 OS 커널이 KVM에 넘겨요.
%% id: disk-sequence
%% caption: 게스트가 KVM에 넘겨요.
participant G as 게스트<br>OS 커널
participant K as KVM
%% role G: guest
%% role K: hypervisor
G->>K: VM exit
"""


def of_roles(find: Find, files: dict[str, str]) -> list[tuple[int, str]]:
    return [(d.location.line, d.message) for d in find(files) if d.rule == "DIA033"]


def test_the_longest_name_wins_and_names_end_with_a_word() -> None:
    roles = roles_from(
        [{"class": "host", "names": ["OS 커널"]}, {"class": "guest", "names": ["게스트 OS 커널"]}]
    )
    assert roles.named("게스트 OS 커널 고쳐 쓴 코드") == ("게스트 OS 커널", "guest")
    assert roles.named("OS 커널들의") is None
    assert roles.named("") is None


def test_a_participant_is_drawn_in_the_colour_of_its_role(find: Find) -> None:
    assert of_roles(find, {PAGE: HEAD + SEQUENCE + "```\n"}) == []
    report = analyse(SEQUENCE)
    assert report.model is not None
    drawn = draw(SEQUENCE, report.model).svg("fig-x", "제목", "설명")
    assert "box box--guest box--participant" in drawn
    assert "box box--hypervisor box--participant" in drawn


@pytest.mark.parametrize(
    ("line", "instead", "place", "words"),
    [
        ("%% role G: guest\n", "", 9, "'게스트 OS 커널' 참여자에 역할이 없어요."),
        ("%% role G: guest", "%% role G: app", 11, "guest 역할로 정했는데"),
        ("%% role G: guest", "%% role G: guest\n%% role X: app", 12, "'X' 참여자가"),
    ],
)
def test_a_fault_stands_at_its_line(
    find: Find, line: str, instead: str, place: int, words: str
) -> None:
    ((found, message),) = of_roles(
        find, {PAGE: HEAD + SEQUENCE.replace(line, instead, 1) + "```\n"}
    )
    assert found == place
    assert words in message


def test_another_class_of_the_same_colour_is_right(find: Find) -> None:
    text = HEAD + SEQUENCE.replace("role K: hypervisor", "role K: vmm") + "```\n"
    assert of_roles(find, {PAGE: text}) == []


@pytest.mark.parametrize(
    ("table", "place", "words"),
    [
        ("- class: guset\n  names: [게스트]\n", 1, "guset"),
        ("- class: guest\n  names: [게스트]\n- class: host\n  names: [게스트]\n", 4, "두 번"),
        ("- class: guest\n", 1, "names"),
    ],
)
def test_a_fault_of_the_table_stands_at_its_line(
    find: Find, table: str, place: int, words: str
) -> None:
    ((found, message),) = of_roles(find, {ROLES: table})
    assert found == place
    assert words in message


def test_an_unknown_role_of_a_participant_is_found(find: Find) -> None:
    text = HEAD + SEQUENCE.replace("role K: hypervisor", "role K: hyperviser") + "```\n"
    found = [(d.rule, d.location.line) for d in find({PAGE: text})]
    assert ("DIA005", 12) in found


def test_a_role_line_of_a_stack_does_nothing_and_is_said_to(find: Find) -> None:
    stack = (
        'block\n%% id: one\n%% caption: 하드웨어예요.\ncolumns 1\n  hw["하드웨어"]\n'
        "  class hw hardware\n  %% role hw: hardware\n"
    )
    found = [(d.rule, d.location.line) for d in find({PAGE: HEAD + stack + "```\n"})]
    assert ("DIA009", 10) in found


def test_a_role_line_becomes_the_class_of_a_box_that_has_none(tmp_path: Path) -> None:
    stack = (
        'block\n%% id: one\n%% caption: 하드웨어예요.\ncolumns 1\n  os["커널"]\n  hw["하드웨어"]\n'
        "  class hw hardware\n  %% role os: host\n  %% role hw: hardware\n"
    )
    root = make_book(tmp_path, {PAGE: HEAD + stack + "```\n"})
    fix(project_of(root))
    repaired = (root / PAGE).read_text(encoding="utf-8")
    assert "  class os host\n  %% role hw: hardware\n" in repaired  # hw has its class already


def test_fix_writes_the_role_of_a_name_that_the_table_has(tmp_path: Path) -> None:
    bare = "".join(
        f"  {line}\n" if line.startswith("participant") else f"{line}\n"
        for line in SEQUENCE.splitlines()
        if "%% role" not in line
    )
    root = make_book(tmp_path, {PAGE: HEAD + bare + "```\n"})
    assert fix(project_of(root)) == 0
    repaired = (root / PAGE).read_text(encoding="utf-8")
    assert "  participant K as KVM\n  %% role K: hypervisor\nG->>K" in repaired
