"""What a chapter is: the parts of the book that hold them, and the parts that they share."""

from __future__ import annotations

import re

from handbook.markdown.front_matter import FrontMatter

PARTS = {
    "start": "시작",
    "basics": "기초",
    "methods": "방법",
    "resources": "자원",
    "containers": "컨테이너",
    "field": "현장",
    "practice": "실전",
}
"""The parts of the book in its order: the folder of each below docs/, and what it is called."""

CHAPTER_FOLDERS = tuple(PARTS)
"""The folders whose pages are chapters: they need every part of one."""

PRACTICE = "practice"
"""The folder of the chapters that are done rather than read. Their figure, summary and quiz are the
author's choice.
"""

PART_IDS = {
    "직접 해 보기": "try-it",
    "처음 물음의 답": "answer",
    "이제 이 그림을 설명할 수 있어요": "checkpoint",
    "핵심 정리": "summary",
    "퀴즈": "quiz",
}
"""The parts that chapters share: their titles, and the ids that go with them."""

_QUIZ = re.compile(r"quiz-\d+")


def is_part_id(name: str) -> bool:
    """Tell whether `name` is the id of a part that chapters share, or of a question."""
    return name in PART_IDS.values() or _QUIZ.fullmatch(name) is not None


def is_looked_up(front: FrontMatter) -> bool:
    """Whether a chapter is there to look things up in: a reader comes for one of its answers, so
    it has no figure, summary or quiz that must be there, and no way leads through it.
    """
    return front.values.get("lookup") is True


def is_examined(path: str, front: FrontMatter) -> bool:
    """Whether an examination may ask for what the chapter at `path` (below docs/) says: not for
    what is done by hand or looked up, and not where the chapter itself declines.
    """
    by_hand = path.partition("/")[0] == PRACTICE
    return not (by_hand or is_looked_up(front) or front.values.get("examined") is False)
