"""Damage to the shape of a chapter."""

from __future__ import annotations

from mutations.damage import Operators, in_pages, on_pages
from mutations.links import unlinked_heading_ids

OPERATORS: Operators = {
    "an id": ("STR003", on_pages(unlinked_heading_ids)),
    "the front matter": ("STR001", in_pages(r"\A---\n(?:.*\n)*?level: (?P<x>\d)$", "9")),
    "a title": ("STR002", in_pages(r"^# (?P<x>[가-힣])", "뷁")),
    "a level": ("STR004", in_pages(r"\A(?:.*\n)*?(?P<x>##) ", "####")),
    "a prerequisite": (
        "STR006",
        in_pages(r"^requires: \[\w+/(?P<x>[\w-]+)\.md", "nothing-like-it"),
    ),
}
