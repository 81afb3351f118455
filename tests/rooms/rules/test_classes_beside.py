"""A class that the book does not draw is told beside what keeps its figure from being drawn."""

from __future__ import annotations

import pytest

from handbook.diagrams import engine
from rooms.rules.test_diagrams_in_chapters import flow, found, sequence, stack
from sample_book import Find

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


@pytest.mark.parametrize(
    "text",
    [
        # Read, and not drawn: a box twice, a row that is too full.
        stack(more='  a["다른 이름"]\n').replace("hw hardware", "hw hradware"),
        stack(more='  c["너무 넓은 상자"]:3\n').replace("hw hardware", "hw hradware"),
        # Not read: a box that is left open.
        stack(more='  c["열린 상자\n').replace("hw hardware", "hw hradware"),
        flow(more='  a --> c["열린\n  class a hradware\n'),
        flow(more="  a --> a\n  a --> a\n  class a hradware\n"),
        sequence()
        .replace("participant A", "%% role A: hradware\nbox 묶음\nparticipant A", 1)
        .replace("A->>B", "end\nA->>B"),
    ],
    ids=["twice", "too full", "open", "open flow", "two circles", "sequence"],
)
def test_an_unknown_class_is_told_beside_what_cannot_be_drawn(find: Find, text: str) -> None:
    assert len(found(find, text, "DIA001")) == 1
    (place,) = found(find, text, "DIA005")
    line = text.split("\n")[place[0] - 1]
    assert line[place[1] - 1 :] == "hradware"


def test_a_figure_that_cannot_be_read_at_all_has_no_classes(find: Find) -> None:
    text = stack(more='  c["열린 상자\n  d["또 하나\n').replace("hw hardware", "hw hradware")
    assert len(found(find, text, "DIA001")) == 1
    assert found(find, text, "DIA005") == []
