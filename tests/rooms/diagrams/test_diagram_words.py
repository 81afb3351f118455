"""What is read aloud in place of a drawing."""

from __future__ import annotations

import pytest

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.kinds.table import kind_of
from handbook.diagrams.text_alternative import TextAlternative
from rooms.diagrams.samples import CHOICE, CONTAINERS, KVM, SYSTEM_CALL, TYPE_2

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


def words_of(source: str) -> TextAlternative:
    report = analyse(source)
    assert report.model is not None, report.error
    return kind_of(report.model).describe(report.model, report.metadata)


def test_a_stack_is_told_from_the_bottom_to_the_top() -> None:
    layers, _, paths = words_of(TYPE_2).description.partition(" 실선")
    assert layers == (
        "아래에서 위로: 하드웨어, 나란히 호스트 OS 커널 Windows와 VMM, "
        "그 위에 나란히 VirtualBox 프로세스와 게스트 OS 커널(비루트 링 0), "
        "맨 위에 나란히 호스트 프로그램과 게스트 프로그램."
    )
    assert paths == (
        ": CPU가 명령어를 실행하는 길. 명령어: 게스트 OS 커널에서 하드웨어로. "
        "점선: 입출력이 지나는 길. 디스크 쓰기: 게스트 OS 커널에서 "
        "VirtualBox 프로세스, 호스트 OS 커널 Windows를 거쳐 하드웨어로."
    )


def test_three_boxes_are_a_list_and_no_paths_are_no_words() -> None:
    assert words_of(CONTAINERS).description == (
        "아래에서 위로: 하드웨어, 리눅스 커널 하나 네임스페이스, cgroup, "
        "맨 위에 나란히 컨테이너 A의 프로세스, 컨테이너 B의 프로세스, 보통 프로세스."
    )


def test_particles_agree_with_the_word_before_a_parenthesis() -> None:
    source = (
        'block\ncolumns 2\n a["게스트 OS 커널 (Arm64)"] b["KVM"]\n'
        ' c["하드웨어(x86-64)"]:2\n %% mark a: 비루트 링 0\n b --> c\n'
    )
    assert words_of(source).description == (
        "아래에서 위로: 하드웨어(x86-64), "
        "맨 위에 나란히 게스트 OS 커널 (Arm64)(비루트 링 0)과 KVM. "
        "실선: CPU가 명령어를 실행하는 길. KVM에서 하드웨어(x86-64)로."
    )


def test_a_lone_box_says_on_which_side_it_stands() -> None:
    assert "맨 위 오른쪽에 게스트 프로그램(비루트 링 3)." in words_of(KVM).description
    middle = 'block\ncolumns 3\n space a["가"] space\n b["나"]:3\n'
    assert words_of(middle).description == "아래에서 위로: 나, 맨 위 가운데에 가."
    left = 'block\ncolumns 2\n a["가"] space\n b["나"]:2\n'
    assert words_of(left).description == "아래에서 위로: 나, 맨 위 왼쪽에 가."


def test_the_authors_words_are_used_where_mermaid_has_a_place_for_them() -> None:
    assert words_of(SYSTEM_CALL) == TextAlternative(
        "시스템 호출",
        "프로그램이 파일 쓰기를 부탁해요. 커널이 일을 처리하고 결과를 돌려줘요.",
    )
    assert words_of(CHOICE).title == "무엇을 고를까"
    titled = TYPE_2.replace("columns 2", "%% accTitle: 타입 2의 계층\ncolumns 2")
    assert words_of(titled).title == "타입 2의 계층"


def test_without_a_title_the_kind_of_drawing_is_named() -> None:
    assert words_of(TYPE_2).title == "계층 그림"
    assert words_of("sequenceDiagram\nA->>B: 가\n") == TextAlternative("순서 그림", "")
    assert words_of('flowchart TD\n a["가"]\n').title == "흐름 그림"
