"""What is indented too little, and tags without their other half: found, and nothing else is."""

from __future__ import annotations

import pytest

from handbook.markdown.scan.scanner import scan


def told(text: str) -> list[tuple[str, int, int]]:
    """The kind, the line and the columns wanted of each thing that is indented too little."""
    return [
        (token.kind.value, text.count("\n", 0, token.place.start) + 1, token.wanted)
        for token in scan(text).indents
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n  - b\n  - c\n- d\n", [("item", 2, 4)]),
        ("- a\n\n  - b\n", [("item", 3, 4)]),
        ("1. a\n   - b\n", [("item", 2, 4)]),
        ("1. a\n  - b\n", [("item", 2, 4)]),
        ("- a\n    - b\n      - c\n", [("item", 3, 8)]),
        ("- a\n\n  text\n", [("block", 3, 4)]),
        ("1. a\n\n   ```sh\n   ls\n   ```\n", [("block", 3, 4)]),
        ("*   a\n\n    *   b\n\n  *   c\n\n    *   d\n", [("item", 5, 4)]),
        ("1.  a\n    - b\n   - c\n", [("item", 3, 4)]),
        ('!!! note "a"\n\n  text\n', [("admonition", 3, 4)]),
        ('!!! note "a"\ntext\n', [("admonition", 2, 4)]),
        ('??? note "a"\n- b\n', [("admonition", 2, 4)]),
        ('- a\n\n    !!! note "b"\n    text\n', [("admonition", 4, 8)]),
        ('??? note "a"\n\ntext\n', [("folded", 1, 4)]),
        ('text\n\n??? note "a"\n', [("folded", 3, 4)]),
        ('!!! note "a"\n\n    ??? note "b"\n\ntext\n', [("folded", 3, 8)]),
        ("!!! note\n    - a\n      - b\n", [("item", 3, 8)]),
        ("[^a]: x\n  y\n\n  text\n", [("note", 4, 4)]),
        ("[^a]: x\n\n  - b\n  - c\n", [("note", 3, 4)]),
        ("[^a]: x\n\n   ```sh\n   ls\n   ```\n", [("note", 3, 4)]),
        ("[^a]: x\n\n    y\n  z\n\n text\n", [("note", 6, 4)]),
        ("- a\n\n    [^a]: x\n\n      text\n", [("note", 5, 8)]),
        ("  [^a]: x\n\n    y\n\n   text\n", [("note", 5, 4)]),
        ("[^a]: x\n\n  text\n\n[^b]: y\n\n  text\n", [("note", 3, 4), ("note", 7, 4)]),
        ("- a\n  - b\n\ntext\n\n- c\n  - d\n", [("item", 2, 4), ("item", 7, 4)]),
    ],
)
def test_what_is_indented_too_little_is_told_with_what_would_do(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- a\n    - b\n        - c\n- d\n",
        "- a\n - b\n- c\n",  # a sibling in both readings
        "- a\n  goes on\n- b\n",
        "*   a\n  *   b\n",
        "*   a\n    *   b\n *   c\n",
        "*   a\n\n    text\n\n  *   b\n",
        "- a\n\n    text\n\n- b\n",
        "- a\n\ntext\n\n  text\n",
        "- a\n\n  [a]: b.md\n\n- b\n",
        "- a\n\n  <!-- a -->\n\n- b\n",
        "    - code\n      - code\n",
        "```\n- a\n  - b\n```\n",
        "* * *\n\n  text\n",
        '!!! note "a"\n\ntext\n',
        '!!! note "a"\n    text\n\n  text\n',
        '!!! note "a"\n!!! note "b"\n\n    text\n',
        '!!! note "a"\n## B\n',
        '!!! note "a"\n---\n',
        '<div markdown>\n!!! note "a"\n</div>\n',
        '!!! note "a"\n{{ table }}\n',
        '???+ note "a"\n\ntext\n',
        '??? note "a"\n\n    text\n',
        '```\n??? note "a"\n```\n',
        "[^a]: x\n    - a\n        - b\n",
        "[^a]: x\n  goes on\n",
        "[^a]: x\n\ntext\n\n  text\n",
        "[^a]: x\n[^b]: y\n\n  [^c]: z\n",
        "[^a]: x\n\n  <!-- b -->\n\n  text\n",
        "[^a]: x\n\n    text\n\ntext\n",
        "[^a]: x\n# b\n\n  text\n",
        "[a]: x.md\n\n  text\n",
        "```\n[^a]: x\n\n  text\n```\n",
        "  [^a]: x\n\n  text\n",
        "  [^a]:\n    x\n\n    text\n",
        "- a\n\n        code\n",
        "- a -\n\ntext - b\n  - c\n",
    ],
)
def test_what_both_readings_agree_on_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<details>\n\ntext\n", [("details", False)]),
        ("a <kbd>b c\n", [("kbd", False)]),
        ("a</b> c\n", [("b", True)]),
        ("<div><span></div>\n", [("span", False)]),
        ("a <h3>b<h3> c\n", [("h3", False)]),
        ("a <kbd>b <kbd>c\n", [("kbd", False), ("kbd", False)]),
        ("<div>\n<p>a\n<p>b\n</div>\n", []),
        ("<ul><li>a<li>b</ul>\n", []),
        ("a<br>b <img src='x'> <hr/>\n", []),
        ("`<div>` and List<String>\n", []),
        ("<!-- <div> -->\n", []),
        ("```\n<div>\n```\n", []),
        ("    <div>\n", []),
        ("<DIV>a</div>\n", []),
        ('<svg><path d="x"/></svg>\n', []),
    ],
)
def test_a_tag_without_its_other_half_is_told(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(token.name, token.closes) for token in scan(text).uneven] == expected
