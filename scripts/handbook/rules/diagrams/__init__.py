"""Diagrams parse, say what they show, and stand the right way up."""

from __future__ import annotations

from handbook.rules.diagrams import (
    dia001_parses,
    dia002_id,
    dia003_caption,
    dia004_text_alternative,
    dia005_unknown_class,
    dia006_one_class,
    dia007_duplicate_id,
    dia008_layer_order,
    dia009_stray,
    dia010_spelling,
    dia011_fits_phone,
    dia012_unused_class,
    dia020_mermaid_words,
    dia030_steps,
    dia031_variants,
    dia032_shared_boxes,
    dia033_roles,
    dia034_row_filled,
    dia035_variant_labels,
    dia036_label_slips,
)
from handbook.rules.rule import Rule

NAME = "그림"
RULES: tuple[Rule, ...] = (
    dia001_parses.RULE,
    dia002_id.RULE,
    dia003_caption.RULE,
    dia004_text_alternative.RULE,
    dia005_unknown_class.RULE,
    dia006_one_class.RULE,
    dia007_duplicate_id.RULE,
    dia008_layer_order.RULE,
    dia009_stray.RULE,
    dia010_spelling.RULE,
    dia011_fits_phone.RULE,
    dia012_unused_class.RULE,
    dia020_mermaid_words.RULE,
    dia030_steps.RULE,
    dia031_variants.RULE,
    dia032_shared_boxes.RULE,
    dia033_roles.RULE,
    dia034_row_filled.RULE,
    dia035_variant_labels.RULE,
    dia036_label_slips.RULE,
)
