"""Names of simulators and lessons on a page, beyond the samples of STR041's page."""

from __future__ import annotations

import re

import pytest

from handbook.rules.structure.str041_live_names import LESSONS
from sample_book import ROOT, Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
VIEW = {"docs/assets/js/sim/page-tables/view.js": "export {};\n"}


def told(find: Find, attributes: str) -> list[tuple[int, str, str]]:
    text = f"{HEAD}<div {attributes} markdown>\n\n글이에요.\n\n</div>\n"
    found = [d for d in find({**VIEW, PAGE: text}) if d.rule == "STR041"]
    return [(d.location.column, d.message, d.hint) for d in found]


@pytest.mark.parametrize(
    "attributes",
    [
        'class="sim" id="sim-page-tables" data-sim="page-tables"',
        'class="guest" id="guest-popf" data-guest="popf"',
        'class="guest" id="guest" data-guest="all"',
        'class="simple guests" data-other="x"',
    ],
)
def test_a_name_that_a_script_answers_to_is_left_alone(find: Find, attributes: str) -> None:
    assert told(find, attributes) == []


@pytest.mark.parametrize(
    ("attributes", "column", "hint"),
    [
        ('class="sim" data-sim="page-table"', 28, "혹시 'page-tables' 말인가요?"),
        ('class="sim" data-sim="Page-Tables"', 28, "'page-tables' 이름으로 바꾸세요."),
        ('class="sim" data-sim="disk"', 28, "쓸 수 있는 이름: page-tables"),
        ('class="sim" data-sim=""', 28, "쓸 수 있는 이름: page-tables"),
        ('class="sim" data-smi="page-tables"', 18, "혹시 'data-sim' 말인가요?"),
        ('class="wide sim"', 1, 'data-sim="이름"을 적으세요.'),
        ('class="sim" id="tables" data-sim="page-tables"', 1, 'id="sim-page-tables"로'),
        ('class="guest" data-guest="snapshto"', 32, "혹시 'snapshot' 말인가요?"),
    ],
)
def test_what_nothing_answers_to_is_told_at_its_place(
    find: Find, attributes: str, column: int, hint: str
) -> None:
    ((at, _, said),) = told(find, attributes)
    assert (at, hint in said) == (column, True), said


def test_the_lessons_are_those_of_the_script() -> None:
    scripts = ROOT / "docs/assets/js/guest"
    ids = re.findall(r'^  id: "(\w+)"', (scripts / "lessons.js").read_text("utf-8"), re.MULTILINE)
    (whole,) = re.findall(r'const ALL = "(\w+)"', (scripts / "panel.js").read_text("utf-8"))
    assert {*ids, whole} == LESSONS
