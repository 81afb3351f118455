"""What nobody foresaw, made to happen in each of the five places where a net is, and an interrupt
at the worst moment: in a process of its own, through the command line.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sample_book import ROOT, make_book

VM = "docs/basics/vm.md"
TYPE_2 = "docs/basics/type-2.md"
GLOSSARY = "docs/_data/glossary.yml"
BROKEN_LINK = "\n[없는 쪽](none.md)\n"
FENCE = '\n```mermaid\nblock\na["상자"]\n```\n'

# Each breaks one thing of the program; `stop` raises what nobody foresaw.
PRELUDE = """
import sys
from handbook.cli.main import main
def stop(*args, **options):
    raise ZeroDivisionError("뜻밖이에요")
"""
PAGE = """
from handbook.book import page_cache
read = page_cache.read_document
page_cache.read_document = lambda source, uri, *rest: (
    stop() if uri == "basics/vm.md" else read(source, uri, *rest)
)
"""
DIAGRAM = """
from handbook.markdown import read_page
read_page.figure = stop
"""
RULE = """
from handbook.rules.structure import str009_fence_language
object.__setattr__(str009_fence_language.RULE.parts[0], "check", stop)
"""
DATA = """
from handbook.data import load
load.glossary_from = stop
"""
COMMAND = """
from handbook.check import run
run.chosen = stop
"""
END = "sys.exit(main(sys.argv[1:]))\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = make_book(tmp_path)
    for path, text in ((VM, FENCE), (TYPE_2, BROKEN_LINK)):
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)
    return root


def started(book: Path, chaos: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + chaos + END, *arguments],
        cwd=book,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("chaos", "path", "words"),
    [
        (PAGE, VM, "이 페이지를 읽다가"),
        (DIAGRAM, VM, "이 그림을 읽다가"),
        (RULE, VM, "STR009 규칙으로"),
    ],
    ids=["page", "diagram", "rule"],
)
def test_a_net_makes_a_finding_of_it_and_the_rest_is_checked(
    chaos: str, path: str, words: str, book: Path
) -> None:
    child = started(book, chaos, "check", "--format", "json")
    out, err = child.communicate(timeout=120)
    assert child.returncode == 1
    assert "Traceback" not in err
    found = json.loads(out)
    crashes = [f for f in found if f["rule"] == "INT001" and f["path"] == path]
    assert [words in f["message"] and "뜻밖이에요" in f["message"] for f in crashes] == [True]
    assert all(f["hint"] for f in crashes)
    if chaos == DIAGRAM:
        text = (book / VM).read_text(encoding="utf-8")
        assert crashes[0]["line"] == text[: text.index("```mermaid")].count("\n") + 1
    assert (TYPE_2, "LNK001") in {(f["path"], f["rule"]) for f in found}


@pytest.mark.parametrize(
    ("chaos", "place"), [(DATA, f"{GLOSSARY}: "), (COMMAND, "")], ids=["data file", "command"]
)
def test_what_nothing_can_be_checked_without_is_one_sentence(
    chaos: str, place: str, book: Path
) -> None:
    child = started(book, chaos, "check")
    out, err = child.communicate(timeout=120)
    assert (child.returncode, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(place)
    assert "ZeroDivisionError: 뜻밖이에요" in err
    assert "고치기:" in err


@pytest.mark.parametrize("chaos", [PAGE, COMMAND], ids=["page", "command"])
def test_only_who_asks_sees_where_it_happened(chaos: str, book: Path) -> None:
    _, err = started(book, chaos, "check", "--debug").communicate(timeout=120)
    assert "Traceback" in err
    assert "ZeroDivisionError" in err


# The program stands still, says so, and waits for the signal.
WAIT = """
import signal
from pathlib import Path
def wait(*args, **options):
    print("여기", flush=True)
    while True:
        signal.pause()
"""
IN_CHECK = WAIT + "from handbook.check import run\nrun.diagnose = wait\n"
BEFORE_WRITING = WAIT + "from handbook.core import files\nfiles._put_in_place = wait\n"
BETWEEN_TWO_FILES = (
    WAIT
    + """
replace, moved = Path.replace, []
def once(self, target):
    if moved:
        wait()
    moved.append(target)
    return replace(self, target)
Path.replace = once
"""
)
Interrupt = tuple[str, tuple[str, ...]]
NEW = ("new", "term", "pager", "쪽 나누개", "pager", "--chapter", "basics/vm.md#vm")
INTERRUPTS: dict[str, Interrupt] = {
    "check": (IN_CHECK, ("check", "--no-cache")),
    "fix": (BEFORE_WRITING, ("fix",)),
    "new": (BEFORE_WRITING, NEW),
    "new, in the middle": (BETWEEN_TWO_FILES, ("new", "chapter", "basics/extra.md", "더 보기")),
}


def everything(root: Path) -> dict[str, bytes]:
    files: Callable[[str], object] = root.rglob
    return {str(f): f.read_bytes() for f in files("*") if f.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
@pytest.mark.parametrize("command", INTERRUPTS)
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_leaves_every_file_as_it_was(
    command: str, number: signal.Signals, status: int, book: Path
) -> None:
    chaos, arguments = INTERRUPTS[command]
    # Something that `fix` can mend.
    with (book / VM).open("a", encoding="utf-8") as file:
        file.write("\n가상머신은 게스트예요.\n")
    before = everything(book)
    child = started(book, chaos, *arguments)
    assert child.stdout is not None
    said = child.stdout.readline()
    if said.strip() != "여기":
        pytest.fail(f"it never got there: {said}{child.communicate()[1]}")
    child.send_signal(number)
    _, err = child.communicate(timeout=120)
    assert child.returncode == status
    assert "Traceback" not in err
    assert everything(book) == before
