"""Mentions of terms in Korean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.data.term_matcher import FormMatcher

FORMS = {"가상화": "v", "가상 머신": "vm", "virtio": "io", "OS": "os", "반가상화": "para"}
MATCHER = FormMatcher(FORMS.items(), hiding=["언어 가상 머신"])
PARTICLES = """
는 가 를 의 에 로 와 도 만 에서
에서는 까지 부터 보다 처럼 라는 예요 해요 하는
""".split()


def names(text: str) -> list[str]:
    return [mention.key for mention in MATCHER.find(text)]


@given(st.sampled_from(PARTICLES), st.sampled_from([" ", ".", ",", ")", ""]))
def test_a_particle_never_hides_a_term(particle: str, after: str) -> None:
    assert names(f"가상화{particle}{after}") == ["v"]


@given(st.text(alphabet="전완준초하드웨어", min_size=1, max_size=3))
def test_no_word_inside_a_longer_one_is_taken(before: str) -> None:
    assert names(f"{before}가상화는") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("반가상화는", ["para"]),
        ("가상화형 제품", []),
        ("가상머신과 가상 머신", ["vm", "vm"]),
        ("가상\n머신은", ["vm"]),
        ("언어 가상 머신은", []),
        ("VIRTIO 규격과 virtio는", ["io", "io"]),
        ("os와 OS는", ["os"]),
        ("macOS예요", []),
    ],
)
def test_a_longer_word_gives_none_up_and_spacing_is_free(text: str, expected: list[str]) -> None:
    assert names(text) == expected
