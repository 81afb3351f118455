"""A participant that no line declares, where the others are declared, is told first and alone."""

from __future__ import annotations

import pytest

from handbook.core.diagnostics import Diagnostic
from handbook.diagrams import engine
from sample_book import Find

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")
PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n```mermaid\n"
SEQUENCE = """\
sequenceDiagram
accTitle: 디스크에 쓰는 순서
accDescr: 게스트 OS 커널이 KVM에 넘겨요.
%% id: disk-sequence
%% caption: 게스트가 KVM에 넘겨요.
participant G as 게스트<br>OS 커널
participant K as KVM
participant P as 메모리
%% role G: guest
%% role K: hypervisor
%% role P: hardware
%% step K->P: KVM이 써요.
G->>K: VM exit
K->>P: 쓰기
"""


def of_figures(find: Find, typed: str, instead: str) -> list[Diagnostic]:
    assert typed in SEQUENCE
    text = HEAD + SEQUENCE.replace(typed, instead) + "```\n"
    return [d for d in find({PAGE: text}) if d.rule.startswith("DIA")]


@pytest.mark.parametrize(
    ("instead", "name", "place", "hint"),
    [
        ("K->>PP: 쓰기", "PP", (17, 5), "혹시 'P' 말인가요? 아니면 participant PP as 이름"),
        ("KK->>P: 쓰기", "KK", (17, 1), "혹시 'K' 말인가요?"),
        ("K->>PP: 쓰기\nPP->>K: 끝", "PP", (17, 5), "혹시 'P' 말인가요?"),
        ("K->>QEMU: 쓰기", "QEMU", (17, 5), "participant QEMU as 이름 줄을"),
        ("K->>P: 쓰기\nNote over 앞: 글", "앞", (18, 11), "participant 앞 as 이름 줄을"),
    ],
)
def test_it_is_one_finding_where_it_is_used(
    find: Find, instead: str, name: str, place: tuple[int, int], hint: str
) -> None:
    (one,) = of_figures(find, "K->>P: 쓰기", instead)
    assert (one.location.line, one.location.column) == place
    assert one.message == f"'{name}' 참여자가 없어요."
    assert one.hint.startswith(hint)


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("K->>P: 쓰기", "K->>CPU: 쓰기\nCPU->>K: 끝"),
        ("%% role P: hardware", "%% role P: hardware\n%% role QEMU: vmm\nG->>QEMU: 글"),
    ],
)
def test_one_that_is_used_again_or_has_a_role_is_meant(
    find: Find, typed: str, instead: str
) -> None:
    assert "참여자가 없어요." not in "".join(d.message for d in of_figures(find, typed, instead))


def test_where_none_is_declared_nothing_is_said(find: Find) -> None:
    bare = "participant G as 게스트<br>OS 커널\nparticipant K as KVM\nparticipant P as 메모리\n"
    assert of_figures(find, bare, "") == []
