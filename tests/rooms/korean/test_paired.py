"""Two forms of a particle side by side are one, where the sound of the word before is sure."""

from __future__ import annotations

import pytest

from handbook.korean.paired import paired_particles


@pytest.mark.parametrize(
    ("text", "word", "typed", "right"),
    [
        ("하이퍼바이저을(를) 켜요.", "하이퍼바이저", "을(를)", "를"),
        ("VM은(는) 꺼져요.", "VM", "은(는)", "은"),
        ("호스트와(과) 게스트", "호스트", "와(과)", "와"),
        ("게스트가(이) 꺼져요.", "게스트", "가(이)", "가"),
        ("은행은(는) 쉬어요.", "은행", "은(는)", "은"),
        ("서울(으)로 가요.", "서울", "(으)로", "로"),
        ("디스크(으)로부터 읽어요.", "디스크", "(으)로부터", "로부터"),
        ("커널(이)라면 알아요.", "커널", "(이)라면", "이라면"),
        ("볼륨(을)를 지워요.", "볼륨", "(을)를", "을"),
        ("컨테이너(은)는 켜져요.", "컨테이너", "(은)는", "는"),
        ("게스트(이)가 꺼져요.", "게스트", "(이)가", "가"),
        ("Dom0은(는) 켜져요.", "Dom0", "은(는)", None),
    ],
)
def test_the_form_that_the_word_asks_for_is_known(
    text: str, word: str, typed: str, right: str | None
) -> None:
    (found,) = paired_particles(text)
    assert (found.word, found.typed, found.right) == (word, typed, right)
    assert text[found.start : found.end] == typed


@pytest.mark.parametrize(
    "text", ["가상 머신(virtual machine)은", "은(는) 조사예요.", "표(가)와 글"]
)
def test_other_brackets_are_left_alone(text: str) -> None:
    assert list(paired_particles(text)) == []
