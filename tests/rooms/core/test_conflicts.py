"""What git leaves behind where two people changed the same lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.check.run import diagnose, run
from handbook.core.errors import CouldNotRun
from handbook.core.json_source import read_json
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml
from sample_book import make_book, project_of, read_book

OURS, MIDDLE, THEIRS, BASE = "<" * 7 + " HEAD", "=" * 7, ">" * 7 + " my-change", "|" * 7 + " base"
VM = "docs/basics/vm.md"
CONFLICT = f"{OURS}\n하나예요.\n{MIDDLE}\n둘이에요.\n{THEIRS}\n"


def unread(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    found = diagnose(read_book(tmp_path, {VM: text}))
    return [(d.rule, d.location.line) for d in found if "충돌 표시" in d.message]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"# 가상 머신 {{ #vm }}\n\n{CONFLICT}", 3),
        (f"# 가상 머신 {{ #vm }}\n\n글이에요.\n{THEIRS}\n", 4),
        (f"# 가상 머신 {{ #vm }}\n\n하나\n{MIDDLE}\n둘\n{THEIRS}\n", 4),
        (f"제목\n{MIDDLE}\n\n{CONFLICT}", 4),
        (f"# 가상 머신 {{ #vm }}\r\n\r\n{BASE}\r\n", 3),
        (f"# 가상 머신 {{ #vm }}\n\n```python\n{CONFLICT}```\n", 4),
        (f"---\ntitle: 가\n{OURS}\nlevel: 1\n{THEIRS}\n---\n\n# 가 {{ #vm }}\n", 3),
    ],
)
def test_a_page_whose_merge_was_not_finished_is_a_finding(
    tmp_path: Path, text: str, line: int
) -> None:
    assert unread(tmp_path, text) == [("INT002", line)]


@pytest.mark.parametrize(
    "text",
    [
        f"이런 표시가 남아요.\n\n```text\n{CONFLICT}```\n",
        f"제목\n{MIDDLE}\n\n글이에요.\n",
        f"`{OURS}` 글자를 지워요.\n",
        "<" * 8 + " 여덟 글자\n",
    ],
)
def test_a_page_may_speak_about_conflicts(tmp_path: Path, text: str) -> None:
    assert unread(tmp_path, f"# 가상 머신 {{ #vm }}\n\n{text}") == []


def test_data_files_name_the_line_of_the_marker_and_not_the_one_below() -> None:
    text = f"- id: a\n  ko: 가\n{OURS}\n- id: b\n{MIDDLE}\n- id: c\n{THEIRS}\n"
    with pytest.raises(CouldNotRun, match="충돌 표시") as caught:
        load_yaml(SourceText("docs/_data/glossary.yml", text))
    assert caught.value.where == "docs/_data/glossary.yml:3:1"
    with pytest.raises(CouldNotRun, match="충돌 표시") as caught:
        read_json(f'{{\n{OURS}\n"a": 1\n}}', "a.schema.json")
    assert caught.value.where == "a.schema.json:2:1"


@pytest.mark.parametrize(
    ("path", "place"),
    [("mkdocs.yml", "mkdocs.yml:1:1"), ("docs/assets/css/a.css", "docs/assets/css/a.css:1:1")],
)
def test_what_the_site_is_made_with_stops_the_check_at_the_marker(
    tmp_path: Path, path: str, place: str
) -> None:
    root = make_book(tmp_path)
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{CONFLICT}{before}", encoding="utf-8")
    with pytest.raises(CouldNotRun, match="충돌 표시") as caught:
        run(project_of(root))
    assert caught.value.where == place


def test_a_page_that_could_not_be_read_is_not_missing_elsewhere(tmp_path: Path) -> None:
    needs = "---\ntitle: 나\nrequires: [basics/vm.md]\n---\n\n# 나 { #other }\n\n[가](vm.md)\n"
    files = {VM: f"# 가 {{ #vm }}\n\n{CONFLICT}", "docs/basics/other.md": needs}
    found = diagnose(read_book(tmp_path, files))
    others = [d.rule for d in found if d.location.path == "docs/basics/other.md"]
    assert not {"STR006", "LNK001", "LNK002"} & set(others)


LISTED = f"basics/vm/\n{OURS}\n{MIDDLE}\nbasics/hypervisor/\n{THEIRS}\n"
SHOWN = f"처음\n{CONFLICT}"


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"CHANGELOG.md": SHOWN}, "CHANGELOG.md"),
        (
            {
                "CHANGELOG.md": SHOWN,
                "docs/basics/changes.md": "# 변화 { #changes }\n\n{{ changelog }}\n",
            },
            "CHANGELOG.md",
        ),
        ({"docs/_data/console_runs.txt": SHOWN}, "docs/_data/console_runs.txt"),
        (
            {"docs/_data/published.txt": LISTED},
            "docs/_data/published.txt",
        ),
        ({"docs/assets/x.js": SHOWN}, "docs/assets/x.js"),
        ({"docs/assets/x.svg": f"<svg xmlns='a'>\n{CONFLICT}</svg>\n"}, "docs/assets/x.svg"),
        ({"docs/assets/x.json": SHOWN}, "docs/assets/x.json"),
    ],
)
def test_a_file_that_nobody_parses_is_one_finding_at_the_marker(
    tmp_path: Path, files: dict[str, str], place: str
) -> None:
    found = diagnose(read_book(tmp_path, files))
    told = [d for d in found if d.location.path in {*files, place}]
    marked = [(d.rule, d.location.path, d.location.line) for d in told if "충돌" in d.message]
    assert marked == [("INT002", place, 2)]
    assert [d for d in told if d.location.path == place and "충돌" not in d.message] == []


def test_a_site_of_others_is_told_of_the_scripts_that_it_publishes(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: 책\n", "utf-8")
    (tmp_path / "docs/index.md").write_text("# 처음\n", "utf-8")
    (tmp_path / "docs/x.js").write_text(SHOWN, "utf-8")
    (tmp_path / "docs/merging.txt").write_text(SHOWN, "utf-8")  # which may speak of it
    (tmp_path / "CHANGELOG.md").write_text(SHOWN, "utf-8")  # which the site does not show
    found = [(d.rule, d.location.path) for d in run(project_of(tmp_path))]
    assert found == [("INT002", "docs/x.js")]
