"""Runs other checkers on the cases, beside ours, and writes the table of what each finds.

    python tests/rivals/compare.py

needs `mkdocs`, `zensical`, `rumdl` and `zenzic` on the path; one that is not there is left out. It
is no part of the suite: what others find is theirs to change. Only what they say about links,
places, lists and markup counts as a false alarm; matters of taste are passed over.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "scripts")]

from rivals.cases import Case, Place, all_cases  # noqa: E402

TABLE = TESTS / "rivals" / "table.md"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_OF_MKDOCS = re.compile(r"(?:Doc file|A reference to) '(?P<file>[^']+)'(?P<rest>.*)")
_OF_ZENSICAL = re.compile(r"\[\s*(?P<file>[^\s\[\]]+\.\w+):(?P<line>\d+):\d+\s*\]")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_TASTE = frozenset(
    {"MD013", "MD033", "MD041", "MD040", "MD025", "MD022", "MD031", "MD032", "MD012", "MD047"}
    | {"MD004", "MD009", "MD024", "MD026", "MD028", "MD036", "MD045", "MD046", "MD049", "MD050"}
    | {"MD029", "MD030", "MD014", "MD018"}
)
"""Rules of rumdl about style."""
_OF_ZENZIC = re.compile(r"Z(?:1|0)\d\d")
"""Rules of zenzic about links and references; the others are about orphans, size and secrets."""
_STRICT = (
    "validation:\n  omitted_files: info\n  absolute_links: warn\n  unrecognized_links: warn\n"
    "  anchors: warn\n  links:\n    not_found: warn\n"
)


@dataclass(frozen=True)
class Tool:
    """A checker: how to run it in the folder of a site, and what places its output names."""

    name: str
    command: tuple[str, ...]
    places: Callable[[str, Path], Iterator[Place]]
    taste: bool = False


def run(tool: Tool, root: Path) -> set[Place]:
    """Return the places that a tool names in the site `root`."""
    if tool.name.startswith("MkDocs"):
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
            config.write(_STRICT)
    environment = {**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200"}
    done = subprocess.run(
        tool.command,
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
    )
    return set(tool.places(_COLOUR.sub("", done.stdout + done.stderr), root))


def of_mkdocs(output: str, root: Path) -> Iterator[Place]:
    """Yield places: MkDocs names the page and the address, not the line."""
    for match in _OF_MKDOCS.finditer(output):
        path = "mkdocs.yml" if "nav" in match[0] and "Doc file" not in match[0] else ""
        file = path or f"docs/{match['file']}"
        quoted = re.search(r"'([^']+)'", match["rest"])
        words = match["file"] if path else quoted[1] if quoted else ""
        yield file, _line_of(root / file, words)


def _line_of(file: Path, words: str) -> int:
    text = file.read_bytes().decode("utf-8", errors="replace") if file.is_file() else ""
    where = text.rfind(words) if file.name == "mkdocs.yml" else text.find(f"({words}")
    return text.count("\n", 0, where) + 1 if where >= 0 else 0


def of_zensical(output: str, root: Path) -> Iterator[Place]:
    """Yield the places in the frames of Zensical's messages."""
    for match in _OF_ZENSICAL.finditer(output):
        file = match["file"]
        yield file if (root / file).exists() else f"docs/{file}", int(match["line"])


def of_rumdl(output: str, root: Path) -> Iterator[Place]:
    """Yield the places of what is no matter of taste."""
    del root
    start = output.find("[")
    for finding in json.loads(output[start : output.rfind("]") + 1]) if start >= 0 else ():
        if finding["rule"] not in _TASTE:
            yield finding["file"], finding["line"]


def of_zenzic(output: str, root: Path) -> Iterator[Place]:
    """Yield the places of findings about links and references."""
    del root
    start = output.find("{")
    try:
        log = json.loads(output[start : output.rfind("}") + 1]) if start >= 0 else {"runs": []}
    except ValueError:
        return
    for result in (result for each in log.get("runs", ()) for result in each.get("results", ())):
        for location in result.get("locations", ()):
            physical = location["physicalLocation"]
            line = physical.get("region", {}).get("startLine", 1)
            uri = physical["artifactLocation"]["uri"]
            if _OF_ZENZIC.match(result["ruleId"]):
                yield uri if uri.startswith("docs/") else f"docs/{uri}", line


