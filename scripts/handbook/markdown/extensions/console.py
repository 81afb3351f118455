"""The superfences formatter behind every console block: below it stands where its output is from.

A block says in its first line whether the test suite runs it, whether its output was written down
once, or whether nobody tried it (handbook.markdown.console).
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from markdown import Markdown

from handbook.data.console_runs import block_hash
from handbook.data.load import CONSOLE_RUNS, load_console_runs
from handbook.korean.line_breaks import as_html
from handbook.markdown.console import DATE, MACHINE, RECORDED, RUN, UNTRIED, VERSIONS
from handbook.markdown.extensions.line_breaks import CLASS as NO_BREAK
from handbook.markdown.extensions.page_context import current_page

_NOTE = '<p class="console-note" data-generated data-search-exclude>{}</p>'


def fence(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **kwargs: Any
) -> str:
    """Return the HTML of a console block and of the line below it."""
    del css_class
    fences: Any = md.preprocessors["fenced_code_block"]
    # What shows any other block, whoever set it: with colours on the site, without in a check.
    show = fences.extension.superfences[0]["formatter"]
    block: str = show(
        src=source,
        language=language,
        options=options,
        md=md,
        classes=[],
        id_value=kwargs["id_value"],
        attrs={},
    )
    note = _note(kwargs["classes"], kwargs["attrs"], source)
    return f"{block}\n{_NOTE.format(note)}" if note else block


def _note(classes: list[str], attributes: dict[str, str], source: str) -> str:
    if RUN in classes:
        return _of_the_last_run(source)
    if RECORDED in classes:
        return _of_the_recording(attributes)
    return "여기서는 돌려 보지 않은 명령이에요." if UNTRIED in classes else ""


def _of_the_last_run(source: str) -> str:
    page = current_page()
    if page is not None:
        page.data.add(CONSOLE_RUNS)
    run = load_console_runs(page.root).get(block_hash(source)) if page else None
    if run is None:
        return "책의 테스트가 돌려 보는 명령이에요."
    return f"{_day(run.day)}에 {_at(run.machine)} 테스트가 돌려 봤어요."


def _of_the_recording(attributes: dict[str, str]) -> str:
    machine, versions = (attributes.get(name, "") for name in (MACHINE, VERSIONS))
    where = f"{machine}({versions})" if versions else machine
    try:
        day = f"{_day(date.fromisoformat(attributes.get(DATE, '')))}에 "
    except ValueError:  # STR034 asks for it
        day = ""
    return f"{day}{_at(where)} 받아 적은 출력이에요." if where else ""


def _at(where: str) -> str:
    """Return the HTML of `where` and the particle behind it, which begins no line."""
    before, blank, last = where.rpartition(" ")
    return f'{as_html(before)}{blank}<span class="{NO_BREAK}">{escape(last)}에서</span>'


def _day(day: date) -> str:
    return f'<time datetime="{day}">{day.year}년 {day.month}월 {day.day}일</time>'
