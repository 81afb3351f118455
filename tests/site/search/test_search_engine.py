"""The engine's parts, asked by Node: Hangul and its keys, endings, and texts without spaces."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

MODULES = Path("docs/assets/js/search")
KNOWN = {
    "하이퍼바이저": "gkdlvjqkdlwj",
    "도커": "ehzj",
    "컨테이너": "zjsxpdlsj",
    "쿠버네티스": "znqjspxltm",
    "왜": "dho",
    "값이": "rkqtdl",
    "의사": "dmltk",
}


@pytest.fixture(scope="module")
def run(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node가 없어서 검색의 부품을 돌리지 못해요.")
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(root / MODULES, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def value(module: str, expression: str) -> Any:
        script = (
            f"import * as m from {json.dumps((folder / module).as_uri())};"
            f"process.stdout.write(JSON.stringify({expression}) ?? 'null');"
        )
        result = subprocess.run(
            [node, "--input-type=module", "--eval", script],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return value


def test_the_keys_of_a_word_and_back(run: Any) -> None:
    words = json.dumps(list(KNOWN))
    keys = json.dumps(list(KNOWN.values()))
    assert run("hangul.js", f"{words}.map(m.keysOf)") == list(KNOWN.values())
    assert run("hangul.js", f"{keys}.map(m.hangulOf)") == list(KNOWN)
    assert run("hangul.js", "['docker', 'asdf', 'x1'].map(m.hangulOf)") == ["", "", ""]


def test_every_syllable_goes_to_its_keys_and_back_but_doubled_vowels(run: Any) -> None:
    wrong = run(
        "hangul.js",
        "Array.from({length: 11172}, (_, i) => String.fromCharCode(0xac00 + i))"
        ".filter(s => !/[ㅒㅖㄲㅆㄸㅃㅉ]/.test(m.letters(s)) && m.hangulOf(m.keysOf(s)) !== s)",
    )
    assert wrong == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("하이퍼바이져", "하이퍼바이저", 0.5),
        ("하이버파이저", "하이퍼바이저", 1),
        ("ㅎ이퍼바이저", "하이퍼바이저", 1),
        ("dokcer", "docker", 1),
        ("도커", "도커", 0),
    ],
)
def test_how_far_a_slip_is(run: Any, one: str, other: str, apart: float) -> None:
    assert run("hangul.js", f"m.distance(m.letters('{one}'), m.letters('{other}'), 2)") == apart


def test_a_word_half_typed_is_known_by_its_start(run: Any) -> None:
    assert run("hangul.js", "['하이퍼바잊', '도ㅋ', '도커', 'vm'].map(m.typedSoFar)") == [
        "하이퍼바이",
        "도",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "word", "weight"),
    [
        ("가상 머신을 켜요", "가상머신", 1),
        ("반가상화예요", "가상화", 0.25),
        ("KVM을 써요", "vm", 0),
        ("VM을 써요", "vm", 1),
        ("링 0에서", "링", 1),
        ("링크를 눌러요", "링", 0),
        ("\u1100\u1161\u1109\u1161\u11bc 머신", "가상머신", 1),
        ("ＶＭ을 써요", "vm", 1),
    ],
)
def test_what_counts_as_a_word(run: Any, text: str, word: str, weight: float) -> None:
    expression = (
        f"(() => {{ const found = []; new m.Texts([{json.dumps(text)}])"
        f".find('{word}', (_, w) => found.push(w)); return Math.max(0, ...found); }})()"
    )
    assert run("text.js", expression) == weight


def test_titles_and_texts_are_shown_as_text(run: Any) -> None:
    evil = "R&D <b onclick=x>도커</b>"
    book = {"pages": [{"url": "a/", "title": evil, "sections": [["", evil, evil]]}], "terms": []}
    shown = run("engine.js", f"new m.Engine({json.dumps(book)}).ask('도커').items[0][0]")
    assert shown["title"] == (
        "R&amp;D &lt;b onclick=x&gt;<mark data-md-highlight>도커</mark>&lt;/b&gt;"
    )
    assert "<b" not in shown["text"]
