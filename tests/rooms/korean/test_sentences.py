"""A Korean text is divided at the ends of its sentences, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.korean.sentences import CODE, NOTE, sentences

SENTENCES = st.sampled_from(
    [
        "커널은 하나예요.",
        "리눅스 2.6.20부터 들어 있어요.",
        f"논문이 밝혔어요 {NOTE}.",
        f"{CODE} 명령은 kvm.ko 모듈을 올려요.",
        "누가 계산할까요?",
        '지호가 "커널은 하나예요. 게스트는 둘이에요."라고 적었어요.',
        "VM vs. 컨테이너 이야기예요(3장 참고).",
        "'이 줄을 써 주세요.'라는 약속이에요.",
        "0.40초에서 0.83초로 늘었어요.",
        "J. Smith가 적었어요.",
    ]
)


def parts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@given(st.lists(SENTENCES, min_size=1, max_size=6), st.sampled_from([" ", "  ", "\n"]))
def test_joined_sentences_come_apart_again(whole: list[str], gap: str) -> None:
    assert parts(gap.join(whole)) == whole


@given(st.text(alphabet=f"가요 .?!'\"()[]1a\n{NOTE}", max_size=60))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = sentences(text)
    assert list(spans) == sorted(spans)
    kept = "".join(text[span.start : span.end] for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 첫째예요. 끝이에요.", ["1. 첫째예요.", "끝이에요."]),
        ("'갈까요?' 하고 물어요.", ["'갈까요?'", "하고 물어요."]),
        ("켰어요. (덧셈만요.) 껐어요.", ["켰어요.", "(덧셈만요.)", "껐어요."]),
        (f"켰어요. {NOTE} 껐어요.", [f"켰어요. {NOTE}", "껐어요."]),
        ("끝이 없는 말", ["끝이 없는 말"]),
        ("", []),
    ],
)
def test_what_closes_a_sentence_belongs_to_it(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
