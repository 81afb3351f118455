"""The comparison of two sites that were built from the same sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sample_book import ROOT
from tools.ci.rehearsal import Difference, compare, main, report

CHAPTER = """
<h1 id="x">타입 2 <em>하이퍼바이저</em><a class="headerlink" href="#x">¶</a></h1>
<p><a class="term" href="../g/#t">커널</a> <a href="../y/">곁</a><sup class="citation">[1]</sup></p>
<figure><svg class="diagram__drawing"><text>h1</text></svg></figure>
<div class="quiz"></div>
<h2>둘<a class="headerlink" href="#two">¶</a></h2>
"""


def site(folder: Path, **pages: str) -> Path:
    for name, content in pages.items():
        file = folder / ("" if name == "home" else name) / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        around = '<nav><a href="/">처음</a><h2>차례</h2></nav>'
        article = f'<article class="md-content__inner md-typeset">{content}</article>'
        file.write_text(f"<!doctype html>{around}{article}{around}", encoding="utf-8")
    return folder


def test_the_same_articles_in_other_surroundings_do_not_differ(tmp_path: Path) -> None:
    ours = site(tmp_path / "ours", home="<h1>책</h1>", chapter=CHAPTER)
    button = '<a class="md-content__button" href="/edit">고치기</a>'
    target = '<a id="__skip" tabindex="-1"></a>'
    theirs = site(tmp_path / "theirs", home="<h1>책</h1>", chapter=target + button + CHAPTER)
    assert compare(ours, theirs) == []
    assert "모두 같아요" in report(ours, theirs)


def test_what_no_parser_knows_is_a_comment_as_in_browsers(tmp_path: Path) -> None:
    odd = "<h1>책</h1><div><![foo[ x ]]></div><h2>둘</h2>"
    assert compare(site(tmp_path / "ours", home=odd), site(tmp_path / "theirs", home=odd)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("타입 2", "타입 1", ("페이지 제목", "타입 2 하이퍼바이저", "타입 1 하이퍼바이저")),
        ("diagram__drawing", "broken", ("그림", "1", "0")),
        ('class="term"', 'class="abbr"', ("용어", "1", "0")),
        ('<a href="../y/">곁</a>', "곁", ("링크", "2", "1")),
        ('class="citation"', "", ("출처 표시", "1", "0")),
        ('class="quiz"', "", ("퀴즈 문제", "1", "0")),
        ("<h2>", "<h2>하나</h2><h2>", ("제목", "1", "2")),
    ],
)
def test_what_differs_is_named_with_both_values(
    tmp_path: Path, old: str, new: str, expected: tuple[str, str, str]
) -> None:
    assert old in CHAPTER
    ours = site(tmp_path / "ours", home="", chapter=CHAPTER)
    theirs = site(tmp_path / "theirs", home="", chapter=CHAPTER.replace(old, new))
    assert compare(ours, theirs) == [Difference("chapter/", *expected)]
    assert f"| `/chapter/` | {' | '.join(expected)} |" in report(ours, theirs)


def test_missing_and_surplus_pages_are_named(tmp_path: Path) -> None:
    ours = site(tmp_path / "ours", home="", gone="")
    theirs = site(tmp_path / "theirs", home="", extra="")
    assert compare(ours, theirs) == [
        Difference("extra/", "페이지", "없음", "있음"),
        Difference("gone/", "페이지", "있음", "없음"),
    ]


def test_it_reports_without_failing_unless_nothing_was_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = site(tmp_path / "ours", home="", chapter=CHAPTER)
    theirs = site(tmp_path / "theirs", home="")
    assert main([str(ours), str(theirs)]) == 0
    assert "`/chapter/`" in capsys.readouterr().out
    (tmp_path / "empty").mkdir()
    assert main([str(ours), str(tmp_path / "empty")]) == 2
    assert "빌드한 사이트가 없어요" in capsys.readouterr().out


_CODE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_METHOD_OF_TEXTS = re.compile(
    r"\.(?:r?split|startswith|endswith|strip|replace|format|lower|upper)\("
)


@pytest.mark.parametrize("template", sorted((ROOT / "overrides").rglob("*.html")), ids=str)
def test_no_template_calls_a_method_of_texts(template: Path) -> None:
    # Zensical 0.0.73 has Jinja's filters and none of Python's methods: one of these ends its build.
    code = " ".join(_CODE.findall(template.read_text(encoding="utf-8")))
    assert _METHOD_OF_TEXTS.findall(code) == []
