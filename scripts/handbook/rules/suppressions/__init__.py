"""Comments that silence a finding say why, and silence something."""

from __future__ import annotations

from handbook.rules.rule import Rule
from handbook.rules.suppressions import sup001_reason, sup002_without_effect, sup003_misspelt

NAME = "검사를 잠깐 끄는 주석"
RULES: tuple[Rule, ...] = (
    sup001_reason.RULE,
    sup002_without_effect.RULE,
    sup003_misspelt.RULE,
)
