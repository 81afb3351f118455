"""How sentences end."""

from __future__ import annotations

import pytest

from handbook.korean.sentences import NOTE
from handbook.korean.speech_levels import SpeechLevel, ending_of


@pytest.mark.parametrize(
    ("sentence", "level", "in_haeyo"),
    [
        ("커널은 하나예요.", SpeechLevel.HAEYO, None),
        (f"논문이 밝혔어요 {NOTE}.", SpeechLevel.HAEYO, None),
        ("커널이 대신 합니다.", SpeechLevel.HAPNIDA, "해요"),
        ("커널이 실행합니다.", SpeechLevel.HAPNIDA, "실행해요"),
        ("CPU가 멈춥니다(실선).", SpeechLevel.HAPNIDA, None),
        ("게스트가 켜졌습니다.", SpeechLevel.HAPNIDA, "켜졌어요"),
        ("두 개 있습니다.", SpeechLevel.HAPNIDA, "있어요"),
        ("커널입니다.", SpeechLevel.HAPNIDA, None),
        ("무엇일까요? 그렇습니까?", SpeechLevel.HAPNIDA, None),
        ("먼저 끄십시오.", SpeechLevel.HAPNIDA, None),
        (f"커널이 처리한다 {NOTE}.", SpeechLevel.HAERA, "처리해요"),
        ("커널이다.", SpeechLevel.HAERA, None),
        ("그대로 두지 않는다.", SpeechLevel.HAERA, "않아요"),
        ("이미 켜졌다.", SpeechLevel.HAERA, "켜졌어요"),
    ],
)
def test_the_level_shows_at_the_end(
    sentence: str, level: SpeechLevel, in_haeyo: str | None
) -> None:
    ending = ending_of(sentence)
    assert ending is not None
    assert (ending.level, ending.in_haeyo) == (level, in_haeyo)
    if in_haeyo:
        rewritten = ending_of(sentence[: ending.start] + in_haeyo + sentence[ending.end :])
        assert rewritten is not None
        assert rewritten.level is SpeechLevel.HAEYO


@pytest.mark.parametrize(
    "sentence", ["바다.", "이게 다.", "제목이 끝나다", "그러니까", "도커 이미지.", "", "QEMU."]
)
def test_what_shows_no_level_is_left_alone(sentence: str) -> None:
    assert ending_of(sentence) is None
