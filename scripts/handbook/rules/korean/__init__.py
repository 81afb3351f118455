"""The Korean is well written: what can be said without reading for meaning."""

from __future__ import annotations

from handbook.rules.korean import (
    kor001_composed,
    kor002_particle,
    kor003_speech_level,
    kor004_doubled_passive,
    kor005_units,
    kor006_punctuation,
    kor007_long_sentence,
    kor008_phrases,
    kor009_marks,
    kor010_spelling,
    kor011_ordinary,
    kor012_misread,
    kor013_copulas,
    kor014_invisible,
    kor015_straight_quotes,
    kor016_blanks,
    kor017_direction,
    kor018_doubled_particle,
    kor019_spacing,
    kor020_broken_letters,
)
from handbook.rules.rule import Rule

NAME = "우리말"
RULES: tuple[Rule, ...] = (
    kor001_composed.RULE,
    kor002_particle.RULE,
    kor003_speech_level.RULE,
    kor004_doubled_passive.RULE,
    kor005_units.RULE,
    kor006_punctuation.RULE,
    kor007_long_sentence.RULE,
    kor008_phrases.RULE,
    kor009_marks.RULE,
    kor010_spelling.RULE,
    kor011_ordinary.RULE,
    kor012_misread.RULE,
    kor013_copulas.RULE,
    kor014_invisible.RULE,
    kor015_straight_quotes.RULE,
    kor016_blanks.RULE,
    kor017_direction.RULE,
    kor018_doubled_particle.RULE,
    kor019_spacing.RULE,
    kor020_broken_letters.RULE,
)
