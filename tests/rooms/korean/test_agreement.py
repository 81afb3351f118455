"""Particles that do not fit are found where that is sure, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.korean.agreement import KnownWords, disagreements
from handbook.korean.particles import choose

NOUNS = ["하이퍼바이저", "커널", "가상 머신", "게스트 OS", "타입 2", "이미지", "호출"]
KNOWN = KnownWords(NOUNS)
ACRONYMS = ["VM", "KVM", "CPU", "Hyper-V", "QEMU", "Xen", "OS", "API", "20GB", "70%", "WSL 2"]
PAIRS = ["은/는", "이/가", "을/를", "과/와", "으로/로", "이에요/예요", "이나/나", "이라고/라고"]


def wrong(text: str) -> list[tuple[str, str]]:
    return [(found.word, found.right) for found in disagreements(text, KNOWN)]


@given(st.sampled_from([*NOUNS, *ACRONYMS]), st.sampled_from(PAIRS), st.sampled_from(" .,)"))
def test_of_two_forms_the_one_that_choose_gives_is_silent(word: str, pair: str, after: str) -> None:
    right = choose(word, pair)
    assert right is not None
    (other,) = set(pair.split("/")) - {right}
    assert wrong(f"이 {word}{right}{after}") == []
    assert [form for _, form in wrong(f"이 {word}{other}{after}")] == [right]


@given(
    st.sampled_from([*NOUNS, *ACRONYMS]),
    st.sampled_from(["(virtual machine)", "(VM)", "(가상 머신, VM)"]),
    st.sampled_from(PAIRS),
)
def test_a_bracket_is_not_read(word: str, bracket: str, pair: str) -> None:
    right = choose(word, pair)
    (other,) = set(pair.split("/")) - {str(right)}
    assert wrong(f"{word}{bracket}{right} 봐요.") == []
    assert [form for _, form in wrong(f"{word}{bracket}{other} 봐요.")] == [right]


@given(
    st.sampled_from(["dom0", "링 0", "EL2", "x86-64", "ZOQA", "libvirt", "`kvm`", "\ue001"]),
    st.sampled_from(["은", "는", "이", "가", "을", "를", "과", "와", "이에요", "예요"]),
)
def test_what_is_read_two_ways_is_left_alone(word: str, particle: str) -> None:
    assert wrong(f"이 {word}{particle} 봐요.") == []


@given(st.sampled_from(["타입 1", "링 0", "9", "EL2"]), st.sampled_from(["로", "으로"]))
def test_so_are_figures_with_two_names(word: str, particle: str) -> None:
    assert wrong(f"{word}{particle} 봐요.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("커널는 하나예요.", [("커널", "은")]),
        ("CPU이 하나예요.", [("CPU", "가")]),
        ("하이퍼바이저이에요.", [("하이퍼바이저", "예요")]),
        ("하이퍼바이저이예요.", [("하이퍼바이저", "예요")]),
        ("커널이예요.", [("커널", "이에요")]),
        ("하이퍼바이저에요.", [("하이퍼바이저", "예요")]),
        ("시스템 호출으로 부탁해요.", [("호출", "로")]),
        ("낯선 물건를 사요.", [("물건", "을")]),
        ("책상와 의자", [("책상", "과")]),
        ("낯선 물건예요.", [("물건", "이에요")]),
        ("나무으로 만들어요.", [("나무", "로")]),
        ("'도커'은 도구예요.", [("도커", "는")]),
        ("VM exit(VM 이탈)은 드물어요.", [("exit(VM 이탈)", "는")]),
    ],
)
def test_a_wrong_form_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "도커이미지와 노드이름을 봐요.",
        "먹는 것과 좋은 것을 골라요.",
        "마을을 지나 가을을 기다려요.",
        "국가가 평가를 해요.",
        "가게에 들를 때 문제를 다를 수 있게 봐요.",
        "효과와 결과, 사이와 차이",
        "하이퍼바이저이다. 하이퍼바이저이고 CPU이며",
        "\ue001는 \ue001은 \ue002을",
        "KVM-based는 x",
        "'이 파일에 이 줄을 써 주세요'라는 약속",
        '"갈게요"라고 말해요. "커널"라고 적어요.',
        "들어와 앉아요. 경로로 가요. 통로 가운데로",
        "2는 짝수예요. 16을 더해요. 100으로 나눠요. 0으로 나눠요. 9로 나눠요.",
        "API은행이 있어요.",
        "오래된 가상머신론을 읽어요.",
        "둘의 차이예요. 그 사이예요.",
    ],
)
def test_what_is_right_or_unsure_is_silent(text: str) -> None:
    assert wrong(text) == []


def test_bold_text_and_links_show_where_a_word_ends() -> None:
    text = "유니커널는 작아요."
    assert wrong(text) == []
    assert [found.right for found in disagreements(text, closings={4})] == ["은"]
