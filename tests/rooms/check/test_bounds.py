"""No input makes a check or a build take more than a gigabyte, or more than a while; either ends
with a place.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from sample_book import ROOT, make_book

VM = "docs/basics/vm.md"
TITLE = "# 가상 머신 { #vm }\n\n"
CPU_SECONDS = 120
"""Where the kernel ends the child. What never ends takes any time; what takes long, a tenth."""
MOST_MEMORY_KIB = 2**20

# Runs the command line in a process that may take no more, and says the peak of its memory.
_MEASURED = """
import gc, resource, sys
gc.disable()  # as the command does
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]), int(sys.argv[1])))
from handbook.cli.main import main
status = main(sys.argv[2:])
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss), file=sys.stderr)
sys.exit(status)
"""


def page(text: str) -> dict[str, bytes]:
    return {VM: (TITLE + text).encode()}


def diagram(*lines: str) -> dict[str, bytes]:
    return page("```mermaid\n" + "\n".join(lines) + "\n```\n")


def aliases(depth: int) -> str:
    names = [chr(ord("a") + n) for n in range(depth)]
    rows = [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in pairwise(names)]
    return "\n".join([f"a: &a [{'x, ' * 9}]", *rows, ""])


def variants(count: int) -> str:
    """Figures behind one switch whose boxes are called nearly the same."""
    figures = (
        f"```mermaid\nblock\n%% id: v{n}\n%% variant{' v0' if n else ''}: 이름 {n}\n"
        f'%% caption: 글이에요.\ncolumns 1\n  a["하이퍼바이저하이퍼바{chr(ord("가") + n)}"]\n```\n'
        for n in range(count)
    )
    return "\n".join(figures)


WORDS = [f"{n:03}" for n in range(250)]

WORST: dict[str, Callable[[], dict[str, bytes]]] = {
    "an include whose path never ends": lambda: page("--8<-- " + "." * 50000 + "]\n"),
    "comments that never end": lambda: page("--8<-- a.md\n\n" + "<!-- " * 50000),
    "a row of brackets below a table": lambda: page(
        "| 가 | 나 |\n|---|---|\n| 다 | 라 |\n\n| " + "[마]" * 80 + " x | 바 |\n"
    ),
    "lines of the same letters": lambda: page(
        "\n".join(" ".join(Random(n).sample(WORDS, len(WORDS))) for n in range(300))
    ),
    "misspelt attributes": lambda: page(
        "<div markdwon>가</div>\n\n" * 1000 + "<div>**나**</div>\n\n" * 1000
    ),
    "items that are indented too little": lambda: page("- 하나\n  - 둘\n" * 6000),
    "boxes whose text stands beside them": lambda: page('!!! note "가"\n글이에요\n\n' * 3000),
    "a page of ten megabytes": lambda: page("글 " * 2_500_000),
    "a gigabyte of nothing": lambda: {},
    "a line of a megabyte": lambda: page("가상 머신은 " * 60_000),
    "a word of a megabyte": lambda: page("가" * 340_000),
    "open brackets": lambda: page("[" * 200_000),
    "open brackets, paragraph after paragraph": lambda: page(("[" * 900 + "\n\n") * 1_000),
    "addresses before their words": lambda: page(")[a.md" * 29_000),
    "a tab beside a line of a megabyte": lambda: page("가" * 340_000 + "\n\n글\t글\n"),
    "a question below many lines": lambda: page(
        "글이에요.\n" * 20_000 + "## 퀴즈 { #quiz }\n\n" + "- [x] 하나\n- [ ] 둘\n\n글\n\n" * 200
    ),
    "open addresses": lambda: page("[a](" * 200_000),
    "open tags": lambda: page("<a " * 300_000),
    "open braces": lambda: page("# x " + "{: " * 300_000),
    "rules without end": lambda: page("***\n" * 200_000),
    "boxes without end": lambda: page("??? note\n" * 90_000),
    "one footnote": lambda: page("글[^1] " * 90_000 + "\n\n[^1]: 글\n"),
    "attributes of a fence": lambda: page("```python " + 'a="" ' * 40 + "!\n"),
    "attributes of many fences": lambda: page(("```python " + 'a="" ' * 12 + "!\n\n") * 3_000),
    "a wide table": lambda: page("\n".join("|" + cell * 20_000 for cell in ("a|", "-|", "b|"))),
    "a long table": lambda: page("| a | b |\n| - | - |\n" + "| 가상 | 나 |\n" * 20_000),
    "headings and nothing else": lambda: page("## a\n\n" * 29_000),
    "citations and nothing else": lambda: page("[@a] " * 59_000),
    "citations and nothing else, as text": lambda: page("[@a] " * 59_000),
    "more headings than are read": lambda: page("## a\n\n" * 160_000),
    "deep lists": lambda: page("\n".join("    " * depth + "- 글" for depth in range(400))),
    "deep tags": lambda: page("<div>\n" * 50_000),
    "figures nearly alike behind one switch": lambda: page(variants(400)),
    "a flowchart of ten thousand boxes": lambda: diagram(
        "flowchart TD", *(f'n{n}["상자"] --> n{n + 1}["상자"]' for n in range(10_000))
    ),
    "numbers with brackets in boxes": lambda: page(
        '!!! note "글"\n\n    1) 가\n    2) 나\n\n' * 2_000
    ),
    "lines between two versions among comments": lambda: page("=======\n<!-- 글 -->\n\n" * 25_000),
    "labels in the comments of a flowchart": lambda: diagram(
        "flowchart TD", *("%% a[b(]" for _ in range(4_000)), "z[one (x)] --> b"
    ),
    "a stack as wide as a house": lambda: diagram("block", "columns 100000000", 'a["x"]:100000000'),
    "arrows from all to all": lambda: diagram(
        "flowchart TD", " & ".join(f"a{n}" for n in range(2_000)) + " --> " + "b & " * 2_000 + "c"
    ),
    "captions without end": lambda: diagram("block", 'a["x"]', *["%% caption: 글"] * 30_000),
    "links to as many pages that are not there": lambda: page(
        "".join(f"[가](none{n}.md)" for n in range(20_000))
    ),
    "footnotes without their sign": lambda: page("글[4]\n\n[4]: 넷째 글이에요.\n\n" * 8_000),
    "places that an open fence holds": lambda: page(
        "".join(f"[가](#x{n}) " for n in range(8_000))
        + "\n\n```text\n"
        + "# 가 { #a }\n" * 20_000
        + "```text\n나\n```\n"
    ),
    "explanations glued to their options": lambda: page(
        "## 퀴즈 { #quiz }\n\n### 1. 물음 { #quiz-1 }\n\n" + "- [ ] 길\n    왜냐하면요.\n" * 12_000
    ),
    "arrows of a step": lambda: diagram("block", "%% step " + "a->" * 20_000),
    "blanks of a step": lambda: diagram("block", "%% step a" + " " * 60_000),
    "addresses without a blank": lambda: page("https://a.example/" * 15_000),
    "a heading of its sign alone": lambda: page("#" * 100_000 + " 글"),
    "backticks in every number": lambda: page("".join("`" * n + " " for n in range(1, 900))),
    "addresses of an HTML file": lambda: {
        "docs/assets/x.html": b"".join(b'<a href="none%d/">a</a>\n' % n for n in range(20_000))
    },
    "marks typed twice": lambda: page("글이에요..나 " * 30_000),
    "abbreviations without end": lambda: page(
        "글이에요 " * 2_000 + "\n\n" + "".join(f"*[A{n}]: 말\n" for n in range(5_000))
    ),
    "front matter that is deep": lambda: {
        VM: f"---\na: {'[' * 900}{']' * 900}\n---\n{TITLE}".encode()
    },
    "front matter of aliases": lambda: {VM: f"---\n{aliases(12)}---\n{TITLE}".encode()},
    "settings of aliases": lambda: {"mkdocs.yml": f"site_name: 책\n{aliases(12)}".encode()},
    "a glossary of two megabytes": lambda: {
        "docs/_data/glossary.yml": "".join(
            f"- id: t{n}\n  ko: 말{n}\n  en: word {n}\n  short: 글이에요.\n" for n in range(30_000)
        ).encode()
    },
    "a picture of a hundred megabytes": lambda: {
        "docs/assets/x.svg": b"<svg>" + b"<g/>" * 25_000_000
    },
    "a picture that is deep": lambda: {"docs/assets/x.svg": b"<svg>" + b"<g>" * 500_000},
}

DAMAGED = {VM, "docs/_data/glossary.yml", "docs/assets/x.svg", "docs/assets/x.html"}
AS_TEXT = frozenset({"citations and nothing else, as text"})
"""Reports in which each finding shows the line that it stands in."""


OF_A_BUILD = (
    "attributes of a fence",
    "open brackets",
    "open addresses",
    "a page of ten megabytes",
    "a gigabyte of nothing",
    "a line of a megabyte",
    "front matter of aliases",
    "a stack as wide as a house",
)


def make_worst(folder: Path, kind: str) -> Path:
    """Write the little book with an input of that kind in it; return its root."""
    root = make_book(folder)
    for path, data in WORST[kind]().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    if kind == "a gigabyte of nothing":
        with (root / VM).open("wb") as file:
            file.truncate(2**30)
    return root


def ended_within_bounds(root: Path, given: list[str]) -> subprocess.CompletedProcess[str]:
    """Return how a command ended: with what it found, in no more than may be taken."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(CPU_SECONDS), *given],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {1, 2}, done.stderr
    assert "Traceback" not in done.stderr
    unit = 1024 if sys.platform == "darwin" else 1
    assert int(done.stderr.split()[-1]) // unit < MOST_MEMORY_KIB
    return done


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize("kind", WORST)
def test_the_worst_ends_within_bounds(kind: str, tmp_path: Path) -> None:
    form = [] if kind in AS_TEXT else ["--format", "json"]
    done = ended_within_bounds(make_worst(tmp_path, kind), ["check", *form])
    if kind in AS_TEXT:
        assert done.stdout.count(f"{VM}:3:") > 50_000
    elif done.returncode == 1:
        found = json.loads(done.stdout)
        assert not [f for f in found if f["rule"] == "INT001"]
        assert any(f["path"] in DAMAGED for f in found)


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize("kind", OF_A_BUILD)
def test_a_build_of_the_worst_ends_within_bounds_and_builds_nothing(
    kind: str, tmp_path: Path
) -> None:
    site = tmp_path / "out" / "site"
    root = make_worst(tmp_path, kind)
    done = ended_within_bounds(root, ["build", "--site-dir", str(site)])
    assert VM in done.stdout + done.stderr
    assert not site.exists()
