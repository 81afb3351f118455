"""A particle that is typed twice is known from words that end as if it were."""

from __future__ import annotations

import pytest

from handbook.korean.agreement import NO_WORDS, KnownWords
from handbook.korean.doubled import doubled_particles

KNOWN = KnownWords(("커널", "컨테이너", "이미지", "볼륨", "경로", "가상 머신"))


@pytest.mark.parametrize(
    ("text", "word", "typed", "right"),
    [
        ("볼륨은는 남아요.", "볼륨", "은는", "은"),
        ("소희는은 웃어요.", "소희", "는은", "는"),
        ("컨테이너를을 지워요.", "컨테이너", "를을", "를"),
        ("이미지가이 커요.", "이미지", "가이", "가"),
        ("호스트에서에서 봐요.", "호스트", "에서에서", "에서"),
        ("커널이가 도와요.", "커널", "이가", "이"),
        ("가상 머신을을 켜요.", "머신", "을을", "을"),
        ("컨테이너과와 다르다면", "컨테이너", "과와", "와"),
        ("커널와과 견줘요.", "커널", "와과", "과"),
        ("커널으로로 가요.", "커널", "으로로", "로"),
        ("VM은는, CPU", "VM", "은는", "은"),
        ("컨테이너(container)는은 꺼져요.", "컨테이너(container)", "는은", "는"),
        ("Dom0은는 켜져요.", "Dom0", "은는", None),
    ],
)
def test_a_doubled_particle_is_found_with_the_right_one(
    text: str, word: str, typed: str, right: str | None
) -> None:
    (found,) = doubled_particles(text, KNOWN)
    assert text[found.start : found.end] == typed
    assert (found.word, found.right) == (word, right)


@pytest.mark.parametrize(
    "text",
    [
        "차이가 나요. 사이가 좋아요. 나이가 많아요. 아이가 웃어요.",
        "누군가가 켜요. 전문가가 봐요. 무언가가 있어요.",
        "가을을 기다려요. 마을을 봐요. 은은하게 빛나요.",
        "경로로 가요. 도로로 나가요. 결과와 견줘요. 효과와 값",
        "호스트에서는 여기까지만 게스트에게도 커널까지의",
        "은는 글자, (은는) 조사, 을/를과 은/는을 봐요.",
        "그는 터프가이 배우예요. 가이드를 봐요. 이미지가이드",
        "볼륨은는지 몰라요.",
    ],
)
def test_words_that_end_so_are_left_alone(text: str) -> None:
    assert list(doubled_particles(text, KNOWN)) == []


def test_without_known_words_only_what_ends_no_word_is_found() -> None:
    assert list(doubled_particles("커널이가 볼륨을을 컨테이너로로", NO_WORDS)) == []
    assert len(list(doubled_particles("커널은는 볼륨을를 호스트에에", NO_WORDS))) == 3
