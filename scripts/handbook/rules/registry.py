"""Every rule of the checker. A rule that is not listed here does not run."""

from __future__ import annotations

from handbook.rules.citations import cit001_schema, cit002_duplicate, cit003_unknown, cit004_unused
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
)
from handbook.rules.glossary import (
    glo001_schema,
    glo002_duplicate,
    glo003_avoided,
    glo004_reference,
    glo005_unused,
    glo006_short,
)
from handbook.rules.links import (
    lnk001_page,
    lnk002_anchor,
    lnk003_image,
    lnk004_file,
    lnk005_relative,
    lnk006_duplicate_id,
    lnk007_navigation,
    lnk008_glossary_chapter,
    lnk009_redirects,
)
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
)

RULES: tuple[Rule, ...] = (
    lnk001_page.RULE,
    lnk002_anchor.RULE,
    lnk003_image.RULE,
    lnk004_file.RULE,
    lnk005_relative.RULE,
    lnk006_duplicate_id.RULE,
    lnk007_navigation.RULE,
    lnk008_glossary_chapter.RULE,
    lnk009_redirects.RULE,
    glo001_schema.RULE,
    glo002_duplicate.RULE,
    glo003_avoided.RULE,
    glo004_reference.RULE,
    glo005_unused.RULE,
    glo006_short.RULE,
    dia001_parses.RULE,
    dia002_id.RULE,
    dia003_caption.RULE,
    dia004_text_alternative.RULE,
    dia005_unknown_class.RULE,
    dia006_one_class.RULE,
    dia007_duplicate_id.RULE,
    dia008_layer_order.RULE,
    dia009_stray.RULE,
    cit001_schema.RULE,
    cit002_duplicate.RULE,
    cit003_unknown.RULE,
    cit004_unused.RULE,
    str001_front_matter.RULE,
    str002_title.RULE,
    str003_heading_id.RULE,
    str004_heading_level.RULE,
    str005_parts.RULE,
    str006_prerequisite.RULE,
    str007_circle.RULE,
    str008_order.RULE,
)
"""In the order in which a reader of the rule pages meets them: by family, then by number."""
