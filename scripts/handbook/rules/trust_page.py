"""Why the book can be trusted, in figures that are counted and never typed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from handbook.core.source import read_source
from handbook.data.load import load_glossary, load_sources
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.extensions.relative_links import source_link
from handbook.rules.registry import RULES

CORRECTIONS = "reference/corrections.md"
_CORRECTION = re.compile(r"^### .*\{ #\w+ \}$", re.MULTILINE)


def build_trust(parent: etree.Element, context: PageContext) -> None:
    """Append what the book rests on: sources, checks, corrections, terms. Raises CouldNotRun."""
    context.made_from.add(f"docs/{CORRECTIONS}")
    corrections = _CORRECTION.findall(read_source(context.root, f"docs/{CORRECTIONS}").text)
    facts = (
        (
            f"출처 {len(load_sources(context.root).entries)}개",
            "숫자와 연도에는 번호를 달고, 출처마다 어디까지 읽었는지 적었어요.",
            "reference/bibliography.md#bibliography",
        ),
        (
            f"정정 {len(corrections)}가지",
            "널리 퍼진 설명 가운데 틀린 것과, 이 책이 고친 것을 숨기지 않고 모았어요.",
            f"{CORRECTIONS}#corrections",
        ),
        (
            f"검사 규칙 {len(RULES)}개",
            "고칠 때마다 프로그램이 링크와 출처, 용어, 조사, 그림을 빠짐없이 다시 봐요.",
            "contributing/checks.md#checks",
        ),
        (
            f"용어 {len(load_glossary(context.root).terms)}개",
            "책 어디에서나 같은 뜻으로 써요. 모르는 말은 그 자리에서 눌러 볼 수 있어요.",
            "reference/glossary.md#glossary",
        ),
    )
    listing = etree.SubElement(parent, "ul", {"class": "trust"})
    for name, words, target in facts:
        item = etree.SubElement(listing, "li")
        link = etree.SubElement(item, "a", {"href": source_link(context, target)})
        link.text = AtomicString(name)
        link.tail = f" {words}"
