"""What the markers of generated pages bring in besides the data files."""

from __future__ import annotations

from collections.abc import Mapping

CHANGELOG = "CHANGELOG.md"
RULE_PAGES = "contributing/rules"
"""Below docs/: one page a rule, named after its id."""

MADE_FROM: Mapping[str, str] = {
    "{{ glossary }}": "docs/*/*.md",
    "{{ checks }}": f"docs/{RULE_PAGES}/*.md",
    "{{ changelog }}": CHANGELOG,
}
"""From a marker to the files (a pattern from the project's root) whose change changes the page."""
