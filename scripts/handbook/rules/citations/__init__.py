"""Sources are sound, and what needs one has one."""

from __future__ import annotations

from handbook.rules.citations import (
    cit001_schema,
    cit002_duplicate,
    cit003_unknown,
    cit004_unused,
    cit005_figure,
    cit006_chapter,
    cit007_unseen,
    cit008_same_document,
    cit009_dates,
    cit010_author_spelling,
)
from handbook.rules.rule import Rule

NAME = "출처"
RULES: tuple[Rule, ...] = (
    cit001_schema.RULE,
    cit002_duplicate.RULE,
    cit003_unknown.RULE,
    cit004_unused.RULE,
    cit005_figure.RULE,
    cit006_chapter.RULE,
    cit007_unseen.RULE,
    cit008_same_document.RULE,
    cit009_dates.RULE,
    cit010_author_spelling.RULE,
)
