"""A day that does not exist hides nothing else of what is wrong with a page."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"


@pytest.mark.parametrize("day", ["2026-11-31", "2026-13-01"])
def test_the_rest_of_the_front_matter_is_read(find: Find, day: str) -> None:
    def told(reviewed: str) -> set[tuple[str, int]]:
        front = f"---\ntitle: 가상 머신이다\nlevel: 모름\nreviewed: {reviewed}\n---\n\n"
        found = find({PAGE: f"{front}# 가상 머신 {{ #vm }}\n\n글이다.\n"})
        return {(d.rule, d.location.line) for d in found if d.location.path == PAGE}

    sound = told("2026-11-30")
    assert {rule for rule, _ in sound} >= {"STR001", "STR002", "KOR003"}
    assert told(day) == sound | {("STR031", 4)}
