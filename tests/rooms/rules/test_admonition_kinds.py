"""The kinds of admonitions: nearly a known one is told, one of the site's own is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from sample_book import Find

PAGE = "docs/basics/vm.md"
CSS = "docs/assets/css/x.css"


def told(find: Find, text: str, **files: str) -> list[tuple[int, int, str]]:
    found = find({PAGE: f"# 가상 머신 {{ #vm }}\n\n{text}\n", **files})
    return [(d.location.line, d.location.column, d.hint) for d in found if d.rule == "STR040"]


@pytest.mark.parametrize(
    ("text", "line", "column", "meant"),
    [
        ('!!! nota "글"\n\n    안\n', 3, 5, "note"),
        ("!!! worning\n\n    안\n", 3, 5, "warning"),
        ('??? tpi "글"\n\n    안\n', 3, 5, "tip"),
        ('??? nota "코드"\n\n    ```c\n    int a;\n    ```\n', 3, 5, "note"),
        ('???+ exmaple "글"\n\n    안\n', 3, 6, "example"),
        ('!!! note "글"\n\n    앞\n\n    !!! quot "글"\n\n        안\n', 7, 9, "quote"),
        ('- 항목\n\n    !!! infoo "글"\n\n        안\n', 5, 9, "info"),
    ],
)
def test_a_misspelt_kind_is_told_at_its_word(
    find: Find, text: str, line: int, column: int, meant: str
) -> None:
    ((*place, hint),) = told(find, text)
    assert place == [line, column]
    assert hint.startswith(f"혹시 '{meant}' 말인가요?")


@pytest.mark.parametrize(
    "text",
    [
        "!!! Warning\n\n    안\n",
        "??? FAQ\n\n    안\n",
        "!!! note inline end\n\n    안\n",
        "!!! my-notes warning\n\n    안\n",
        "!!! recipe\n\n    안\n",
        "```markdown\n!!! nota\n\n    안\n```\n",
        "글\n\n    !!! nota\n\n        안\n",
        "<!--\n!!! nota\n\n    안\n-->\n",
    ],
)
def test_known_far_and_shown_kinds_are_silent(find: Find, text: str) -> None:
    assert told(find, text) == []


@pytest.mark.parametrize(
    "style",
    [
        ".md-typeset .admonition.nota { color: red }",
        ".md-typeset :is(.admonition, details):is(.alpha, .nota) { color: red }",
        ":root { --md-admonition-icon--nota: none }",
        '.admonition[class~="nota"] { color: red }',
    ],
)
def test_a_kind_that_the_site_draws_is_its_own(find: Find, style: str) -> None:
    text = "!!! nota\n\n    안\n"
    assert told(find, text, **{CSS: f"{style}\n"}) == []
    assert told(find, text, **{CSS: ".annotation { color: red }\n"}) != []


def test_a_kind_in_hangul_is_told_unless_the_site_draws_it(find: Find) -> None:
    text = '!!! 주의 "글"\n\n    안\n'
    ((line, column, hint),) = told(find, text)
    assert (line, column) == (3, 5)
    assert hint == (
        "note, tip, warning, example처럼 있는 종류의 이름으로 적고, "
        "제목은 그 뒤에 따옴표로 묶으세요."
    )
    assert told(find, text, **{CSS: ".md-typeset .admonition.주의 { color: red }\n"}) == []


def test_a_slip_of_a_kind_of_ones_own_is_told(find: Find) -> None:
    style = {CSS: ".md-typeset .admonition.recipe { color: red }\n"}
    ((*_, hint),) = told(find, "!!! recpie\n\n    안\n", **style)
    assert hint.startswith("혹시 'recipe' 말인가요?")


@pytest.mark.parametrize(
    ("config", "lines"),
    [
        ("markdown_extensions: [admonition]\n", [1]),
        ("markdown_extensions: [tables]\n", []),
        (
            "markdown_extensions: [admonition]\n"
            "theme:\n  name: material\n  icon:\n    admonition:\n      nota: material/pencil\n",
            [],
        ),
    ],
)
def test_a_foreign_site_is_asked_what_it_reads_and_draws(
    tmp_path: Path, config: str, lines: list[int]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: a\n{config}", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("!!! nota\n\n    글\n", encoding="utf-8")
    found = diagnose(read_site(Project(tmp_path, tmp_path / "mkdocs.yml")))
    assert [d.location.line for d in found if d.rule == "STR040"] == lines
