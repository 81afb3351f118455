"""The figures of a text, and how a sentence begins and ends."""

from __future__ import annotations

import pytest

from handbook.korean.rhythm import (
    ends_in_copula,
    opens_with_connective,
    opens_with_contrast,
    rhythm,
)
from handbook.korean.sentences import NOTE


def test_the_figures_of_four_sentences() -> None:
    figures = rhythm(
        [
            "커널은 하나예요.",
            "그런데 프로그램은 둘이라서 커널이 차례를 정해 줘요.",
            "그래서 번갈아 돌아요.",
            f"까닭은 여기에 있어요 {NOTE}.",
        ]
    )
    assert figures.sentences == 4
    assert figures.mean == pytest.approx((2 + 7 + 3 + 4) / 4)
    assert figures.spread == pytest.approx(1.8708, abs=0.001)
    assert figures.connectives == 0.5
    assert figures.contrasts == 0.25
    assert figures.copulas == 0.25
    assert figures.ordinaries == 0


def test_what_may_be_read_in_two_ways_is_counted_and_the_adverb_is_not() -> None:
    twice = "보통 프로그램은 보통 파일을 읽어요."
    assert rhythm([twice, "프로그램은 보통 조용해요."]).ordinaries == 2


def test_sentences_of_one_length_have_no_spread() -> None:
    assert rhythm(["켜 봐요.", "꺼 봐요."]).spread == 0


def test_there_is_nothing_to_say_of_no_sentence() -> None:
    with pytest.raises(ValueError, match="no sentences"):
        rhythm([])


@pytest.mark.parametrize(
    "sentence", ["하지만 꺼져요.", "'그런데 꺼져요.'", "그 대신 켜요.", "반면에, 꺼져요."]
)
def test_a_sentence_turns_the_other_way(sentence: str) -> None:
    assert opens_with_contrast(sentence)
    assert opens_with_connective(sentence)


@pytest.mark.parametrize("sentence", ["그래서 켜요.", "예를 들어 켜요.", "게다가 켜요."])
def test_a_sentence_goes_on_from_the_one_before(sentence: str) -> None:
    assert opens_with_connective(sentence)
    assert not opens_with_contrast(sentence)


@pytest.mark.parametrize("sentence", ["또렷하게 보여요.", "그 대신이라는 말이에요.", "그런데."])
def test_what_only_begins_alike_is_no_connective(sentence: str) -> None:
    assert not opens_with_connective(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["커널이에요.", "하나예요", "무엇일까 물을 거예요?", f"커널이에요 {NOTE}.", "**커널**이에요.)"],
)
def test_it_ends_in_a_copula(sentence: str) -> None:
    assert ends_in_copula(sentence)


@pytest.mark.parametrize(
    "sentence", ["커널이 아니에요.", "커널이 아니예요.", "커널이에요라고 적었어요.", "켜요."]
)
def test_it_ends_otherwise(sentence: str) -> None:
    assert not ends_in_copula(sentence)
