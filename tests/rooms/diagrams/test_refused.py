"""Diagrams that the browser's Mermaid reads otherwise than merman (measured with Mermaid 12.3)."""

from __future__ import annotations

import pytest

from handbook.diagrams.refused import kind_of, refused_word, unreadable


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ('call --> b["x"]', 1),
        ("a --> call", 7),
        ("a & href --> b", 5),
        ('interpolate["x"] --> b', 1),
        ("a --> _self", 7),
        ("class --> b", 1),
        ('style["x"] --> b', 1),
        ('classDef["x"]', 1),
    ],
)
def test_a_word_of_mermaids_own_is_named_at_its_place(line: str, column: int) -> None:
    error = refused_word(f"flowchart LR\n{line}\n")
    assert error is not None
    assert (error.place.line, error.place.column) == (2, column)


@pytest.mark.parametrize(
    "line",
    [
        'call["x"] --> b',
        "a --> recall --> b",
        "a --> |call it| b",
        "a -- call it --> b",
        'a["call it"] --> b',
        'click a href "https://example.com" _self',
        "class a,b hot",
        "style a fill:#fff",
        "a --> b & c",
    ],
)
def test_words_within_labels_and_statements_are_no_names(line: str) -> None:
    assert refused_word(f"flowchart LR\n{line}\n") is None


@pytest.mark.parametrize(
    "line", ['click["x"] --> b', 'a --> click["x"]', 'direction["x"]', "a --> direction --> b"]
)
def test_names_that_merman_alone_refuses_are_no_mistake(line: str) -> None:
    assert unreadable(f"flowchart LR\n{line}\n") is None


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("flowchart LR\n a[one --> b\n", "닫히지 않았어요"),
        ('flowchart LR\n a["x"] -. v1.2<br/>y .-> b["y"]\n', "점(.)에서"),
        ("sequenceDiagram\n a->>b: one; two\n", "쌍반점(;)에서"),
    ],
)
def test_the_real_cause_is_said(source: str, words: str) -> None:
    error = unreadable(source)
    assert error is not None
    assert words in error.message
    assert error.place.line == 2


def test_a_kind_that_is_not_known_to_be_read_alike_is_left_alone() -> None:
    assert unreadable("gantt\n nonsense [\n") is None
    assert kind_of("---\ntitle: x\n---\n%%{init: {}}%%\npie\n") == "pie"
