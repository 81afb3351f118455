"""Generates the page of automatic checks from the registry and the pages of the rules."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from markdown.util import AtomicString

from handbook.core.diagnostics import Severity
from handbook.core.source import SourceText, read_source
from handbook.markdown.extensions.made_from import RULE_PAGES
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.extensions.relative_links import moved_links, source_link
from handbook.markdown.front_matter import read_front_matter
from handbook.rules.registry import RULES
from handbook.rules.rule import Rule

FAMILY_NAMES: Mapping[str, str] = {
    "LNK": "링크와 파일",
    "GLO": "용어집",
    "DIA": "그림",
    "CIT": "출처",
    "STR": "장의 모양",
    "QZ": "퀴즈와 짐작",
    "KOR": "우리말",
    "SUP": "검사를 잠깐 끄는 주석",
    "INT": "검사기와 파일",
}
"""By the letters that the rules of a family begin with."""

_HEADING = re.compile(r"^#{1,2} .*?(?:\{ #(?P<id>[\w-]+) \})?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What the page of a rule says: what it is for, and how to repair what it finds."""

    meaning: tuple[str, ...]
    repair: tuple[str, ...]


def build_checks(parent: etree.Element, context: PageContext) -> None:
    """Append a section for each rule, by family, to `parent`. Raises CouldNotRun."""
    families = [(family, list(rules)) for family, rules in groupby(RULES, key=_family)]
    _index(parent, families)
    for family, rules in families:
        heading = etree.SubElement(parent, "h2", {"id": f"family-{family.lower()}"})
        heading.text = AtomicString(_name(family))
        for rule in rules:
            _section(parent, rule, context)


def read_rule_words(source: SourceText) -> RuleWords:
    """Return the words of a rule's page: its first paragraphs, and those on the repair."""
    body = source.text[read_front_matter(source).body :].replace("\r\n", "\n")
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    texts = [body[heading.end() : end] for heading, end in zip(headings, ends, strict=True)]
    parts = {heading["id"]: text for heading, text in zip(headings, texts, strict=True)}
    first = texts[0] if texts else ""
    return RuleWords(_paragraphs(first), _paragraphs(parts.get("repair", "")))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _family(rule: Rule) -> str:
    return rule.id.rstrip("0123456789")


def _name(family: str) -> str:
    return FAMILY_NAMES.get(family, family)


def _index(parent: etree.Element, families: Iterable[tuple[str, list[Rule]]]) -> None:
    listing = etree.SubElement(parent, "ul", {"class": "checks-index"})
    for family, rules in families:
        item = etree.SubElement(listing, "li")
        link = etree.SubElement(item, "a", {"href": f"#family-{family.lower()}"})
        link.text = AtomicString(_name(family))
        link.tail = f" {len(rules)}가지"


def _section(parent: etree.Element, rule: Rule, context: PageContext) -> None:
    page = f"{RULE_PAGES}/{rule.id}.md"
    words = read_rule_words(read_source(context.root, f"docs/{page}"))
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
