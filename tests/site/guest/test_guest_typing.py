"""The field and the guest's line are one line: whatever is erased, both hold the same letters."""

from __future__ import annotations

import re
import unicodedata

import pytest

from browsing import expect
from guest_computer import Computer

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "letter",
    [
        "글",
        unicodedata.normalize("NFD", "글"),
        "é",
        "x\u0323\u0302",
        "漢",
        "😀",
        "👍🏽",
        "👩🏽‍💻",
        "❤️",
        "🇰🇷",
        "🀄",
    ],
    ids=lambda letter: "-".join(f"{ord(character):x}" for character in letter),
)
def test_a_letter_that_is_erased_takes_no_other_with_it(computer: Computer, letter: str) -> None:
    computer.start()
    field, line = computer.field, computer.page.locator(".guest__line")
    field.fill(f"메아리 가나{letter}")
    expect(line).to_have_text(f"게스트> 메아리 가나{unicodedata.normalize('NFC', letter)}")
    while len(field.input_value()) > len("메아리 가나"):
        field.press("Backspace")
    kept = field.input_value()
    expect(line).to_have_text(f"게스트> {kept}")
    field.press("Enter")
    answer = kept.removeprefix("메아리 ")
    expect(computer.screen).to_contain_text(f"\n{answer}\n", use_inner_text=True)
    assert computer.errors == []


def test_a_line_that_changes_in_the_middle_is_the_same_line(computer: Computer) -> None:
    computer.start()
    line = computer.page.locator(".guest__line")
    for text in (
        "메아리 가👍🏽나",
        "메아리 가👍🏿나",
        "메아리 가👍나다",
        "메아리 👍다",
        "메아리 가다",
    ):
        computer.field.fill(text)
        expect(line).to_have_text(f"게스트> {text}")
    computer.field.press("Enter")
    expect(computer.screen).to_contain_text("\n가다\n", use_inner_text=True)


def test_a_very_long_paste_is_refused_and_the_next_line_is_heard(computer: Computer) -> None:
    computer.start()
    computer.field.fill("주문 " + "1" * 9000)
    computer.field.press("Enter")
    refused = re.compile("200바이트보다 긴 줄은 버려요")
    expect(computer.screen).to_contain_text(refused, timeout=60_000)
    computer.type("디스크", "디스크 1번 섹터: 비어 있어요")


def test_lines_that_ctrl_c_throws_away_are_named(computer: Computer) -> None:
    computer.start()
    computer.field.fill("반복 4294967295")
    computer.field.press("Enter")
    for line in ("주문 317", "메아리 나"):
        computer.field.fill(line)
        computer.field.press("Enter")
    computer.field.fill("반쯤")
    computer.page.get_by_role("button", name="멈춤 Ctrl+C", exact=True).click()
    expect(computer.status).to_contain_text("버렸어요")
    expect(computer.status).to_contain_text("주문 317 · 메아리 나 · 반쯤")
    computer.type("디스크", "\n디스크 1번 섹터: 비어 있어요\n")


def test_lines_typed_ahead_are_obeyed_once_the_guest_is_free(computer: Computer) -> None:
    computer.start()
    computer.field.fill("반복 30000000")
    computer.field.press("Enter")
    computer.field.fill("주문 317")
    computer.field.press("Enter")
    computer.type("메아리 끝", "\n끝\n")
    computer.field.fill("반쯤")
    computer.page.get_by_role("button", name="멈춤 Ctrl+C", exact=True).click()
    expect(computer.screen).to_contain_text("^C")
    expect(computer.screen).to_contain_text("적었어요: order 317")
    expect(computer.status).not_to_contain_text("버렸어요")


def test_what_is_typed_while_the_power_comes_on_is_not_lost(computer: Computer) -> None:
    computer.open()
    computer.press()
    computer.field.press_sequentially("메아리 먼저 왔어요")
    computer.field.press("Enter")
    expect(computer.screen).to_contain_text(
        "게스트> 메아리 먼저 왔어요\n먼저 왔어요\n", use_inner_text=True, timeout=60_000
    )
    assert computer.errors == []


def test_commands_pressed_in_a_hurry_are_all_obeyed(computer: Computer) -> None:
    computer.start()
    commands = computer.page.locator(".guest__commands")
    names = ("주문 317", "정지", "엿보기 0x500", "디스크", "깃발", "차단", "지우기", "내보내기")
    for name in names * 2:
        commands.get_by_role("button", name=name, exact=True).click()
    computer.type("메아리 끝", "\n끝\n")
    said = computer.screen.inner_text()
    assert said.count("13번 예외(#GP)") == 6
    assert said.count("14번 예외(#PF)") == 2
    assert said.count("적었어요: order 317") == said.count("섹터: order 317") == 2
    assert said.count("0으로 채웠어요") == 2
