"""What the tool that photographs Debian's installer takes for a question."""

from __future__ import annotations

from collections.abc import Iterable

from tools.installer_pictures import BUTTON, FEW, SIZE, Screen, read_screen

LIGHT, DARK = b"\xee\xee\xee", b"\x00\x00\x00"
WIDTH, HEIGHT = SIZE


def screen(colour: bytes, dots: Iterable[tuple[int, int]] = ()) -> Screen:
    """Return a screen of one colour with dark dots at (x, y)."""
    pixels = bytearray(colour * (WIDTH * HEIGHT))
    for x, y in dots:
        start = (y * WIDTH + x) * 3
        pixels[start : start + 3] = DARK
    return Screen(WIDTH, HEIGHT, bytes(pixels))


def word() -> list[tuple[int, int]]:
    left, top, *_ = BUTTON
    return [(left + 30 + x, top + 10 + y) for x in range(20) for y in range(10)]


def test_a_button_with_a_word_is_a_question() -> None:
    assert screen(LIGHT, word()).asks()


def test_an_empty_page_is_none_yet() -> None:
    assert not screen(LIGHT).asks()


def test_the_black_screen_before_the_installer_draws_is_none() -> None:
    # Once it was: every picture was of the question before its own.
    assert not screen(DARK).asks()


def test_a_screen_of_another_size_is_none() -> None:
    assert not Screen(2, 1, DARK * 2).asks()


def test_a_blinking_cursor_is_no_other_screen() -> None:
    cursor = [(100, 200 + y) for y in range(14)]
    assert 0 < screen(LIGHT).unlike(screen(LIGHT, cursor)) < FEW


def test_another_question_is_another_screen() -> None:
    assert screen(LIGHT).unlike(screen(LIGHT, word())) > FEW


def test_a_screen_of_another_size_is_another() -> None:
    assert screen(LIGHT).unlike(Screen(2, 1, LIGHT * 2)) > FEW


def test_the_file_of_qemu_is_read() -> None:
    assert read_screen(b"P6\n2 1\n255\n" + b"\x20\x09\x0a" + LIGHT) == Screen(
        2, 1, b"\x20\x09\x0a" + LIGHT
    )
