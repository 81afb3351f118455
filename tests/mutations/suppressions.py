"""Damage to the comments that silence the checker."""

from __future__ import annotations

from mutations.damage import SENTENCE, Operators, in_chapters, in_pages

OPERATORS: Operators = {
    "the reason of a comment": (
        "SUP001",
        in_chapters(SENTENCE, "<!-- handbook: ignore KOR009 -->\n\\g<x>"),
    ),
    "the rule of a comment": (
        "SUP001",
        in_chapters(SENTENCE, "<!-- handbook: ignore 이유: 그래요. -->\n\\g<x>"),
    ),
    "what a comment silences": (
        "SUP002",
        in_chapters(SENTENCE, "<!-- handbook: ignore KOR009 이유: 그래요. -->\n\\g<x>"),
    ),
    "the number of a comment's rule": (
        "SUP002",
        in_pages(r"^<!-- handbook: ignore (?P<x>CIT006) ", "CIT006, CIT099"),
    ),
    "a comment for the tool": (
        "SUP003",
        in_chapters(SENTENCE, "<!-- sortabel -->\n\n\\g<x>"),
    ),
}
