"""A page that holds one piece of markup, and what is found in it."""

from __future__ import annotations

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n") + 1


def found_in(find: Find, body: str, *rules: str) -> list[tuple[str, int, int]]:
    """Return rule, line and column of what `rules` find in `body`, whose lines count from 1."""
    return [
        (d.rule, d.location.line - LINE + 1, d.location.column)
        for d in find({PAGE: HEAD + body})
        if d.rule in rules
    ]
