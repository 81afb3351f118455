"""Mentions of terms in Korean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.korean.matching import Matcher
from handbook.korean.particles import PARTICLES

MATCHER = Matcher(
    {"가상화": "v", "가상 머신": "vm", "virtio": "io", "OS": "os", "반가상화": "para"}
)


def names(text: str) -> list[str]:
    return [mention.name for mention in MATCHER.find(text)]


@given(st.sampled_from(PARTICLES), st.sampled_from([" ", ".", ",", ")", ""]))
def test_a_particle_never_hides_a_term(particle: str, after: str) -> None:
    assert names(f"가상화{particle}{after}") == ["v"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("반가상화는", ["para"]),
        ("전가상화는", []),
        ("가상머신과 가상 머신", ["vm", "vm"]),
        ("VIRTIO 규격과 virtio는", ["io", "io"]),
        ("os와 OS는", ["os"]),
    ],
)
def test_a_longer_word_gives_none_up_and_spacing_is_free(text: str, expected: list[str]) -> None:
    assert names(text) == expected
