"""What the extensions of Markdown say by themselves is said in Korean."""

from __future__ import annotations

import re
from pathlib import Path

import markdown

from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project

NAMED = re.compile(r'(?:title|aria-label)="(?P<words>[^"]*)"')
TEXT = "# 제목 { #title }\n\n글[^1]이에요. 또[^1] 나와요.\n\n[^1]: 각주예요.\n"


def test_links_that_are_made_are_named_in_korean(root: Path) -> None:
    settings = read_settings(Project(root, root / "mkdocs.yml"))
    names = ["footnotes", "toc"]
    configs = {name: dict(settings.configs[name]) for name in names}
    html = markdown.markdown(TEXT, extensions=names, extension_configs=configs)
    words = [match["words"] for match in NAMED.finditer(html)]
    assert len(words) == 3  # of the heading, and two back to the text
    assert all(re.search("[가-힣]", one) for one in words), words
