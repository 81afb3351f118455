"""Every rule of the checker. A rule that its family does not list does not run."""

from __future__ import annotations

from handbook.rules import (
    citations,
    diagrams,
    glossary,
    internal,
    korean,
    links,
    quizzes,
    structure,
    suppressions,
)
from handbook.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *links.RULES,
    *glossary.RULES,
    *diagrams.RULES,
    *citations.RULES,
    *structure.RULES,
    *quizzes.RULES,
    *korean.RULES,
    *suppressions.RULES,
    *internal.RULES,
)
"""In the order in which a reader of the rule pages meets them: by family, then by number."""
