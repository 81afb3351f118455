"""Below a console block stands where its output is from, and nothing of it acts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markdown import Markdown
from pymdownx.superfences import highlight_validator
from selectolax.lexbor import LexborHTMLParser

from handbook.data.console_runs import block_hash
from handbook.markdown.console import LANGUAGE, POWERSHELL
from handbook.markdown.extensions.console import fence
from handbook.markdown.extensions.page_context import PageContext, set_page

PAGE = "start/layers.md"
SHOWN = "$ nproc\n2"
RUN = '```console { .run varies="2" }'
RECORDED = '```console { .recorded machine="Debian 12 VM" versions="runc 1.1.5" date="2026-11-03" }'

Convert = Callable[..., LexborHTMLParser]


@pytest.fixture
def convert(tmp_path: Path) -> Iterator[Convert]:
    shown = {"class": "", "format": fence, "validator": highlight_validator}
    fences = [{"name": language, **shown} for language in (LANGUAGE, POWERSHELL)]
    configs = {"pymdownx.superfences": {"custom_fences": fences}}

    def run(first: str, shown: str = SHOWN) -> LexborHTMLParser:
        set_page(PageContext(tmp_path, PAGE))
        markdown = Markdown(extensions=["attr_list", *configs], extension_configs=configs)
        return LexborHTMLParser(markdown.convert(f"앞글\n\n{first}\n{shown}\n```\n\n뒷글\n"))

    yield run
    set_page(None)


def note(page: LexborHTMLParser) -> str:
    return " ".join(part.text() for part in page.css(".console-note"))


def ran(root: Path, block: str, day: str, machine: str) -> None:
    file = root / "docs/_data/console_runs.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"# 글\n{PAGE} {block} {day} {machine}\n", encoding="utf-8")
    os.utime(file, ns=(len(day + machine + block), int(day[-2:])))


def test_what_was_written_down_says_where_and_when(convert: Convert) -> None:
    page = convert(RECORDED)
    said = "2026년 11월 3일에 Debian 12 VM(runc 1.1.5)에서 받아 적은 출력이에요."
    assert note(page) == said
    day = page.css_first(".console-note time")
    assert day is not None
    assert day.attributes["datetime"] == "2026-11-03"


def test_what_the_suite_runs_says_the_last_day_until_it_is_changed(
    convert: Convert, tmp_path: Path
) -> None:
    assert note(convert(RUN)) == "책의 테스트가 돌려 보는 명령이에요."
    ran(tmp_path, block_hash(SHOWN), "2026-11-29", "Debian 12.11, x86-64")
    said = "2026년 11월 29일에 Debian 12.11, x86-64에서 테스트가 돌려 봤어요."
    assert note(convert(RUN)) == said
    assert note(convert(RUN, SHOWN.replace("2", "4"))) == "책의 테스트가 돌려 보는 명령이에요."


def test_what_nobody_tried_says_so_and_what_has_no_mark_says_nothing(convert: Convert) -> None:
    assert note(convert("```console { .untried }")) == "여기서는 돌려 보지 않은 명령이에요."
    assert note(convert("```powershell { .untried }")) == "여기서는 돌려 보지 않은 명령이에요."
    assert note(convert("```console")) == ""


def test_the_book_says_so_below_each_language_that_may_be_marked(root: Path) -> None:
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    fence_of = r"- name: {}\n +class: \"\"\n +format: \S+extensions\.console\.fence\n"
    assert all(re.search(fence_of.format(one), settings) for one in (LANGUAGE, POWERSHELL))


@pytest.mark.parametrize("first", [RUN, RUN.replace("```console {", "``` { .console")])
def test_the_block_is_shown_as_any_other(convert: Convert, first: str) -> None:
    code = convert(first).css_first(".highlight > pre > code")
    assert code is not None
    assert code.text().strip() == SHOWN
    prompt = code.css_first(".gp")
    assert prompt is not None, "the copy button knows a command by it"
    assert prompt.text() == "$ "


def test_neither_the_search_nor_the_checker_takes_the_note_for_the_authors(
    convert: Convert,
) -> None:
    (line,) = convert(RECORDED).css(".console-note")
    assert {"data-search-exclude", "data-generated"} <= set(line.attributes)


def test_what_is_typed_in_the_marks_is_shown_and_never_acts(
    convert: Convert, tmp_path: Path
) -> None:
    evil = "<script>1</script><img src=x onerror=a()>"
    first = f"```console {{ .recorded machine='{evil}' date='\"><b>' onclick='a()' }}"
    ran(tmp_path, block_hash(SHOWN), "2026-11-29", evil)
    for page in (convert(first), convert(RUN)):
        assert evil in note(page)
        assert not page.css("script, img, b, [onclick], [machine]")
