"""Broken YAML is said in Korean, on the line where a person mends it."""

from __future__ import annotations

import re

import pytest

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml

CASES = {
    "an item below an empty list": ("# 글\n[]\n\n- a: 1\n", "2:1", "빈 [] 줄을 지우고"),
    "an empty list with a remark": ("[ ]  # 아직 없어요\n- a: 1\n", "1:1", "빈 [ ] 줄을 지우고"),
    "a key below an empty mapping": ("{}\na: 1\n", "1:1", "빈 {} 줄을 지우고"),
    "an item below a list in brackets": ("[가]\n- 나\n", "1:1", "괄호를 지우세요"),
    "an apostrophe within single quotes": ("title: 'It's'\nb: 1\n", "1:11", "큰따옴표로 묶거나"),
    "quotes within quotes": ('a: 1\ntitle: "책 "이름" 말"\n', "2:11", "작은따옴표로 묶으세요"),
    "a quote that never closes": ("a: 1\ntitle: '책\nlevel: 기초\n", "2:8", "열고 닫지 않았어요"),
    "a quote that closes far below": ('a: "책\nb: 1\nc: "글"\n', "1:4", "그 줄에서 닫지 않았어요"),
    "curly quotes": ("a: 1\ntitle: “책: 이름”\n", "2:1", "굽은 따옴표"),
    "a colon within a value": ("a: 1\ntitle: 책: 이름\n", "2:9", "큰따옴표로 묶으세요"),
    "a key deeper than the one above": ("a: 1\n  b: 2\n", "2:3", "윗줄과 같은 깊이"),
    "a first key without a colon": ("title 책\nb: 2\n", "1:1", "키 뒤에 쌍점(:)이 없어요"),
    "a later key without a colon": ("a: 1\nb 2\nc: 3\n", "2:1", "키 뒤에 쌍점(:)이 없어요"),
    "no blank after the colon": ("title:책\nb: 2\n", "1:1", "한 칸 띄어"),
    "a full-width colon": ("title： 책\nb: 2\n", "1:1", "전각"),
    "a bracket that stays open": ("a: [b.md, c.md\nd: 1\n", "1:4", "괄호를 닫지"),
    "a bracket with nothing after it": ("a: 1\nb: [\n", "2:4", "'[' 괄호를 닫지"),
    "a bracket too many": ("a: [b.md]]\n", "1:10", "닫는 괄호"),
    "text behind a bracket": (
        "title: [처음] 책 # 글\nb: 1\n",
        "1:8",
        '묶으세요: "[처음] 책"',
    ),
    "text behind a brace": ("a: 1\ntitle: {책} 쪽\n", "2:8", '묶으세요: "{책} 쪽"'),
    "text right behind a bracket": ("title: [가](b.md)\n", "1:8", '묶으세요: "[가](b.md)"'),
    "quotes behind a bracket": ('title: [가] "나"\n', "1:8", "묶으세요: '[가] \"나\"'"),
    "brackets behind brackets": ("title: [[가], 나] [다]\n", "1:8", '묶으세요: "[[가], 나] [다]"'),
    "an item of a list to do": ("a:\n  - [ ] 할 일\n", "2:5", '묶으세요: "[ ] 할 일"'),
    "a key that begins with a bracket": ("- [가] 나: b.md\n", "1:3", '묶으세요: "[가] 나"'),
    "text behind a bracket of two lines": ("a: [b,\n  c] d\n", "1:4", "'[' 글자로 시작한 값"),
    "a template's braces": ("a: 1\nb: {{ 이름 }}\n", "2:4", "값을 큰따옴표로 묶으세요"),
    "a template's statement": ("b: {% 이름 %}\n", "1:4", "값을 큰따옴표로 묶으세요"),
    "a line that is deeper": ("a: [b]\n c: 1\n", "2:2", "들여쓰기가 윗줄들과"),
    "a value that begins with @": ("a: 1\nb: @이름\n", "2:4", "'@' 글자로 시작해요"),
    "a value that begins with *": ("a: 1\nb: *이름*\n", "2:4", "'*' 글자로 시작해요"),
    "a backslash within quotes": ('a: "C:\\책"\n', "1:8", "작은따옴표로 묶으세요"),
    "a line that git left": ("nav:\n  - a.md\n=======\n  - b.md\n", "3:1", "병합하다 남은 줄"),
    "a line that git left below a key": ("a: 1\n=======\nb: 2\n", "2:1", "병합하다 남은 줄"),
    "a tab": ("a: 1\n\tb: 2\n", "2:1", "탭"),
    "an item where a key goes": ("a: 1\n- b\n", "2:1", "'- ' 항목이"),
    "an item without its blank": ("-a: 1\n- b: 2\n", "1:1", "'-' 뒤에 빈칸"),
    "an item of a list without its blank": ("nav:\n  - a.md\n  -b.md\n", "3:3", "'-' 뒤에 빈칸"),
    "a list below a value": (
        "a: 1\nnav: 7\n  - index.md\n  - 시작: b.md\n",
        "2:1",
        "값을 지우세요",
    ),
    "a key within a list": ("- a\ntitle: 책\n", "2:1", "'- '로 시작하지 않는"),
    "text after a bar": ("a: 1\nb: | 글\n", "2:6", "다음 줄에"),
    "a month that is none": ("a: 1\nb: 2026-13-01\n", "2:4", "'2026-13-01' 값은 날짜가"),
    "a day that is none": ("a:\n  - b: 2026-02-30\n", "2:8", "'2026-02-30' 값은 날짜가"),
    "a control character": ("a: 책\x01\n", "1:5", "U+0001"),
    "a tag": ("a: 1\nb: !!int 책\n", "2:4", "'책' 값을 읽을 수 없어요"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_said_where_it_is_mended(case: str) -> None:
    text, place, words = CASES[case]
    with pytest.raises(CouldNotRun) as refused:
        load_yaml(SourceText("책.yml", text))
    said = str(refused.value)
    assert said.startswith(f"책.yml:{place}: ")
    assert words in said
    left = re.sub(r"'[^']*'|YAML|U\+\w+|책\.yml|Shift", "", said)
    assert not re.search(r"[A-Za-z]{3,}", left), said


def test_it_is_placed_within_the_file_that_holds_the_block() -> None:
    text = "머리\n---\na: 1\nb: 2026-13-01\n---\n"
    start = text.index("a: 1")
    with pytest.raises(CouldNotRun) as refused:
        load_yaml(SourceText("책.md", text), start, text[start:].partition("---")[0])
    assert str(refused.value).startswith("책.md:4:4: ")
