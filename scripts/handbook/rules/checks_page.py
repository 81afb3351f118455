"""Generates the page of automatic checks from the registry and the pages of the rules."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import AtomicString

from handbook.core.diagnostics import Severity
from handbook.core.source import SourceText, read_source
from handbook.markdown.extensions.markers import Markers
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.extensions.relative_links import moved_links, source_link
from handbook.markdown.front_matter import read_front_matter
from handbook.rules.registry import FAMILY_NAMES, RULES
from handbook.rules.rule import Rule
from handbook.rules.trust_page import build_trust

RULE_PAGES = "contributing/rules"
"""Below docs/: one page a rule, named after its id."""

_HEADING = re.compile(r"^#{1,2} .*?(?:\{ #(?P<id>[\w-]+) \})?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePageText:
    """What the page of a rule says: what it is for, and how to repair what it finds."""

    meaning: tuple[str, ...]
    repair: tuple[str, ...]


def build_checks(parent: etree.Element, context: PageContext) -> None:
    """Append a section for each rule, by family, to `parent`. Raises CouldNotRun."""
    context.made_from.add(f"docs/{RULE_PAGES}/*.md")
    families = [
        (family, list(rules)) for family, rules in groupby(RULES, key=lambda rule: rule.family)
    ]
    _index(parent, families)
    for family, rules in families:
        heading = etree.SubElement(parent, "h2", {"id": f"family-{family.lower()}"})
        heading.text = AtomicString(FAMILY_NAMES[family])
        for rule in rules:
            _section(parent, rule, context)


def read_rule_page(source: SourceText) -> RulePageText:
    """Return the words of a rule's page: its first paragraphs, and those on the repair."""
    body = source.text[read_front_matter(source).body :].replace("\r\n", "\n")
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    texts = [body[heading.end() : end] for heading, end in zip(headings, ends, strict=True)]
    parts = {heading["id"]: text for heading, text in zip(headings, texts, strict=True)}
    first = texts[0] if texts else ""
    return RulePageText(_paragraphs(first), _paragraphs(parts.get("repair", "")))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _index(parent: etree.Element, families: Iterable[tuple[str, list[Rule]]]) -> None:
    listing = etree.SubElement(parent, "ul", {"class": "checks-index"})
    for family, rules in families:
        item = etree.SubElement(listing, "li")
        link = etree.SubElement(item, "a", {"href": f"#family-{family.lower()}"})
        link.text = AtomicString(FAMILY_NAMES[family])
        link.tail = f" {len(rules)}가지"


def _section(parent: etree.Element, rule: Rule, context: PageContext) -> None:
    page = f"{RULE_PAGES}/{rule.id}.md"
    words = read_rule_page(read_source(context.root, f"docs/{page}"))
    heading = etree.SubElement(parent, "h3", {"id": rule.id.lower()})
    heading.text = AtomicString(f"{rule.id}: {rule.title}")
    meaning, repair = (
        [moved_links(text, context, RULE_PAGES) for text in texts]
        for texts in (words.meaning, words.repair)
    )
    for text in meaning:
        etree.SubElement(parent, "p").text = text
    for number, text in enumerate(repair):
        paragraph = etree.SubElement(parent, "p")
        if number == 0:
            etree.SubElement(paragraph, "strong").text = "고치는 법"
            paragraph[0].tail = f": {text}"
        else:
            paragraph.text = text
    weight = "오류" if rule.severity is Severity.ERROR else "경고"
    last = etree.SubElement(parent, "p", {"class": "checks-more"})
    last.text = f"{weight}예요. "
    link = etree.SubElement(last, "a", {"href": source_link(context, page)})
    link.text = AtomicString(f"{rule.id} 규칙의 예 보기")


class ChecksPageExtension(Extension):
    """Registers the markers of what is made from the rules before ordinary paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the block processor to `md`."""
        markers = Markers(md.parser, {"{{ checks }}": build_checks, "{{ trust }}": build_trust})
        md.parser.blockprocessors.register(markers, "handbook-checks", 30)


def makeExtension(**kwargs: object) -> ChecksPageExtension:  # noqa: N802
    """Return the extension (Python-Markdown's entry point)."""
    return ChecksPageExtension(**kwargs)
