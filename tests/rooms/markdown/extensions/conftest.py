"""A project of three terms and two sources, and one page converted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import pytest

from handbook.markdown.extensions.page_context import PageContext, set_page

GLOSSARY = """
- id: hypervisor
  ko: 하이퍼바이저
  en: hypervisor
  short: 가상 머신을 만들고 <실제> 하드웨어를 끝까지 쥐고 있는 소프트웨어예요.
  chapter: basics/hypervisor.md#hypervisor
- id: virtual-machine
  ko: 가상 머신
  en: virtual machine
  aliases:
    - { form: VM, kind: abbreviation, link: auto }
    - { form: 가상 기계, kind: spelling, link: search }
    - { form: qcow2, kind: search, link: search }
  short: 컴퓨터처럼 움직이는 격리된 환경이에요.
  body: "[하이퍼바이저](basics/hypervisor.md#hypervisor)가 만들어요. `[글](쪽.md)`은 코드예요."
  see: [hypervisor]
  sources: [popek1974]
- id: virtualization
  ko: 가상화
  en: virtualization
  short: 자원과 쓰는 쪽을 떼어 놓는 일이에요.
"""
SOURCES = """
- { id: popek1974, title: "Formal Requirements & <more>", authors: Popek, year: 1974,
    kind: paper, url: "https://doi.org/10.1145/361011.361073", accessed: 2026-11-23,
    seen: abstract }
- { id: fsync, title: 파일 쓰기, authors: 리눅스, year: 2021, kind: kernel,
    url: "https://man7.org/fsync", accessed: 2026-11-23, seen: page }
"""
EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "handbook.markdown.extensions.reference_pages",
    "handbook.markdown.extensions.quiz",
    "handbook.markdown.extensions.sortable",
    "handbook.markdown.extensions.aligned_columns",
    "handbook.markdown.extensions.citations",
    "handbook.markdown.extensions.terms",
]

Convert = Callable[..., str]


@pytest.fixture
def convert(tmp_path: Path) -> Iterator[Convert]:
    data = tmp_path / "docs/_data"
    data.mkdir(parents=True)
    (data / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    (data / "sources.yml").write_text(SOURCES, encoding="utf-8")

    def run(text: str, path: str = "basics/type-2.md") -> str:
        set_page(PageContext(tmp_path, path))
        return markdown.markdown(text, extensions=EXTENSIONS)

    yield run
    set_page(None)
