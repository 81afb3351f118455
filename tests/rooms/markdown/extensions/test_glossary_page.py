"""The glossary page: where a reader looks for a word, and where the word is explained and used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbook.data.glossary import Term
from handbook.data.load import load_glossary
from handbook.markdown.extensions.glossary_page import MOST_USES, initial
from rooms.markdown.extensions.conftest import Convert

ROOT = Path(__file__).resolve().parents[4]
LETTERS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎABCDEFGHIJKLMNOPQRSTUVWXYZ#"
CHAPTER = "---\ntitle: {}\n---\n\n# 제목 {{ #vm }}\n\n{}\n"


def entry_of(html: str, term: str) -> str:
    return html.partition(f'id="term-{term}"')[2].partition("</section>")[0]


def write(folder: Path, path: str, title: str, text: str) -> None:
    file = folder / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(CHAPTER.format(title, text), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("가상 머신", "ㄱ"),
        ("까닭", "ㄱ"),
        ("CPU 사용률", "C"),
        ("virtio", "V"),
        ("pause 컨테이너", "P"),
        ("64비트", "#"),
    ],
)
def test_a_name_of_mixed_script_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(Term("x", name, "x", "x")) == letter


def test_letters_and_entries_of_the_book_are_in_order(convert: Convert, tmp_path: Path) -> None:
    for name in ("glossary", "sources"):
        data = (ROOT / f"docs/_data/{name}.yml").read_text(encoding="utf-8")
        (tmp_path / f"docs/_data/{name}.yml").write_text(data, encoding="utf-8")
    html = convert("{{ glossary }}", "reference/glossary.md")
    groups = re.split(r'<h2 id="index-\d+">', html)[1:]
    letters = [group[0] for group in groups]
    assert letters == sorted(letters, key=LETTERS.index)
    for group in groups:
        names = re.findall(r'<h3 id="term-[^"]+">([^<]+)</h3>', group)
        keys = [name.casefold().replace(" ", "").replace("-", "") for name in names]
        assert keys == sorted(keys)
    count = len(load_glossary(tmp_path).terms)
    assert len(re.findall("<h3", html)) == count > 100


def test_an_entry_names_the_chapters_that_use_its_term(convert: Convert, tmp_path: Path) -> None:
    write(tmp_path, "basics/hypervisor.md", "하이퍼바이저", "하이퍼바이저는 VM을 만들어요.")
    write(tmp_path, "start/layers.md", "컴퓨터의 계층", "가상 머신이 있어요.")
    write(tmp_path, "methods/code.md", "코드뿐", "`VM`과 [글](vm.md#vm)이 있어요.\n\n```\nVM\n```")
    html = convert("{{ glossary }}", "reference/glossary.md")
    assert '설명하는 장: <a href="../basics/hypervisor.md#hypervisor">하이퍼바이저</a>' in html
    assert "이 말을 쓰는 장" not in entry_of(html, "hypervisor")
    uses = entry_of(html, "virtual-machine").partition("이 말을 쓰는 장: ")[2]
    assert re.findall(r">([^<]+)</a>", uses.partition("</p>")[0]) == [
        "컴퓨터의 계층",
        "하이퍼바이저",
    ]


def test_a_chapter_that_changes_is_read_again(convert: Convert, tmp_path: Path) -> None:
    write(tmp_path, "basics/vm.md", "처음", "아무 말도 없어요.")
    assert "이 말을 쓰는 장" not in convert("{{ glossary }}", "reference/glossary.md")
    write(tmp_path, "basics/vm.md", "나중", "VM이 나와요.")
    assert ">나중</a>" in convert("{{ glossary }}", "reference/glossary.md")


def test_what_every_chapter_uses_is_counted(convert: Convert, tmp_path: Path) -> None:
    for number in range(MOST_USES + 3):
        write(tmp_path, f"basics/vm-{number}.md", f"장 {number}", "VM이 나와요.")
    entry = entry_of(convert("{{ glossary }}", "reference/glossary.md"), "virtual-machine")
    assert entry.count("basics/vm-") == MOST_USES
    assert "그 밖에 3개 장" in entry


def test_a_book_without_chapters_has_a_glossary(convert: Convert) -> None:
    assert "설명하는 장" not in convert("{{ glossary }}", "reference/glossary.md")
