"""A snapshot brings a guest back from where no key reaches it."""

from __future__ import annotations

import re

import pytest

from browsing import expect
from guest_computer import Computer

pytestmark = pytest.mark.browser


def take_snapshot(computer: Computer) -> None:
    computer.page.get_by_role("button", name=re.compile(r"^6\. 스냅샷")).click()
    computer.lesson.get_by_role("button", name="스냅샷 찍기").click()
    expect(computer.status).to_contain_text("찍었어요", timeout=30_000)


def bring_back(computer: Computer) -> None:
    computer.lesson.get_by_role("button", name="되돌리기", exact=True).click()
    expect(computer.status).to_contain_text("되돌렸어요", timeout=30_000)


def test_from_a_frozen_kernel(computer: Computer) -> None:
    computer.start()
    computer.type("주문 317", "적었어요: order 317")
    take_snapshot(computer)
    computer.type("얼리기", "게스트> 얼리기")
    expect(computer.failure).to_contain_text("인터럽트를 막은 채", timeout=30_000)
    bring_back(computer)
    expect(computer.failure).to_be_empty()
    computer.type("디스크", "디스크 1번 섹터: order 317")
    assert computer.errors == []


def test_from_a_machine_that_is_off(computer: Computer) -> None:
    computer.start()
    take_snapshot(computer)
    computer.type("끄기", "전원을 꺼요")
    expect(computer.status).to_contain_text("전원을 껐어요", timeout=30_000)
    bring_back(computer)
    computer.type("디스크", "디스크 1번 섹터: 비어 있어요")
    assert computer.errors == []


def test_into_the_middle_of_a_sum_that_can_still_be_interrupted(computer: Computer) -> None:
    computer.start()
    computer.field.fill("반복 4294967295")
    computer.field.press("Enter")
    take_snapshot(computer)
    computer.page.get_by_role("button", name=re.compile("Ctrl\\+C")).click()
    expect(computer.screen).to_contain_text("^C", timeout=30_000)
    bring_back(computer)
    expect(computer.screen).not_to_contain_text("^C")
    computer.page.get_by_role("button", name=re.compile("Ctrl\\+C")).click()
    expect(computer.screen).to_contain_text("^C", timeout=30_000)
    computer.type("메아리 끝", "\n끝\n")


def test_a_half_typed_line_comes_back_letter_by_letter(computer: Computer) -> None:
    computer.start()
    computer.field.fill("메아리 가👍🏽")
    take_snapshot(computer)
    computer.type("메아리 다른 줄", "\n다른 줄\n")
    bring_back(computer)
    expect(computer.field).to_have_value("메아리 가👍🏽")
    computer.field.press("End")
    computer.field.press("Backspace")
    computer.field.press_sequentially("나")
    computer.field.press("Enter")
    expect(computer.screen).to_contain_text("\n가나\n", use_inner_text=True)
