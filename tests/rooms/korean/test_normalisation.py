"""Decomposed text is found word by word."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from handbook.korean.normalisation import decomposed, nfc

TEXTS = st.text(alphabet="가각한é\u0301e\u1161\u11a8\u1100 \nAÅ\u212b", max_size=30)


@given(TEXTS)
def test_putting_the_composed_forms_in_composes_the_text(text: str) -> None:
    repaired, end = "", 0
    for start, stop, composed in decomposed(text):
        assert end <= start < stop
        repaired += text[end:start] + composed
        end = stop
    assert repaired + text[end:] == nfc(text)
    assert list(decomposed(nfc(text))) == []


def test_the_place_is_the_decomposed_part_of_the_word() -> None:
    typed = "가상" + unicodedata.normalize("NFD", "머신") + "은 하나"
    ((start, end, composed),) = decomposed(typed)
    assert (typed[:start], composed, typed[end:]) == ("가상", "머신", "은 하나")
