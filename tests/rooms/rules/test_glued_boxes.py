"""Task items of another site that have no box, since a space is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose

SITE = "site_name: a\nmarkdown_extensions:\n  - pymdownx.superfences\n  - pymdownx.tasklist\n"
DEFINED = "\n\n[Tags]: #tags\n[p]: #tags\n[q]: #tags"


def told(root: Path, body: str, settings: str = SITE) -> list[tuple[int, int, str]]:
    """The line and column in `body` of what STR023 says, and what its fix makes of the line."""
    (root / "docs").mkdir()
    text = f"# A\n\n{body}{DEFINED}\n\n## Tags\n"
    (root / "docs/index.md").write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    found = []
    for one in diagnose(read_site(Project(root, root / "mkdocs.yml"))):
        if one.rule == "STR023":
            assert one.fix is not None
            (edit,) = one.fix.edits
            line = text.split("\n")[one.location.line - 1]
            at = edit.location.column - 1
            fixed = line[:at] + edit.text + line[at:]
            found.append((one.location.line - 2, one.location.column, fixed))
    return found


@pytest.mark.parametrize(
    ("body", "line", "column", "fixed"),
    [
        ("- [x] [p]\n- [x][Tags]\n- [x] [q]", 2, 3, "- [x] [Tags]"),
        ("- [x][Tags]\n- [x] [q]", 1, 3, "- [x] [Tags]"),
        ("- [ ][Tags]", 1, 3, "- [ ] [Tags]"),
        ("- [x] [p]\n- [x][none]", 2, 3, "- [x] [none]"),
        ("- [x] a\n- [X]Disk", 2, 3, "- [X] Disk"),
        ("- [x] a\n- [x]**Disk**", 2, 3, "- [x] **Disk**"),
        ("- [x] a\n- [x]`disk`", 2, 3, "- [x] `disk`"),
        ("1. [ ]Disk", 1, 4, "1. [ ] Disk"),
        ("- a\n\n    * [ ]Disk", 3, 7, "    * [ ] Disk"),
        ("- [x] a\n-[x] Disk\n- [ ] b", 2, 2, "- [x] Disk"),
        ("- [ ] a\n\n    b\n\n- [x]Disk", 5, 3, "- [x] Disk"),
    ],
)
def test_a_box_without_its_space_is_told(
    tmp_path: Path, body: str, line: int, column: int, fixed: str
) -> None:
    assert told(tmp_path, body) == [(line, column, fixed)]


@pytest.mark.parametrize(
    "body",
    [
        "- [x] a\n- [ ] [Tags]\n- [X] `b`",
        "- [p][p]\n- [q][q]\n- [x][Tags]",
        "- [x](#tags)\n- [ ] a",
        "- [x]ylophone",
        "- [ ] a\n\nText\n\n- [x]ylophone",
        "- [x] a\n\n`- [ ]b`",
        "- [x] a\n\nText\n\n```text\n- [ ]b\n```",
        "Text\n\n    - [ ]b",
        "- [x] a\n- \\[x]b",
        "a [ ]b and -[x] c",
    ],
)
def test_boxes_links_and_code_are_not(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []


def test_without_the_extension_there_are_no_boxes(tmp_path: Path) -> None:
    assert told(tmp_path, "- [x][Tags]\n- [ ][p]", "site_name: a\n") == []