def of_ours(output: str, root: Path) -> Iterator[Place]:
    """Yield the places of our own findings."""
    del root
    for match in re.finditer(r"^(\S+?):(\d+):\d+: [A-Z]{2,3}\d{3} ", output, re.MULTILINE):
        yield match[1], int(match[2])


TOOLS = (
    Tool("MkDocs", ("mkdocs", "build", "--strict", "--site-dir", ".site"), of_mkdocs),
    Tool("Zensical", ("zensical", "build", "--strict"), of_zensical),
    Tool(
        "rumdl", ("rumdl", "check", "--flavor", "mkdocs", "--output-format", "json", "."), of_rumdl
    ),
    Tool("zenzic", ("zenzic", "check", "all", "--format", "sarif"), of_zenzic),
)
OURS = Tool(
    "이 책의 check",
    (sys.executable, "-m", "handbook", "check", "--no-cache", "--config-file", "mkdocs.yml"),
    of_ours,
)


def version_of(tool: Tool) -> str:
    """Return the name of a tool with its version."""
    if tool is OURS:
        return tool.name
    done = subprocess.run(
        [tool.command[0], "--version"], capture_output=True, text=True, check=False
    )
    found = _VERSION.search(done.stdout + done.stderr)
    return f"{tool.name} {found[0]}" if found else tool.name


def count(tool: Tool, case: Case) -> tuple[int, int]:
    """Return how many faults of a case a tool finds, and how many sound places it names."""
    with tempfile.TemporaryDirectory() as folder:
        told = run(tool, case.write(Path(folder)))
    for place in [place for place in told if place[1] == 0]:
        # Only the page is named: that is right where something on it is still to be told.
        waiting = (p for p in sorted(case.expected - told) if p[0] == place[0])
        told = told - {place} | {next(waiting, place)}
    return len(told & case.expected), len(told - case.expected)


def table(tools: list[Tool], cases: list[Case]) -> str:
    """Return the table in Markdown: what is found of what there is, and false alarms."""
    head = ["경우", "있는 것", *map(version_of, tools)]
    rows = [head, ["---", "--:", *["--:"] * len(tools)]]
    totals: Mapping[str, list[int]] = {tool.name: [0, 0] for tool in tools}
    for case in cases:
        cells = [case.name, str(len(case.expected))]
        for tool in tools:
            found, false = count(tool, case)
            totals[tool.name][0] += found
            totals[tool.name][1] += false
            cells.append(f"{found} (+{false})" if false else str(found))
        rows.append(cells)
    whole = sum(len(case.expected) for case in cases)
    sums = [f"{found} (+{false})" for found, false in totals.values()]
    rows.append(["모두", str(whole), *sums])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def main() -> None:
    """Run every tool that is there and write the table."""
    os.environ["PYTHONPATH"] = str(TESTS.parent / "scripts")
    there = [tool for tool in TOOLS if shutil.which(tool.command[0])]
    text = table([OURS, *there], all_cases())
    print(text, end="")
    TABLE.write_text(f"{_ABOUT}\n{text}", encoding="utf-8")


_ABOUT = """# 같은 실수를 다른 검사기는 얼마나 찾나

`python tests/rivals/compare.py` 명령이 만들어요.
수는 찾은 것이고, 괄호 안은 멀쩡한 곳을 틀렸다고 한 수예요.
사람들이 실제로 걸려 넘어진 일을 `tests/rivals/cases/`에 작은 사이트로 옮겨 적어서 재요.
경우는 우리가 골랐어요. 모양을 고르는 규칙(줄 길이, 제목의 꼴)은 세지 않아요.
"""

if __name__ == "__main__":
    main()
