"""The glossary is sound, and the text agrees with it."""

from __future__ import annotations

from handbook.rules.glossary import (
    glo001_schema,
    glo002_duplicate,
    glo003_avoided,
    glo004_reference,
    glo005_unused,
    glo006_short,
    glo007_explained,
    glo008_missing,
    glo009_english,
    glo010_used_before,
    glo011_circle,
    glo012_same_thing,
)
from handbook.rules.rule import Rule

NAME = "용어집"
RULES: tuple[Rule, ...] = (
    glo001_schema.RULE,
    glo002_duplicate.RULE,
    glo003_avoided.RULE,
    glo004_reference.RULE,
    glo005_unused.RULE,
    glo006_short.RULE,
    glo007_explained.RULE,
    glo008_missing.RULE,
    glo009_english.RULE,
    glo010_used_before.RULE,
    glo011_circle.RULE,
    glo012_same_thing.RULE,
)
