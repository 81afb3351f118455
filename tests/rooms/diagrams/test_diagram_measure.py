"""Label widths and line breaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.diagrams.measure import em_width, longest_word, wrap

WORDS = st.lists(st.text("가힣A1m. ,", min_size=1, max_size=8), min_size=1, max_size=8)


def test_hangul_fills_one_em_and_latin_less() -> None:
    assert em_width("커널") == 2
    assert em_width("il") < em_width("mm") == 2


def test_lines_break_at_spaces_and_marks_only() -> None:
    assert wrap("게스트 OS 커널<br>virtio", 6).lines == ("게스트 OS", "커널", "virtio")
    assert wrap("VirtualBoxVirtualMachine", 3).lines == ("VirtualBoxVirtualMachine",)
    assert wrap("가<br/>나<br />다", 9).lines == ("가", "나", "다")


def test_lines_are_even() -> None:
    assert wrap("가나다라 마바사 아자 차카", 12).lines == ("가나다라 마바사", "아자 차카")
    assert wrap("이 노드에 파드 하나를 더 띄워요", 11).lines == (
        "이 노드에 파드",
        "하나를 더 띄워요",
    )


def test_short_words_stay_with_the_word_before_them() -> None:
    assert wrap("게스트 OS 커널", 6).lines == ("게스트 OS", "커널")
    assert wrap("노드마다 파드 1개", 7).lines == ("노드마다", "파드 1개")
    assert wrap("가상화를 쓸 수 있어요", 5).lines == ("가상화를", "쓸 수", "있어요")


@given(WORDS, st.floats(1, 30))
def test_wrapping_keeps_every_word_in_order(words: list[str], limit: float) -> None:
    text = " ".join(words)
    wrapped = wrap(text, limit)
    assert " ".join(wrapped.lines).split() == text.split()
    assert wrapped.width <= max(limit, longest_word(text))
    assert wrapped.width == max(map(em_width, wrapped.lines), default=0)
