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


@pytest.mark.parametrize(
    ("label", "column", "typed"),
    [
        ("{GH_TOKEN (or GITHUB_TOKEN) set?}", 5, '{"GH_TOKEN (or GITHUB_TOKEN) set?"}'),
        ("[one [x]]", 5, '["one [x]"]'),
        ("(one (x))", 5, '("one (x)")'),
        ("((x (y)))", 6, '(("x (y)"))'),
        ("[(x) one]", 5, '["(x) one"]'),
        ("[one ]]", 5, '["one ]"]'),
        ('{two "q" three}', 5, '{"two #quot;q#quot; three"}'),
        ('["x "y" z"]', 5, '["x #quot;y#quot; z"]'),
        ('["x (y)]', 5, '["x (y)"]'),
        ("[one → “two” (x)]", 5, '["one → “two” (x)"]'),
    ],
)
def test_a_label_that_needs_quotes_is_told_at_its_place(
    label: str, column: int, typed: str
) -> None:
    source = f"flowchart TD\n  a --> b\n  B{label} -- Yes --> c[Off]\n  b -- f(x (y)) --> d{{e}}\n"
    error = unreadable(source)
    assert error is not None
    assert (error.place.line, error.place.column) == (3, column)
    assert error.hint.startswith(f"{typed}처럼")
    assert unreadable(source.replace(label, typed)) is None


@pytest.mark.parametrize(
    ("line", "column", "typed"),
    [
        ("a -->|go (x)| b", 7, '|"go (x)"|'),
        ("subgraph s[one (x)]\nend", 12, '["one (x)"]'),
        ("a[one\n(x)] --> b", 1, ""),
    ],
)
def test_so_is_that_of_an_arrow_or_over_two_lines(line: str, column: int, typed: str) -> None:
    error = unreadable(f"flowchart LR\n{line}\nc --> d[e]\n")
    assert error is not None
    assert (error.place.line, error.place.column) == (2 + line.count("\n(x"), column)
    assert typed in error.hint


@pytest.mark.parametrize("label", ['["x" tail]', '[/say "x" now/]', "[/one | two/]", "[x > y]"])
def test_labels_that_mermaid_reads_are_no_mistake(label: str) -> None:
    assert unreadable(f"flowchart LR\n a{label} --> b\n") is None


@pytest.mark.parametrize(
    ("title", "words"),
    [("go (x)", 'subgraph 이름["go (x)"]'), ("the end", 'subgraph 이름["the end"]')],
)
def test_a_title_that_mermaid_alone_refuses(title: str, words: str) -> None:
    error = refused_word(f"flowchart LR\nsubgraph {title}\na --> b\nend\n")
    assert error is not None
    assert error.hint.startswith(words)


@pytest.mark.parametrize(
    "title", ["go to", 'x["a (b)"]', '"a (b)"', "x-end", "the end x", "go [x]"]
)
def test_other_titles_are_read(title: str) -> None:
    assert refused_word(f"flowchart LR\nsubgraph {title}\na --> b\nend\n") is None


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("b ---->|No| end[Yay!];", 13),
        ("a --> end", 7),
        ("a -- x --> end", 12),
        ("end --> a", 1),
        ("a & end --> c", 5),
        ("subgraph x\na --> b\nend --> c", 1),
        ("end-->a", 1),
        ("a -->|x| end-y", 10),
    ],
)
def test_a_box_called_end_is_named_as_mermaids_word(line: str, column: int) -> None:
    source = f"flowchart LR\nz --> y\n{line}\n"
    error = refused_word(source) or unreadable(source)
    assert error is not None
    assert "'end' 낱말은 Mermaid의 것" in error.message
    assert (error.place.column, error.place.end_column) == (column, column + 3)


@pytest.mark.parametrize(
    "line",
    [
        "a --> endpoint",
        "a --> the-end",
        "a -- the end --> b",
        "a --f(x) end-to-end--> b",
        "a --> b[end]",
        "accDescr {\n a --> end-x\n call it\n}",
        "subgraph x\na\nend",
    ],
)
def test_other_ends_are_none(line: str) -> None:
    source = f"flowchart LR\n{line}\n"
    assert (refused_word(source) or unreadable(source)) is None


def test_an_end_that_ends_nothing_is_told() -> None:
    error = unreadable("flowchart LR\na --> b\nend\n")
    assert error is not None
    assert "끝낼 subgraph가 없어요" in error.message


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ("loop 날마다\nA->>A: 일\nA-->>B: 끝", "loop"),
        ("opt 가\nA->>B: 나\nend\nalt 다\nA->>B: 라\nelse 마\nB->>A: 바", "alt"),
        ("loop 가\nrect rgb(0, 0, 0)\nA->>B: 나\nend", "loop"),
    ],
)
def test_a_part_of_a_sequence_that_is_not_ended_wants_its_end(lines: str, word: str) -> None:
    error = unreadable(f"sequenceDiagram\n{lines}\n")
    assert error is not None
    assert error.hint == f"'{word}' 부분이 끝나는 곳에 end 줄을 넣으세요."


def test_parts_of_a_sequence_that_end_are_read() -> None:
    assert unreadable("sequenceDiagram\nloop 가\nA->>B: end\nend\n") is None


def test_a_kind_that_is_not_known_to_be_read_alike_is_left_alone() -> None:
    assert unreadable("gantt\n nonsense [\n") is None
    assert kind_of("---\ntitle: x\n---\n%%{init: {}}%%\npie\n") == "pie"


@pytest.mark.parametrize(
    ("source", "line", "message", "hint"),
    [
        (
            "flowchart TD\n  subgraph s\n  a --> b",
            3,
            "subgraph 부분을 닫지 않고",
            "'subgraph' 부분",
        ),
        ("sequenceDiagram\n  box X\n  participant A\n  A->>B: x", 2, "box 부분을", "'box' 부분"),
        ("sequenceDiagram\n  A->>B x", 2, "쌍점과 글이 없어요", "쌍점 뒤에 글을"),
        ("sequenceDiagram\n  A->>B: x\n  end", 3, "끝낼 부분이 없어요", "end 줄을 지우거나"),
        ("sequenceDiagram\n  A->>B: x\n  what is this", 3, "읽을 수 없어요", "Mermaid 안내서"),
    ],
)
def test_what_is_said_elsewhere_speaks_of_no_book(
    source: str, line: int, message: str, hint: str
) -> None:
    error = unreadable(source)
    assert error is not None
    assert error.place.line == line
    assert message in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    "source",
    [
        "sequenceDiagram\n  box X\n  participant A\n  end\n  A->>B: x",
        "sequenceDiagram\n  loop a\n  alt b\n  A->>B: x\n  end\n  end",
        "flowchart TD\n  subgraph s\n  a --> b\n  end",
    ],
)
def test_parts_with_their_ends_are_read(source: str) -> None:
    assert unreadable(source) is None
