"""No chapter takes longer than a reader sits still."""

from __future__ import annotations

import re
from pathlib import Path

from handbook.book.contents import read_contents

MOST_MINUTES = 8
_TOLD = re.compile(r"\]\(\.\./([\w-]+/[\w-]+\.md)#[\w-]+\)\((\d+)분\)")


def test_no_chapter_is_longer_than_eight_minutes_without_its_quiz(root: Path) -> None:
    chapters = [chapter for part in read_contents(root).parts for chapter in part.chapters]
    # What is looked up is not read from end to end.
    read = [chapter for chapter in chapters if not chapter.looked_up]
    assert len(read) > 40
    assert {one.path: one.time.text for one in read if one.time.text > MOST_MINUTES} == {}


def test_who_teaches_is_told_the_minutes_that_a_chapter_tells(root: Path) -> None:
    minutes = {chapter.path: chapter.time.text for chapter in read_contents(root).chapters}
    lessons = (root / "docs/reference/teaching.md").read_text("utf-8")
    told = {path: int(time) for path, time in _TOLD.findall(lessons)}
    assert len(told) > 10
    assert told == {path: minutes[path] for path in told}
