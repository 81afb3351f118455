"""The commands that the book shows are typed, and print what the book shows."""

from __future__ import annotations

import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sybil import Example
from sybil.example import SybilFailure

import bootstrap
from conftest import ROOT
from consoles.blocks import Block, blocks_of, code_of
from consoles.comparing import Varying
from consoles.needs import skip_or_fail
from consoles.room import Shell, missing, shell_in
from handbook.data.console_runs import ConsoleRun, block_hash, runs_in, with_runs
from handbook.data.load import CONSOLE_RUNS

DOCS = ROOT / "docs"
GIVEN = Path(__file__).parent / "given"
_LINKED = re.compile(r"\]\((?:\.\./)*assets/code/(?P<name>[\w.-]+)\)")


def _ask_nothing(_: Example) -> None:
    return None


def _pages() -> list[str]:
    """The pages with blocks that are run; those for contributors show how they are written."""
    pages = sorted(DOCS.glob("*/*.md"))
    return [
        page.relative_to(DOCS).as_posix()
        for page in pages
        if page.parent.name != "contributing" and blocks_of(page, _ask_nothing)
    ]


PAGES = _pages()


class Typist:
    """Types the blocks of a page into one shell, in their order."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._varying = Varying()

    def evaluate(self, example: Example) -> str | None:
        """Type a block; return what went otherwise than the page shows, or None."""
        block: Block = example.parsed
        self._varying.add(block.varies)
        for step in block.steps:
            printed = self._shell.type(self._varying.typed(step.command))
            if not self._varying.agrees(step.shown, printed):
                shown = "\n".join(step.shown)
                return f"$ {step.command}\n--- 페이지\n{shown}\n--- 나온 것\n{printed}"
        return None


@pytest.mark.console
@pytest.mark.xdist_group("consoles")  # they note their days in one file
@pytest.mark.parametrize("uri", PAGES)
def test_the_commands_of_a_page_print_what_it_shows(
    uri: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = DOCS / uri
    blocks = [example.parsed for example in blocks_of(page, _ask_nothing)]
    if absent := missing(sorted({name for block in blocks for name in block.needs})):
        skip_or_fail(f"{uri}의 콘솔 블록을 돌리는 데 필요한 것이 없어요: {', '.join(absent)}")
    with shell_in(tmp_path, _files_of(page)) as shell:
        script = (GIVEN / uri).with_suffix(".sh")
        if script.exists():
            prepared = shell.type(f"set -e; . {script}; set +e; echo prepared")
            assert prepared.endswith("prepared"), prepared
        for example in blocks_of(page, Typist(shell).evaluate):
            example.evaluate()
    if request.config.getoption("--note-runs"):
        _note(uri, blocks)


def _files_of(page: Path) -> dict[str, bytes]:
    """What lies in the folder of a page: the code that it shows, and the code that it links."""
    text = page.read_text(encoding="utf-8")
    linked = {match["name"] for match in _LINKED.finditer(text)}
    shown = {name: code.encode() for name, code in code_of(page).items()}
    return {name: (DOCS / "assets/code" / name).read_bytes() for name in sorted(linked)} | shown


def _note(uri: str, blocks: list[Block]) -> None:
    today = datetime.now(UTC).date()
    runs = [ConsoleRun(uri, block_hash(block.shown), today, _machine()) for block in blocks]
    file = ROOT / CONSOLE_RUNS
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(with_runs(text, uri, runs), encoding="utf-8")


def _machine() -> str:
    release = platform.freedesktop_os_release()
    debian = Path("/etc/debian_version")
    name = release.get("NAME", "Linux").removesuffix(" GNU/Linux")
    of_debian = name == "Debian" and debian.exists()
    version = debian.read_text().strip() if of_debian else release.get("VERSION_ID", "")
    return f"{name} {version}, {platform.machine().replace('_', '-')}"


@pytest.mark.parametrize("uri", PAGES)
def test_what_a_page_needs_is_known_to_the_set_up(uri: str) -> None:
    known = {*bootstrap.CONSOLE_TOOLS, "root", "x86-64"}
    for example in blocks_of(DOCS / uri, _ask_nothing):
        unknown = set(example.parsed.needs) - known
        assert not unknown, f"{uri}:{example.line}: CONSOLE_TOOLS in scripts/bootstrap.py"


@pytest.mark.parametrize("uri", PAGES)
def test_a_reader_sees_when_each_block_was_run(uri: str) -> None:
    noted = {run.block for run in runs_in((ROOT / CONSOLE_RUNS).read_text(encoding="utf-8"))}
    blocks = blocks_of(DOCS / uri, _ask_nothing)
    unnoted = [one.line for one in blocks if block_hash(one.parsed.shown) not in noted]
    assert not unnoted, "python3 scripts/dev.py test tests/consoles --note-runs"


def test_every_script_that_prepares_belongs_to_a_page() -> None:
    given = {file.relative_to(GIVEN).with_suffix(".md").as_posix() for file in GIVEN.rglob("*.sh")}
    assert given <= set(PAGES)


@pytest.mark.console
def test_another_output_is_told_with_its_line(tmp_path: Path) -> None:
    if absent := missing([]):
        skip_or_fail(f"방을 만드는 데 필요한 것이 없어요: {', '.join(absent)}")
    page = tmp_path / "page.md"
    page.write_text("# 글\n\n``` { .console .run }\n$ echo 2\n3\n```\n", encoding="utf-8")
    with shell_in(tmp_path, {}) as shell:
        (example,) = blocks_of(page, Typist(shell).evaluate)
        with pytest.raises(SybilFailure, match=r"line 3, .*\n\$ echo 2\n(.*\n)*3\n.*\n2"):
            example.evaluate()
