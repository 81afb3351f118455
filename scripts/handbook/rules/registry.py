"""Every rule of the checker. A rule that its family does not list does not run."""

from __future__ import annotations

from collections.abc import Mapping

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

_FAMILIES = (
    (links.NAME, links.RULES),
    (glossary.NAME, glossary.RULES),
    (diagrams.NAME, diagrams.RULES),
    (citations.NAME, citations.RULES),
    (structure.NAME, structure.RULES),
    (quizzes.NAME, quizzes.RULES),
    (korean.NAME, korean.RULES),
    (suppressions.NAME, suppressions.RULES),
    (internal.NAME, internal.RULES),
)

RULES: tuple[Rule, ...] = tuple(rule for _, rules in _FAMILIES for rule in rules)
"""In the order in which a reader of the rule pages meets them: by family, then by number."""

FAMILY_NAMES: Mapping[str, str] = {rules[0].family: name for name, rules in _FAMILIES}
"""The Korean names of the families by the letters that their ids begin with."""
