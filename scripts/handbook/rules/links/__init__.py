"""Links, images, files and other addresses lead somewhere."""

from __future__ import annotations

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
    lnk090_removed,
    lnk091_external,
)
from handbook.rules.rule import Rule

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
    lnk090_removed.RULE,
    lnk091_external.RULE,
)
