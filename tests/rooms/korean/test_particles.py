"""The form of a particle follows the sound; where that is unsure there is no answer."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.korean.particles import PAIRS, WORD_REST, choose
from handbook.korean.width import width


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("하이퍼바이저", "은/는", "하이퍼바이저는"),
        ("커널", "은/는", "커널은"),
        ("커널", "으로/로", "커널로"),
        ("게스트", "이/가", "게스트가"),
        ("VM", "은/는", "VM은"),
        ("KVM", "과/와", "KVM과"),
        ("CPU", "은/는", "CPU는"),
        ("QEMU", "은/는", "QEMU는"),
        ("Hyper-V", "은/는", "Hyper-V는"),
        ("Xen", "은/는", "Xen은"),
        ("가상 머신(virtual machine)", "은/는", "가상 머신(virtual machine)은"),
        ("20GB", "을/를", "20GB를"),
        ("WSL 2", "은/는", "WSL 2는"),
    ],
)
def test_words_are_read_aloud(word: str, pair: str, expected: str) -> None:
    assert choose(word, pair) == expected.removeprefix(word)


@pytest.mark.parametrize("word", ["dom0", "EL2", "링 0", "x86-64", "ZOQA", ""])
def test_what_may_be_read_two_ways_gets_no_answer(word: str) -> None:
    assert choose(word, "은/는") is None


def test_the_order_of_a_pair_does_not_matter_and_a_wrong_pair_is_refused() -> None:
    assert choose("커널", "는/은") == choose("커널", "은/는") == "은"
    with pytest.raises(ValueError, match="not a pair"):
        choose("커널", "은/가")


@given(st.sampled_from(sorted(PAIRS)), st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_every_chosen_particle_may_follow_its_word(consonant: str, syllable: str) -> None:
    form = choose(syllable, f"{consonant}/{PAIRS[consonant]}")
    assert form is not None
    assert re.match(WORD_REST, form) is not None


@pytest.mark.parametrize(("text", "cells"), [("가a", 3), ("\u1112\u1161\u11ab", 2), ("e\u0301", 1)])
def test_width_counts_terminal_cells(text: str, cells: int) -> None:
    assert width(text) == cells
