"""이예요 and 이였 after a noun that ends in a consonant, and not after one that ends in 이."""

from __future__ import annotations

import pytest

from handbook.korean.copula_spelling import misspelt_copulas


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("그런 뜻이예요.", "뜻이예요", "뜻이에요"),
        ("바로 그것이예요.", "것이예요", "것이에요"),
        ("느린 까닭은 이 때문이예요.", "때문이예요", "때문이에요"),
        ("이것이 장점이예요.", "점이예요", "점이에요"),
        ("설정 파일이였어요.", "일이였", "일이었"),
        ("같은 말이예요.", "말이예요", "말이에요"),
        ("이름이예요?", "이름이예요", "이름이에요"),
    ],
)
def test_a_noun_with_a_final_consonant_takes_the_other(text: str, wrong: str, right: str) -> None:
    ((start, end, instead),) = misspelt_copulas(text)
    assert (text[start:end], instead) == (wrong, right)


@pytest.mark.parametrize(
    "noun",
    "고양이 하이 차이 사이 길이 넓이 높이 깊이 먹이 종이 놀이 손잡이 젊은이 김말이 반쪽이".split(),
)
@pytest.mark.parametrize("copula", ["예요.", "였어요."])
def test_a_noun_that_ends_in_i_is_right(noun: str, copula: str) -> None:
    assert list(misspelt_copulas(f"이것은 {noun}{copula}")) == []


@pytest.mark.parametrize(
    "text", ["뜻이에요.", "것이었어요.", "하이퍼바이저예요.", "뜻이예요라는 말"]
)
def test_what_is_right_or_goes_on_is_silent(text: str) -> None:
    assert list(misspelt_copulas(text)) == []
