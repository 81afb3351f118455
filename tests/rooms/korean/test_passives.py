"""Doubled passives are found and made single; what only looks so is left alone."""

from __future__ import annotations

import pytest

from handbook.korean.passives import doubled_passives


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("실행되어지는", "실행되는"),
        ("사용되어졌어요", "사용됐어요"),
        ("되어집니다", "됩니다"),
        ("되어진", "된"),
        ("보여지고", "보이고"),
        ("보여져요", "보여요"),
        ("보여졌다", "보였다"),
        ("보여질", "보일"),
        ("잊혀진", "잊힌"),
        ("쓰여진", "쓰인"),
        ("씌여진", "쓰인"),
        ("불리워지는", "불리는"),
        ("나뉘어진", "나뉜"),
        ("나뉘어져요", "나뉘어요"),
        ("나뉘어졌어요", "나뉘었어요"),
        ("짜여진", "짜인"),
        ("담겨져", "담겨"),
        ("열려집니다", "열립니다"),
        ("바뀌어짐", "바뀜"),
        ("모여지면", "모이면"),
        ("둘러싸여진", "둘러싸인"),
    ],
)
def test_a_doubled_passive_becomes_a_single_one(wrong: str, right: str) -> None:
    (found,) = doubled_passives(wrong)
    assert wrong[: found.start] + found.right + wrong[found.end :] == right
    assert list(doubled_passives(right)) == []


@pytest.mark.parametrize(
    "text",
    """
    이루어지는 이뤄져요 알려져 만들어진 주어진 나누어져 나눠져요 떨어지면 벌어진 느려져요 밝혀졌어요
    숨겨진 옮겨져 남겨진 가려진 버려져 그려져 여겨지는 느껴져요 지켜져 던져져 올려져 붙여진 채워져
    세워졌어요 지워져 끊어지면 흩어져 사라지면 없어져 좋아져 빨라져요 켜져요 꺼지면 정해져 합쳐져
    되어도 되어서 보여요 보여도 쓰여 열려요 닫혀 읽혀요 되면 돼지 보이지 되지 나뉘지 쌓여서
    """.split(),
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert list(doubled_passives(text)) == []
