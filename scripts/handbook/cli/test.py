"""`test`: the Node packages that some tests run, then pytest."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.core.errors import CouldNotRun

# Folders with a package-lock.json: the browser's diagram library, the linter of workflows, the
# emulator that starts the guest, what drives Firefox.
NODE_FOLDERS = ("tests/site/mermaid", "tests/github", "tests/site/firefox", "guest")
_MISUSED = 4
"""The exit code by which pytest says that it could not read its arguments."""
_USAGE = "ERROR: usage:"
_UNKNOWN = re.compile(r"error: unrecognized arguments: (?P<name>[^\s=]+)")
_NO_VALUE = re.compile(r"error: argument (?P<name>\S+): expected ")
_OPTIONS = "-k, -m, -x 같은 pytest의 옵션을 쓸 수 있어요."


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command: they are pytest's."""
    parser.show_examples("test", "test tests/rooms/rules -k LNK001", "test -m fuzz")
    parser.add_argument("paths", nargs="*", metavar="파일", help="돌릴 테스트(적지 않으면 모두)")
    parser.add_argument(
        "-k",
        metavar="말",
        help="이름에 이 말이 든 테스트만 돌려요. pytest의 옵션은 다 쓸 수 있어요",
    )


def run(project: Project, arguments: Sequence[str]) -> int:
    """Run pytest with `arguments` over the project; return its exit code.

    Raises CouldNotRun for arguments that it cannot read.
    """
    _refuse_missing(project.root, arguments)
    npm = shutil.which("npm")
    for folder in (project.root / name for name in NODE_FOLDERS):
        if npm is not None and not (folder / "node_modules").is_dir():
            command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
            subprocess.call(command, cwd=folder, stdout=sys.stderr)
    command = [sys.executable, "-m", "pytest", *arguments]
    with subprocess.Popen(
        command, cwd=project.root, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as child:
        assert child.stderr is not None
        refused: list[str] = []
        for line in child.stderr:
            # It says what it was given wrong before it does anything else.
            if refused or line.startswith(_USAGE):
                refused.append(line)
            else:
                sys.stderr.write(line)
    if refused and child.returncode == _MISUSED:
        raise _in_korean("".join(refused))
    sys.stderr.write("".join(refused))
    return child.returncode


def _refuse_missing(root: Path, arguments: Sequence[str]) -> None:
    """Refuse a file that is not there, but for a word that may be the value of an option."""
    for before, word in zip(("", *arguments), arguments, strict=False):
        file = word.partition("::")[0]
        if not before.startswith("-") and not word.startswith("-") and not (root / file).exists():
            hint = "tests 폴더의 파일을 적으세요. 예: python3 scripts/dev.py test tests/rooms/rules"
            raise CouldNotRun(f"'{file}' 파일이나 폴더가 없어요.", hint=hint)


def _in_korean(said: str) -> CouldNotRun:
    """Return what pytest says of arguments that it cannot read."""
    if unknown := _UNKNOWN.search(said):
        return CouldNotRun(f"'{unknown['name']}' 옵션은 없어요.", hint=_OPTIONS)
    if empty := _NO_VALUE.search(said):
        return CouldNotRun(f"{empty['name']} 옵션의 값이 없어요.", hint=_OPTIONS)
    reason = said.rpartition(": error: ")[2].partition("\n")[0]
    return CouldNotRun(f"pytest가 옵션을 읽지 못했어요({reason}).", hint=_OPTIONS)
