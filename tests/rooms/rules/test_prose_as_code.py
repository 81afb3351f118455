"""Prose in an item, a box or a tab of another site that is indented one step too far."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose

SITE = (
    "site_name: a\nmarkdown_extensions:\n  - admonition\n  - pymdownx.superfences\n"
    "  - pymdownx.tabbed:\n      alternate_style: true\n"
)
PROSE = "The `site_url` must be set to an empty string, which tells it\nto build the site."
LINKED = "Read what the [guide](guide.md) says about this before you go on."
KOREAN = "이 값은 `site_url` 설정에 적어 둔 주소와 언제나 같아야 해요."


def deep(text: str, columns: int) -> str:
    return "\n".join(" " * columns + line for line in text.split("\n"))


def told(root: Path, body: str) -> list[tuple[str, int, int, str]]:
    """The rule, the line and column in `body` and the repair of what is told to be code."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(f"# A\n\n{body}\n", encoding="utf-8")
    (root / "docs/guide.md").write_text("# B\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    found = diagnose(read_site(Project(root, root / "mkdocs.yml")))
    found = [d for d in found if "코드로 나와요" in d.message]
    return [(d.rule, d.location.line - 2, d.location.column, d.hint) for d in found]


@pytest.mark.parametrize("prose", [PROSE, LINKED, KOREAN])
@pytest.mark.parametrize(
    ("body", "rule", "line", "wanted"),
    [
        ("-   [site_url]:\n\n{8}\n\n    ```yaml\n    a: 1\n    ```", "STR021", 3, 4),
        ("1.  Set it up\n\n{8}\n\n2.  Run it", "STR021", 3, 4),
        ("- a\n\n    - `site_url`\n\n{12}\n\n- b", "STR021", 5, 8),
        ("- a\n\n    It is a text.\n\n{8}\n\n    And another.", "STR021", 5, 4),
        ("!!! note\n\n{8}\n\nText", "STR024", 3, 4),
        ("- a\n\n    !!! tip\n\n{12}", "STR024", 5, 8),
        ('=== "Linux"\n\n{8}', "STR024", 3, 4),
    ],
)
def test_prose_that_is_code_is_told(
    tmp_path: Path, body: str, rule: str, *, line: int, wanted: int, prose: str
) -> None:
    for columns in (8, 12):
        body = body.replace(f"{{{columns}}}", deep(prose, columns))
    ((by, at, column, hint),) = told(tmp_path, body)
    assert (by, at, column) == (rule, line, wanted + 5)
    assert f"빈칸을 {wanted}개로" in hint


@pytest.mark.parametrize(
    "body",
    [
        f"-   [site_url]:\n\n{deep(PROSE, 4)}",
        f"- Write an example:\n\n{deep(PROSE, 8)}\n\n    Text.",
        f"- The text that comes out of it looks like this:\n\n{deep(PROSE, 8)}",
        f"- Markdown\n\n{deep(PROSE, 8)}",
        f"- a\n\n    It looks like:\n\n{deep(PROSE, 8)}\n\n    Text.",
        f"- a\n\n    It is a text.\n\n{deep(PROSE, 8)}",
        "- a\n\n        x = `site_url` and then some more words that end.\n\n- b",
        "- a\n\n        $ echo `date` prints when it is that you have run it.\n\n- b",
        "- a\n\n        It has no marks at all and yet it reads as prose.\n\n- b",
        "- a\n\n        Error: `site_url` failed\n\n- b",
        f"Text.\n\n{deep(PROSE, 4)}\n\nText.",
        f"Text.\n\n{deep(PROSE, 8)}\n\nText.",
        f"```text\n- a\n\n{deep(PROSE, 8)}\n```",
        f"<!--\n- a\n\n{deep(PROSE, 8)}\n-->",
        f"!!! example\n\n{deep(PROSE, 8)}",
        f"- a\n    - b\n\n{deep(PROSE, 8)}",
    ],
)
def test_prose_where_it_belongs_and_samples_of_it_are_not(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []
