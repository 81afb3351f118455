"""The engine's parts, asked by Node: Hangul and its keys, endings, and texts without spaces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asking import Ask, asker
from handbook.site.search.postings import Shape, postings

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
def run(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asker(root / "docs/assets/js/search", tmp_path_factory.mktemp("search"))


def test_the_keys_of_a_word_and_back(run: Ask) -> None:
    words = json.dumps(list(KNOWN))
    keys = json.dumps(list(KNOWN.values()))
    assert run("hangul.js", f"{words}.map(m.keysOf)") == list(KNOWN.values())
    assert run("hangul.js", f"{keys}.map(m.hangulOf)") == list(KNOWN)
    assert run("hangul.js", "['docker', 'asdf', 'x1'].map(m.hangulOf)") == ["", "", ""]


def test_every_syllable_goes_to_its_keys_and_back_but_doubled_vowels(run: Ask) -> None:
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
def test_how_far_a_slip_is(run: Ask, one: str, other: str, apart: float) -> None:
    assert run("hangul.js", f"m.distance(m.letters('{one}'), m.letters('{other}'), 2)") == apart


def test_a_word_half_typed_is_known_by_its_start(run: Ask) -> None:
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
def test_what_counts_as_a_word(run: Ask, text: str, word: str, weight: float) -> None:
    expression = (
        f"(() => {{ const found = []; new m.Texts([{json.dumps(text)}])"
        f".find('{word}', (_, w) => found.push(w)); return Math.max(0, ...found); }})()"
    )
    assert run("text.js", expression) == weight


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("VM이 안 켜져요", "VM이 켜져요 안돼"),
        ("인터넷이 안돼요", "인터넷이 안돼"),
        ("화면이 보이지 않아요", "화면이 보이 안돼"),
        ("서버 안 끄고 옮기기", "서버 안 끄고 옮기기"),
        ("끄지 않고 옮기기", "끄지 않고 옮기기"),
        ("도커랑 VM 중에 뭐가 더 좋아요", "도커랑 VM 중에 고르"),
    ],
)
def test_what_fails_and_what_to_choose_are_read_apart(run: Ask, typed: str, read: str) -> None:
    assert " ".join(run("asking.js", f"m.plainlyPut({json.dumps(typed)})").split()) == read


def test_words_of_a_question_alone_ask_for_nothing(run: Ask) -> None:
    verbs = "되나요 되는지 해야하나요 쓰려면 있을까요".split()
    names = "하드웨어 해시 보안 말단 할당".split()
    asked = f"{json.dumps(verbs + names)}.map(m.asksOnly)"
    assert run("asking.js", asked) == [True] * len(verbs) + [False] * len(names)


def test_a_verb_is_known_as_a_noun_and_in_the_past(run: Ask) -> None:
    stems = "['느림', '까먹음', '도커'].map(word => m.stems(word).map(stem => stem.word))"
    slow, forgotten, docker = run("endings.js", stems)
    assert "느리" in slow and "까먹" in forgotten and docker == ["도커"]
    assert run("hangul.js", "['커졌', '까먹었', '도커'].map(m.withoutPast)") == [
        "커져",
        "까먹어",
        "도커",
    ]


def test_a_place_is_found_by_words_that_stand_nowhere(run: Ask, tmp_path: Path) -> None:
    words, pages = [{0: 512}, {1: 1}], [[9, 9]]
    written = list(postings(words, Shape(pages)))
    head = {
        "pages": [{"url": "a/", "title": "암호", "sections": [["", "암호", 9], ["b", "둘", 9]]}],
        "terms": [],
        "words": "0고래\n0도커",
    }
    engine = f"const e = new m.Engine({json.dumps(head)}, Uint8Array.from({written}))"
    found = run("engine.js", f"(() => {{ {engine}; return e.ask('고래').items[0][0]; }})()")
    assert found["location"] == "a/"
    assert "글에 있어요" not in found["text"] and "이런 물음에 답하는 곳이에요" in found["text"]


def test_titles_and_texts_are_shown_as_text(run: Ask) -> None:
    evil = "R&D <b onclick=x>도커</b>"
    book = {"pages": [{"url": "a/", "title": evil, "sections": [["", evil, 9]]}], "terms": []}
    empty = "new Uint8Array(4)"
    shown = run(
        "engine.js",
        f"(() => {{ const e = new m.Engine({json.dumps(book)}, {empty}); "
        f"return [e.ask('도커').items[0][0], e.show('a/', {json.dumps(evil)})]; }})()",
    )
    assert shown[0]["title"] == (
        "R&amp;D &lt;b onclick=x&gt;<mark data-md-highlight>도커</mark>&lt;/b&gt;"
    )
    assert shown[1]["text"] == f"<p>{shown[0]['title']}</p>"
