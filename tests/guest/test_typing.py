"""What comes in on the serial line: Korean, in every spelling that a keyboard can make of it."""

from __future__ import annotations

import unicodedata

import pytest

from guest.machines import PROMPT, Machine

pytestmark = pytest.mark.guest
ORDERED = "디스크 1번 섹터에 적었어요: order 317\r\n"
DELETE = "\x7f"


@pytest.mark.parametrize("text", ["안녕, 게스트!", "각종 힣 뷁", "漢字 ｶﾅ", "😀 👩🏽‍💻", "  두 칸"])
def test_what_is_typed_comes_back(machine: Machine, text: str) -> None:
    assert machine.ask(f"echo {text}") == f"echo {text}\r\n{text}\r\n"


@pytest.mark.parametrize(
    "line",
    [
        "order 317",
        "주문 317",
        "주문317",
        "주문 317번",
        "  주문   317 번 ",
        "ORDER 317",
        "주문 0x13d",
        "주문 000317",
        "주문\u3000３１７",
        "ｏｒｄｅｒ　317",
        unicodedata.normalize("NFD", "주문 317번"),
    ],
)
def test_an_order_in_every_spelling(machine: Machine, line: str) -> None:
    assert machine.ask(line) == f"{line}\r\n{ORDERED}"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("order", "보기: 주문 317"),
        ("order x", "보기: 주문 317"),
        ("order -1", "보기: 주문 317"),
        ("order 3 17", "보기: 주문 317"),
        ("order 4294967296", "보기: 주문 317"),
        ("order 99999999999999999999", "보기: 주문 317"),
        ("peek 0x", "보기: 엿보기 0x500"),
        ("peek 0x1ffffffff", "보기: 엿보기 0x500"),
        ("loop 많이", "보기: 반복 1000000"),
        ("주문서 3", "모르는 명령이에요: 주문서"),
        ("없는명령 1 2", "모르는 명령이에요: 없는명령"),
        ("helpme", "모르는 명령이에요: helpme"),
        ("%s%n", "모르는 명령이에요: %s%n"),
    ],
)
def test_what_is_no_command_is_answered(machine: Machine, line: str, shown: str) -> None:
    assert shown in machine.ask(line)
    assert machine.ask("disk").endswith("비어 있어요\r\n"), "and nothing is written"


def test_the_largest_number(machine: Machine) -> None:
    assert "적었어요: order 4294967295\r\n" in machine.ask("주문 4294967295")


@pytest.mark.parametrize("nothing", ["", "   ", "\u3000"])
def test_an_empty_line_only_brings_the_prompt(machine: Machine, nothing: str) -> None:
    assert machine.ask(nothing) == f"{nothing}\r\n"


@pytest.mark.parametrize(
    ("letter", "columns"),
    [
        ("x", 1),
        ("글", 2),
        (unicodedata.normalize("NFD", "글"), 2),
        ("é", 1),
        (unicodedata.normalize("NFD", "é"), 1),
        ("漢", 2),
        ("😀", 2),
        ("👍🏽", 2),
    ],
)
def test_one_press_removes_a_whole_letter(machine: Machine, letter: str, columns: int) -> None:
    erased = "\b \b" * columns
    answer = machine.ask(f"echo 가{letter}{DELETE}나")
    assert answer == f"echo 가{letter}{erased}나\r\n가나\r\n"


def test_the_start_of_the_line_holds(machine: Machine) -> None:
    assert machine.ask(f"가{DELETE}{DELETE}\b주문 317") == f"가\b \b\b \b주문 317\r\n{ORDERED}"


def test_control_u_clears_the_line(machine: Machine) -> None:
    assert machine.ask("hlt\x15disk").endswith("디스크 1번 섹터: 비어 있어요\r\n")


@pytest.mark.parametrize("key", ["\x1b[A", "\x1b[3~", "\x1bOP", "\x1b[1;5C", "\x01", "\x00"])
def test_a_key_without_meaning_leaves_no_trace(machine: Machine, key: str) -> None:
    assert machine.ask(f"주문 3{key}17") == f"주문 317\r\n{ORDERED}"


def test_a_tab_is_a_space(machine: Machine) -> None:
    assert machine.ask("주문\t317") == f"주문 317\r\n{ORDERED}"


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_every_end_of_line_ends_one_line(machine: Machine, end: str) -> None:
    machine.send(f"주문 317{end}hlt{end}disk{end}poweroff{end}")
    machine.finish()
    assert machine.rest().count(PROMPT) == 3


def test_a_line_that_is_too_long_is_refused_whole(machine: Machine) -> None:
    fits = "메아리 " + "가" * 63  # 10 + 189 bytes
    assert machine.ask(fits) == f"{fits}\r\n{'가' * 63}\r\n"
    answer = machine.ask("주문 1" + "1" * 250)
    assert answer.endswith("200바이트보다 긴 줄은 버려요. 나눠서 보내 주세요.\r\n")
    assert machine.ask("disk").endswith("비어 있어요\r\n")


def test_more_than_the_queue_holds_is_only_put_off(machine: Machine) -> None:
    machine.send("loop 300000000\r주문 " + "1" * 9000 + "\r디스크\r주문 317\r")
    assert "번 돌았어요" in machine.until(PROMPT)
    assert "200바이트보다 긴 줄은 버려요" in machine.until(PROMPT)
    assert machine.until(PROMPT).endswith("비어 있어요\r\n" + PROMPT)
    assert ORDERED in machine.until(PROMPT)
    assert machine.counters()["stalls"] > 0


def test_broken_letters_do_no_harm(machine: Machine) -> None:
    machine.send(b"echo \xea\xb0\xff\xc3\x80\xf0\x9f" + DELETE.encode() * 3 + b"ok\r")
    assert machine.until(PROMPT).endswith("ok\r\n" + PROMPT)
    machine.send(b"\xeb\xff\xf8 317\r")
    assert "모르는 명령이에요" in machine.until(PROMPT)
    assert ORDERED in machine.ask("주문 317")


def test_what_is_typed_ahead_waits(machine: Machine) -> None:
    machine.send("loop 3000000\r주문 317\rdisk\r")
    assert "번 돌았어요" in machine.until(PROMPT)
    assert ORDERED in machine.until(PROMPT)
    assert "order 317" in machine.until(PROMPT)


def test_control_c_ends_a_program_that_is_busy(machine: Machine) -> None:
    machine.send("loop 4294967295\r")
    machine.until("\r\n")
    machine.send("\x03")
    assert machine.until(PROMPT) == f"^C\r\n{PROMPT}"
    assert ORDERED in machine.ask("주문 317")


def test_control_c_forgets_a_half_typed_line(machine: Machine) -> None:
    machine.send("주문 9")
    machine.until("주문 9")
    machine.send("\x03")
    machine.until(PROMPT)
    assert machine.ask("disk").endswith("비어 있어요\r\n")
    assert machine.counters()["starts"] == 2
