"""Which of several like lines a leaked sign is told at, and what is told to be its cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic

SITE = """site_name: a
markdown_extensions:
  - admonition
  - attr_list
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.emoji
  - pymdownx.tabbed:
      alternate_style: true
"""
QUOTED = '제목의 앞뒤를 곧은 큰따옴표로 감싸 "제목" 꼴로 적으세요.'


def leaks(root: Path, body: str, site: str = SITE) -> list[Diagnostic]:
    """What STR011 finds in the only page of another site."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(f"# 글\n\n{body}\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(site, encoding="utf-8")
    project = Project(root, root / "mkdocs.yml")
    return [d for d in diagnose(read_site(project)) if d.rule == "STR011"]


def indent(blanks: int) -> str:
    """What is told of a box that belongs further in."""
    inner = blanks + 4
    return f"앞의 항목이나 상자에 들어가게 빈칸 {blanks}개로, 그 안의 글은 {inner}개로 들여 쓰세요."


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("**기본값**: `null`\n\n글\n\n**기본값*: `origin`\n\n글", 5),
        ("**기본값*: `origin`\n\n글\n\n**기본값**: `null`", 1),
        (
            '<div class="grid cards" markdown>\n-   :smile:{.lg .middle 설치 `vm`\n\n    ---\n\n'
            "    글\n\n-   :wrench:{.lg .middle} 쓰는 법\n\n    ---\n\n    글\n\n</div>",
            2,
        ),
        (
            "1. 하나\n2. 둘은\n   `a/b`예요.\n\n   !!! tip\n\n        글\n\n3. 셋\n\n"
            '* *넷*이에요.\n\n    !!! tip "왜요?"\n\n        글',
            5,
        ),
        (
            "!!! tip\n\n    글\n\n1. 하나\n\n   !!! tip\n\n        글\n\n2. 둘\n\n"
            "!!! note\n\n    글",
            7,
        ),
        ('=== ":smile: `a.css`"\n\n    글\n\n===":smile: `a.yml`"\n\n    글', 5),
    ],
)
def test_of_lines_that_read_alike_the_one_at_fault_is_told(
    tmp_path: Path, body: str, line: int
) -> None:
    assert [d.location.line - 2 for d in leaks(tmp_path, body)] == [line]


@pytest.mark.parametrize(
    ("body", "repair"),
    [
        ('=== "하나"\n\n    글\n\n=== "둘\n\n    글', QUOTED),
        ('=== 하나"\n\n    글', QUOTED),
        ('??? note "제목\n\n    글', QUOTED),
        ("!!! note “제목”\n\n    글", QUOTED),
        ('==="하나"\n\n    글', "=== 다음에 빈칸을 하나 두세요."),
        ("1. 하나\n\n   !!! tip\n\n        글", indent(4)),
        ("- 하나\n    - 둘은\n      셋이에요.\n\n      !!! example\n\n            글", indent(8)),
        ('!!! note\n\n    글\n\n   ??? tip "더"\n\n        글', indent(4)),
        ("글\n\n  !!! note\n\n    글", "앞의 빈칸을 지우고 줄의 처음부터 적으세요."),
        ("[앞](https://example.org/){.a 글", "중괄호를 } 글자로 닫으세요."),
        ("[앞](https://example.org/) {.a}", "중괄호 앞의 빈칸을 지우세요."),
    ],
)
def test_the_cause_that_a_line_shows_is_told(tmp_path: Path, body: str, repair: str) -> None:
    assert [d.hint for d in leaks(tmp_path, body)] == [repair]


@pytest.mark.parametrize(
    "body", ['=== "하나\n\n    글', "  !!! note\n\n    글", "[앞](https://example.org/) {.a}"]
)
def test_without_its_extension_an_opening_is_told_to_need_it(tmp_path: Path, body: str) -> None:
    (found,) = leaks(tmp_path, body, "site_name: a\n")
    assert "확장" in (found.hint or "")


@pytest.mark.parametrize(
    "body",
    [
        '=== "하나"\n\n    글\n\n=== "둘"\n\n    글',
        "1. 하나\n\n    !!! tip\n\n        글",
        '- 하나\n    - 둘\n\n        ??? example "제목"\n\n            글',
        "[앞](https://example.org/){.a} 글",
    ],
)
def test_what_is_sound_is_silent(tmp_path: Path, body: str) -> None:
    assert leaks(tmp_path, body) == []


@pytest.mark.parametrize("body", ["글\n\n{ .annotate }", "- 가\n\n    글\n\n    { .a }\n"])
def test_attributes_below_an_empty_line_belong_above_it(tmp_path: Path, body: str) -> None:
    (found,) = leaks(tmp_path, body)
    assert "위의 빈 줄을 지워" in found.hint


@pytest.mark.parametrize("body", ["## 글\n\n{ .a }", "- 가\n\n{ .a }", "글\n\n{ .a }\n글"])
def test_of_other_attributes_below_an_empty_line_that_is_not_said(
    tmp_path: Path, body: str
) -> None:
    (found,) = leaks(tmp_path, body)
    assert "빈 줄" not in found.hint
