"""What is indented too little is moved where it is plain how far it reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli.fix import apply
from handbook.core.source import read_source
from sample_book import make_book, project_of

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n"


def obeyed(tmp_path: Path, text: str, rule: str) -> tuple[str | None, str]:
    """The page after the first finding is obeyed (None: it has no fix), and its hint."""
    root = make_book(tmp_path, {PAGE: HEAD + text})
    told = next(d for d in diagnose(read_site(project_of(root))) if d.rule == rule)
    if told.fix is None:
        return None, told.hint
    repaired = apply(read_source(root, PAGE), told.fix.edits)
    return repaired.removeprefix(HEAD), told.hint


@pytest.mark.parametrize(
    ("rule", "typed", "right"),
    [
        ("STR020", "- 가\n  - 나\n  - 다\n- 라\n", "- 가\n    - 나\n    - 다\n- 라\n"),
        ("STR020", "1. 가\n   - 나\n     이어요\n", "1. 가\n    - 나\n      이어요\n"),
        ("STR020", "- 가\r\n  - 나\r\n", "- 가\r\n    - 나\r\n"),
        (
            "STR021",
            "1. 가\n\n   ```sh\n   ls\n\n     x\n   ```\n\n   글\n\n2. 나\n",
            "1. 가\n\n    ```sh\n    ls\n\n      x\n    ```\n\n    글\n\n2. 나\n",
        ),
        (
            "STR021",
            "글[^a]\n\n[^a]: 가\n  나\n\n  글\n\n  - 다\n  - 라\n\n글\n",
            "글[^a]\n\n[^a]: 가\n  나\n\n    글\n\n    - 다\n    - 라\n\n글\n",
        ),
        (
            "STR024",
            '!!! note "가"\n\n  글\n\n  글\n\n글\n',
            '!!! note "가"\n\n    글\n\n    글\n\n글\n',
        ),
        (
            "STR024",
            '!!! note "가"\n글\n이어요\n\n글\n',
            '!!! note "가"\n    글\n    이어요\n\n글\n',
        ),
        (
            "STR024",
            '- 가\n\n    ??? note "나"\n    글\n',
            '- 가\n\n    ??? note "나"\n        글\n',
        ),
    ],
)
def test_all_of_it_is_moved(tmp_path: Path, rule: str, typed: str, right: str) -> None:
    repaired, hint = obeyed(tmp_path, typed, rule)
    assert repaired == right
    assert hint.endswith("들여 쓰세요.")


@pytest.mark.parametrize(
    ("rule", "typed"),
    [
        ("STR020", "- 가\n  - 나\n    - 다\n"),
        ("STR020", "- 가\n  - 나\n\n    글\n"),
        ("STR021", "글[^a]\n\n[^a]: 가\n\n  글\n\n    코드\n"),
        ("STR020", "- 가\n  - 나\n글\n"),
        ("STR020", "- 가\n   - 나\n  - 다\n"),
        ("STR024", '!!! note "가"\n```sh\nls\n```\n'),
        ("STR024", '!!! note "가"\n<img src="a.png">\n'),
    ],
)
def test_what_has_depths_of_its_own_is_asked(tmp_path: Path, rule: str, typed: str) -> None:
    repaired, hint = obeyed(tmp_path, typed, rule)
    assert repaired is None
    assert hint.startswith("혹시 ")


def test_a_folded_box_with_nothing_in_it_is_told_where_it_opens(tmp_path: Path) -> None:
    root = make_book(tmp_path, {PAGE: f'{HEAD}??? note "더 볼 것"\n\n글이에요.\n'})
    (told,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "STR024")
    assert (told.location.line, told.message) == (3, "펼쳐도 아무것도 없는 상자예요.")
    assert told.fix is None


@pytest.mark.parametrize("typed", ['!!! note "a"\ntext\n', '??? note "a"\n\ntext\n'])
def test_a_site_that_reads_no_boxes_has_none_empty(tmp_path: Path, typed: str) -> None:
    root = make_book(tmp_path, {})
    for name, text in {"mkdocs.yml": "site_name: a\n", "docs/index.md": f"# A\n\n{typed}"}.items():
        (root / name).write_text(text, encoding="utf-8")
    told = diagnose(read_site(project_of(root)))
    assert [d for d in told if d.rule == "STR024"] == []


def test_a_site_without_footnotes_has_none_whose_text_falls_out(tmp_path: Path) -> None:
    root = make_book(tmp_path, {})
    page = "# A\n\nx[^a]\n\n[^a]: y\n\n  z\n"
    for name, text in {"mkdocs.yml": "site_name: a\n", "docs/index.md": page}.items():
        (root / name).write_text(text, encoding="utf-8")
    assert [d for d in diagnose(read_site(project_of(root))) if d.rule == "STR021"] == []
