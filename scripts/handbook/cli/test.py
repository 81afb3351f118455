"""`test`: the Node packages that some tests run, then pytest."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence

from handbook.book.project import Project
from handbook.cli.arguments import Parser

# Folders with a package-lock.json: the browser's diagram library, the linter of workflows, the
# emulator that starts the guest, what drives Firefox.
NODE_FOLDERS = ("tests/site/mermaid", "tests/github", "tests/site/firefox", "guest")


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command: they are pytest's."""
    parser.show_examples("test", "test tests/rooms/rules -k LNK001", "test -m fuzz")
    parser.add_argument("paths", nargs="*", metavar="파일", help="돌릴 테스트(없으면 모두)")
    parser.add_argument(
        "-k", metavar="말", help="이름에 이 말이 든 테스트만. pytest의 옵션은 다 써요"
    )


def run(project: Project, arguments: Sequence[str]) -> int:
    """Run pytest with `arguments` over the project; return its exit code."""
    npm = shutil.which("npm")
    for folder in (project.root / name for name in NODE_FOLDERS):
        if npm is not None and not (folder / "node_modules").is_dir():
            command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
            subprocess.call(command, cwd=folder, stdout=sys.stderr)
    return subprocess.call([sys.executable, "-m", "pytest", *arguments], cwd=project.root)
