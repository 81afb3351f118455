"""Bound nouns without their space are known from words in which they stand for good."""

from __future__ import annotations

import pytest

from handbook.korean.bound_nouns import joined_nouns


@pytest.mark.parametrize(
    ("text", "before", "noun"),
    [
        ("읽는것은 커널이에요.", "읽는", "것은"),
        ("하는것이 좋아요.", "하는", "것이"),
        ("쓰는것을 봐요.", "쓰는", "것을"),
        ("필요한것만 골라요.", "필요한", "것만"),
        ("하나인것처럼 보여요.", "하나인", "것처럼"),
        ("멈춘 것은 쓰던것이에요.", "쓰던", "것이에요"),
        ("켜질 것은 없을것입니다.", "없을", "것입니다"),
        ("곧 켜는거예요.", "켜는", "거예요"),
        ("곧 할거라고 해요.", "할", "거라고"),
        ("끄면 할수 있어요.", "할", "수"),
        ("읽을수가 없어요.", "읽을", "수가"),
        ("필요할때만 켜요.", "필요할", "때만"),
        ("켜는 법은 읽을줄 알아요.", "읽을", "줄"),
    ],
)
def test_a_bound_noun_is_found_with_the_word_before(text: str, before: str, noun: str) -> None:
    (found,) = joined_nouns(text)
    assert text[found.start : found.noun] == before
    assert text[found.noun : found.end] == noun


@pytest.mark.parametrize(
    "text",
    [
        "이것은 그것이 저것을 아무것도 별것 아니에요. 이것저것 봐요.",
        "탈것과 날것과 들것과 옛것과 새것과 어린것과 젊은것을",
        "읽는 것은 커널이에요. 할 수 있어요. 필요할 때만 켜요.",
        "한때 좋았어요. 그때 봤어요. 점심때 먹어요. 제때에 켜요.",
        "실수 없이 점수가 있어요. 변수가 있어요. 함수를 써요. 상수도 있어요.",
        "선거라고 해요. 근거예요. 증거야. 과거고 미래예요.",
        "것은 의존 명사예요. 밧줄 알아요? 한 줄 알려요.",
    ],
)
def test_words_are_left_alone(text: str) -> None:
    assert list(joined_nouns(text)) == []
