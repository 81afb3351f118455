"""What a finding orders puts back what was there, and so does most of what it asks for first."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mutations.hints import Outcome, Workshop

# One process makes the changes once for all of them.
pytestmark = pytest.mark.xdist_group("hints")

PLACES = 2
_ORDER = re.compile(
    r"^'[^']+' (?:이름|주소|자리|값|항목|역할|규칙|표시|줄|주석|꼴)으?로 바꾸세요"
    r"|줄로 바꾸세요|대괄호로 감싸세요|[을를] 빈칸 \d+개로 들여 쓰세요"
)


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """What comes of obeying the finding of every damage and slip, at a few places each."""
    workshop = Workshop()
    found = (workshop.outcome(change) for change in workshop.changes(PLACES))
    return [outcome for outcome in found if outcome is not None]


def told(outcomes: list[Outcome]) -> list[str]:
    return [f"{o.change.rule} {o.change.name}: {o.hint}" for o in outcomes]


def test_every_order_that_is_obeyed_restores_the_book(outcomes: list[Outcome]) -> None:
    orders = [one for one in outcomes if one.kind == "order"]
    assert len({one.change.rule for one in orders}) > 15
    assert told([one for one in orders if not one.restored]) == []


def test_four_of_five_first_guesses_restore_the_book(outcomes: list[Outcome]) -> None:
    guesses = [one for one in outcomes if one.kind == "guess"]
    assert len({one.change.rule for one in guesses}) > 10
    right = Counter(one.restored for one in guesses)
    assert right[True] >= 4 * right[False], told([one for one in guesses if not one.restored])


def test_what_is_ordered_can_be_done_by_fix(outcomes: list[Outcome]) -> None:
    unable = [one for one in outcomes if one.kind != "order" and _ORDER.search(one.hint)]
    assert told(unable) == []


def test_a_guess_is_a_question_with_up_to_three_answers(outcomes: list[Outcome]) -> None:
    guesses = [one for one in outcomes if one.kind == "guess"]
    assert told([one for one in guesses if not one.hint.startswith("혹시 ")]) == []
    assert all(one.guesses <= 3 for one in guesses)
