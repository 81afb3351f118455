"""The console blocks of a page that are run, read by sybil and not by the checker's scanner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sybil import Document, Example, Region
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer, RawFencedCodeBlockLexer

from handbook.markdown.console import NEEDS, RUN, VARIES, read_marks

_CONSOLE = RawFencedCodeBlockLexer(
    re.compile(
        r" *(?:console +\{|\{ *\.console(?=[ }]))(?P<attributes>[^\n]*)\} *$\n", re.MULTILINE
    )
)
_C = FencedCodeBlockLexer("c")
_NAMED = re.compile(r"/\* (?P<name>[\w.-]+\.c)\b")
_PROMPTS = ("$ ", "# ")


@dataclass(frozen=True)
class Step:
    """A command as it is typed, and the lines that the page shows below it."""

    command: str
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """A block that is run. `varies` are words that are others on another machine."""

    shown: str
    needs: tuple[str, ...]
    varies: tuple[str, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The commands, known by the prompt of the first line, each with its output."""
        return tuple(_steps(self.shown.splitlines()))


def blocks_of(page: Path, evaluate: Callable[[Example], str | None]) -> list[Example]:
    """Return the blocks of a page that are run; an example's `parsed` is the Block."""

    def parse(document: Document) -> Iterator[Region]:
        for region in _CONSOLE(document):
            said = read_marks(region.lexemes["attributes"])
            if RUN in said.marks:
                needs, varies = (_listed(said.values.get(key, "")) for key in (NEEDS, VARIES))
                block = Block(region.lexemes["source"].strip("\n"), needs, varies)
                yield Region(region.start, region.end, block, evaluate)

    return list(Document.parse(str(page), parse))


def code_of(page: Path) -> dict[str, str]:
    """Return the C code that the page shows under a name, `/* order.c */` in its first line."""
    document = Document.parse(str(page))
    sources = [region.lexemes["source"] for region in _C(document)]
    return {match["name"]: source for source in sources if (match := _NAMED.match(source))}


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def _steps(lines: list[str]) -> Iterator[Step]:
    prompt = next((p for p in _PROMPTS if lines and lines[0].startswith(p)), None)
    if prompt is None:
        raise ValueError("a block that is run begins with a prompt")
    rest = iter(lines)
    command, shown = "", list[str]()
    for line in rest:
        if not line.startswith(prompt):
            shown.append(line)
            continue
        if command:
            yield Step(command, tuple(shown))
        command, shown = line.removeprefix(prompt), []
        while command.endswith("\\"):
            command += "\n" + next(rest)
    yield Step(command, tuple(shown))
