"""`dev.py lint`: the shape of the code, its types, the layout of the data files."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from handbook.authoring.data_layout import laid_out, laid_out_entries
from handbook.core.errors import CouldNotRun

UGLY = '"""Ugly."""\n\nx = { 1:2 }\n'
KEYS = ("id", "ko", "en", "aliases", "short")
NEAT = """\
# yaml-language-server: $schema=glossary.schema.json
- id: kernel
  ko: 커널
  en: kernel
  # 앞에 붙은 설명은 따라다녀요.
  aliases:
    - { form: OS 커널, link: auto }
  short: |
    첫 줄이에요.

    빈 줄 다음이에요.

- id: host
  ko: 호스트
  en: host
"""


@pytest.fixture
def workshop(root: Path, tmp_path: Path) -> Path:
    """The tool and the data in a folder of their own."""
    copy = tmp_path / "작업 폴더"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "scripts", copy / "scripts", ignore=ignore)
    shutil.copytree(root / "docs/_data", copy / "docs/_data")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(root / name, copy)
    return copy


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "handbook", "lint", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "scripts"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_this_repository_has_nothing_to_report(root: Path) -> None:
    done = lint(root)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_kind_of_fault_is_named(workshop: Path) -> None:
    glossary = workshop / "docs/_data/glossary.yml"
    lines = glossary.read_text(encoding="utf-8").split("\n")
    lines[1:3] = [f"- {lines[2].strip()}", f"  {lines[1][2:]}"]
    glossary.write_bytes("\n".join(lines).encode())
    (workshop / "scripts/wrong.py").write_text("import os\nx = { 1:2 }\n", encoding="utf-8")
    (workshop / "scripts/handbook/wrong.py").write_text(
        '"""Wrong."""\n\nNUMBER: int = "one"\n', encoding="utf-8"
    )
    done = lint(workshop)
    assert done.returncode == 1
    assert "docs/_data/glossary.yml:2:1: 데이터 파일의 모양이" in done.stdout
    assert "F401" in done.stdout
    assert "ruff check, ruff format, mypy 도구가 고칠 곳을 찾았어요." in done.stdout
    assert "wrong.py" in done.stdout.partition("Incompatible types")[0]


def test_fix_repairs_what_can_be_repaired(workshop: Path, root: Path) -> None:
    glossary = workshop / "docs/_data/glossary.yml"
    neat = glossary.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    glossary.write_bytes(neat.replace(b"\r\n\r\n", b"\r\n\r\n\r\n"))
    (workshop / "scripts/wrong.py").write_text(UGLY, encoding="utf-8")
    done = lint(workshop, "--fix", "docs/_data/glossary.yml", "scripts/wrong.py")
    assert done.returncode == 0, done.stdout
    assert glossary.read_bytes() == neat
    assert (workshop / "scripts/wrong.py").read_text(
        encoding="utf-8"
    ) == '"""Ugly."""\n\nx = {1: 2}\n'
    assert lint(workshop, "docs/_data/glossary.yml").returncode == 0


def test_only_the_given_files_are_looked_at(workshop: Path) -> None:
    (workshop / "scripts/wrong.py").write_text(UGLY, encoding="utf-8")
    assert lint(workshop, "docs/_data/sources.yml", "scripts/dev.py").returncode == 0
    assert lint(workshop, "scripts/wrong.py").returncode == 1
    missing = lint(workshop, "scripts/none.py")
    assert missing.returncode == 2
    assert "scripts/none.py: 이 저장소에 없는 파일이에요." in missing.stderr


def test_a_neat_file_stays_as_it_is() -> None:
    assert laid_out_entries(NEAT, KEYS, "glossary.yml") == NEAT


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("- ko: 가\n  id: a\n", "- id: a\n  ko: 가\n"),
        ("- id: a  \n- id: b\n\n\n", "- id: a\n\n- id: b\n"),
        (
            "# 머리\n- aliases:\n    - { form: 나 }\n  id: a\n",
            "# 머리\n- id: a\n  aliases:\n    - { form: 나 }\n",
        ),
        ("# 머리\n[]\n\n", "# 머리\n[]\n"),
        ("- other: 1\n  id: a\n", "- id: a\n  other: 1\n"),
    ],
)
def test_entries_are_laid_out(given: str, wanted: str) -> None:
    assert laid_out_entries(given, KEYS, "glossary.yml") == wanted
    assert laid_out_entries(wanted, KEYS, "glossary.yml") == wanted


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("docs/_data/x.yml", "- id: a\n  ko: [\n", "docs/_data/x.yml:2"),
        ("docs/_data/x.schema.json", '{\n  "a": 1,\n}\n', "docs/_data/x.schema.json:3:1"),
        ("docs/_data/x.yml", "- id: a\n  ko: |\n    끝에 빈칸  \n", "docs/_data/x.yml"),
    ],
)
def test_what_cannot_be_laid_out_is_refused_with_its_place(
    path: str, text: str, place: str
) -> None:
    with pytest.raises(CouldNotRun) as refused:
        laid_out(path, text, {"x": {"items": {"properties": {key: {} for key in KEYS}}}})
    assert place in str(refused.value)


def test_a_marker_of_an_unfinished_merge_is_found_in_any_file(workshop: Path) -> None:
    style = workshop / "docs/assets/새 파일.css"
    style.parent.mkdir(parents=True)
    style.write_text(f"a {{ }}\n{'<' * 7} HEAD\nb {{ }}\n", encoding="utf-8")
    done = lint(workshop)
    assert done.returncode == 1
    assert "docs/assets/새 파일.css:2:1: 병합하다 남은 충돌 표시가 있어요." in done.stdout
    assert lint(workshop, "docs/_data/glossary.yml").returncode == 0


def hook(root: Path, name: str) -> dict[str, object]:
    config = yaml.safe_load((root / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (repository,) = config["repos"]
    (found,) = [hook for hook in repository["hooks"] if hook["id"] == name]
    assert found["language"] == "python"
    return dict(found)


def test_a_commit_is_checked_whole_even_where_it_only_takes_away(root: Path) -> None:
    check = hook(root, "handbook-check")
    assert (check["always_run"], check["pass_filenames"]) == (True, False)
    python, *words = shlex.split(str(check["entry"]))
    assert python == "python"
    done = subprocess.run([sys.executable, *words], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_text_of_a_commit_is_looked_at_for_conflicts(root: Path) -> None:
    shape = hook(root, "handbook-lint")
    assert shape["types"] == ["text"]
    python, *words = shlex.split(str(shape["entry"]))
    assert python == "python"
    command = [sys.executable, *words, "scripts/dev.py", "README.md"]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
