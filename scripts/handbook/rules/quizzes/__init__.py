"""Questions can be answered, every answer is explained, and a guess is taken up again."""

from __future__ import annotations

from handbook.rules.quizzes import (
    qz001_answer,
    qz002_explained,
    qz003_way_back,
    qz004_name,
    qz005_distinct,
    qz006_guess,
    qz007_several_asked,
)
from handbook.rules.rule import Rule

NAME = "퀴즈와 짐작"
RULES: tuple[Rule, ...] = (
    qz001_answer.RULE,
    qz002_explained.RULE,
    qz003_way_back.RULE,
    qz004_name.RULE,
    qz005_distinct.RULE,
    qz006_guess.RULE,
    qz007_several_asked.RULE,
)
