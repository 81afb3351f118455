"""`lint [PATH…] [--fix]`: the shape of the code, its types, the layout of the data files, and
what an unfinished merge left in any file.
"""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from handbook.authoring.data_layout import laid_out
from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.core.conflicts import HINT, MARKER_LINE, MESSAGE
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all
from handbook.core.git import GitFailed, git
from handbook.core.json_source import read_json
from handbook.core.source import read_source
from handbook.data.load import DATA_FOLDER

_SCHEMA = ".schema.json"
_DATA_SUFFIXES = (".yml", ".json")


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("lint", "lint --fix")
    parser.add_argument(
        "paths", nargs="*", metavar="파일", help="볼 파일(적지 않으면 모두 보고 타입도 검사해요)"
    )
    parser.add_argument("--fix", action="store_true", help="고칠 수 있는 것은 고쳐요")


def run(project: Project, options: Namespace) -> int:
    """Print what is wrong with the code's shape and types and the data files' layout."""
    return lint(project, options.paths, options.fix)


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that looks at the code. Its arguments to look, and to repair (None: it cannot)."""

    name: str
    look: tuple[str, ...]
    repair: tuple[str, ...] | None = None
    whole: bool = False
    """Whether it makes sense for all files together alone."""


TOOLS = (
    Tool("ruff check", ("ruff", "check"), ("ruff", "check", "--fix")),
    Tool("ruff format", ("ruff", "format", "--check"), ("ruff", "format")),
    Tool("mypy", ("mypy", "-p", "handbook", "-p", "tools"), whole=True),
)


def lint(project: Project, paths: Sequence[str], fix: bool) -> int:
    """Check the files at `paths` (all when there are none), repair them with `fix`; print what is
    wrong. Return 1 if something is. Raises CouldNotRun when a tool is missing or a file is broken.
    """
    names = [_named(project.root, path) for path in paths]
    conflicts = _conflicts(project.root, names)
    if conflicts:
        for place in conflicts:
            print(f"{place}:1: {MESSAGE}")
        print(f"  고치기: {HINT}")
        return 1
    changes = list(_changes(project.root, names))
    if fix:
        write_all(project.root, [change for change, _ in changes])
        for change, _ in changes:
            print(f"{change.path}: 데이터 파일의 모양을 고쳤어요.")
    else:
        for change, line in changes:
            print(f"{change.path}:{line}:1: 데이터 파일의 모양이 정해진 것과 달라요.")
            print("  고치기: python3 scripts/dev.py lint --fix")
    failed = [tool.name for tool in TOOLS if not _passes(tool, project.root, names, fix)]
    if failed:
        print(f"{', '.join(failed)} 도구가 고칠 곳을 찾았어요. 바로 위에 있어요.")
    elif fix or not changes:
        print("코드와 데이터 파일의 모양이 맞아요.")
    return 1 if failed or (changes and not fix) else 0


def _named(root: Path, path: str) -> str:
    whole = Path(path).resolve()
    if not whole.is_file() or not whole.is_relative_to(root.resolve()):
        raise CouldNotRun("이 저장소에 없는 파일이에요.", path, "경로를 확인하세요.")
    return whole.relative_to(root.resolve()).as_posix()


def _conflicts(root: Path, names: Sequence[str]) -> list[str]:
    """Return the file and line of each conflict marker in the text files that git does not ignore,
    sooner than anything else: a file that holds one is broken in other ways too.
    """
    look = ("grep", "--no-index", "--exclude-standard", "-InE", "-e", MARKER_LINE, "--")
    try:
        found = git(root, "-c", "core.quotePath=false", *look, *(names or ["."]))
    except GitFailed as failed:
        # Without a match git grep ends with 1 and says nothing.
        if str(failed):
            print(f"병합 충돌 표시는 찾지 못했어요({failed}).", file=sys.stderr)
        return []
    return [":".join(line.split(":", 2)[:2]) for line in found.splitlines()]


def _passes(tool: Tool, root: Path, names: Sequence[str], fix: bool) -> bool:
    if names and tool.whole:
        return True
    files = [name for name in names if name.endswith(".py")]
    if names and not files:
        return True
    arguments = tool.repair if fix and tool.repair is not None else tool.look
    targets = [] if tool.whole else (files or ["."])
    sys.stdout.flush()
    done = subprocess.run([sys.executable, "-m", *arguments, *targets], cwd=root, check=False)
    if done.returncode > 1:
        raise CouldNotRun(
            f"{tool.name} 도구를 실행하지 못했어요.", hint="바로 위의 말을 먼저 읽어 보세요."
        )
    return done.returncode == 0


def _changes(root: Path, names: Sequence[str]) -> Iterator[tuple[Change, int]]:
    """Yield each data file that is laid out otherwise, as it should be, and its first such line."""
    files = sorted(f for f in (root / DATA_FOLDER).iterdir() if f.suffix in _DATA_SUFFIXES)
    paths = [f"{DATA_FOLDER}/{file.name}" for file in files]
    texts = {path: read_source(root, path).text for path in paths}
    schemas = {
        path.rpartition("/")[2].removesuffix(_SCHEMA): read_json(text, path)
        for path, text in texts.items()
        if path.endswith(_SCHEMA)
    }
    for path in names or texts:
        text = texts.get(path)
        if text is None:
            continue
        plain = text.replace("\r\n", "\n")
        right = laid_out(path, plain, schemas)
        if right != plain:
            pairs = zip_longest(plain.split("\n"), right.split("\n"))
            line = next(number for number, (a, b) in enumerate(pairs, 1) if a != b)
            yield Change(path, right.replace("\n", "\r\n") if "\r\n" in text else right), line
