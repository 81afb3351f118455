"""Pages have the shape of a chapter."""

from __future__ import annotations

from handbook.rules.rule import Rule
from handbook.rules.structure import (
    str001_front_matter,
    str002_title,
    str003_heading_id,
    str004_heading_level,
    str005_parts,
    str006_prerequisite,
    str007_circle,
    str008_order,
    str009_fence_language,
    str010_alternative_text,
    str011_leaked_markup,
    str012_raw_html,
    str014_summary,
    str015_bold_preview,
    str016_table_cells,
    str017_guide_text,
    str018_active,
)

NAME = "장의 모양"
RULES: tuple[Rule, ...] = (
    str001_front_matter.RULE,
    str002_title.RULE,
    str003_heading_id.RULE,
    str004_heading_level.RULE,
    str005_parts.RULE,
    str006_prerequisite.RULE,
    str007_circle.RULE,
    str008_order.RULE,
    str009_fence_language.RULE,
    str010_alternative_text.RULE,
    str011_leaked_markup.RULE,
    str012_raw_html.RULE,
    str014_summary.RULE,
    str015_bold_preview.RULE,
    str016_table_cells.RULE,
    str017_guide_text.RULE,
    str018_active.RULE,
)
