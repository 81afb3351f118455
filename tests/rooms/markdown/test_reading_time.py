"""Minutes: of what is read, the quiz apart."""

from __future__ import annotations

import pytest

from handbook.markdown.reading_time import (
    SYLLABLES_PER_MINUTE,
    ReadingTime,
    in_words,
    reading_time,
)

MINUTE = "가" * SYLLABLES_PER_MINUTE
HEAD = f"---\ntitle: {MINUTE}\n---\n\n"
UNREAD = f"""
<!-- {MINUTE} -->

![그림 {MINUTE}](assets/{MINUTE}.svg) { {MINUTE} } [@{MINUTE}]
"""
FIGURE = '```mermaid\nblock\n%% caption: {caption}\n  app["{label}"]\n```\n'


def test_markup_and_what_a_figure_is_made_of_take_no_time() -> None:
    assert reading_time("") == ReadingTime(1, 0)
    assert reading_time(HEAD + "가\n" + UNREAD) == ReadingTime(1, 0)
    assert reading_time(FIGURE.format(caption="보세요.", label=MINUTE * 3)) == ReadingTime(1, 0)
    assert reading_time(FIGURE.format(caption=MINUTE * 3, label="상자")) == ReadingTime(3, 0)


def test_the_quiz_is_counted_apart_whatever_ends_the_lines() -> None:
    page = (
        f"{HEAD}# 제목 {{ #a }}\n\n{MINUTE * 4}\n\n## 퀴즈 {{ #quiz }}\n\n### 1. 하나\n\n{MINUTE}\n"
    )
    assert reading_time(page) == ReadingTime(4, 1)
    assert reading_time(page.replace("\n", "\r\n")) == ReadingTime(4, 1)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0분"), (34, "34분"), (60, "1시간"), (143, "2시간 23분")],
)
def test_long_times_are_said_in_hours(minutes: int, words: str) -> None:
    assert in_words(minutes) == words
