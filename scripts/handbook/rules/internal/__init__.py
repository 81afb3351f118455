"""What kept the checker from looking: a page that it cannot read, a mistake of its own."""

from __future__ import annotations

from handbook.rules.internal import int001_crash, int002_unread
from handbook.rules.rule import Rule

NAME = "검사기와 파일"
RULES: tuple[Rule, ...] = (
    int001_crash.RULE,
    int002_unread.RULE,
)
