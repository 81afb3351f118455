"""Reading style sheets as far as the book needs it: blocks, selectors, the names they ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(
    r"""/\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | url\([^)"']*\) | [{};]""",
    re.DOTALL | re.VERBOSE,
)
_GROUPS = ("@media", "@supports", "@container", "@layer")
_ARGUMENT = re.compile(r"::?[\w-]+\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]")
_NAME = re.compile(r"[.#]((?:[\w-]|\\.)+)")


@dataclass(frozen=True, slots=True)
class Block:
    """What stands before a brace, and what stands between it and its partner.

    A statement such as `@charset "utf-8"` has no body.
    """

    prelude: str
    body: str | None

    @property
    def is_group(self) -> bool:
        """Whether rules stand inside: `@media` and its like."""
        return self.prelude.startswith(_GROUPS)

    @property
    def is_rule(self) -> bool:
        """Whether it is selectors with declarations."""
        return self.body is not None and not self.prelude.startswith("@")

    @property
    def selectors(self) -> list[str]:
        """The selectors of a rule."""
        return list(_split(self.prelude))

    def __str__(self) -> str:
        return f"{self.prelude};" if self.body is None else f"{self.prelude}{{{self.body}}}"


def blocks(sheet: str) -> Iterator[Block]:
    """Yield the outermost blocks of `sheet`, without its comments."""
    depth, start, opened = 0, 0, 0
    for token in _TOKEN.finditer(sheet):
        sign = token[0]
        if sign == "{":
            if depth == 0:
                opened = token.start()
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield Block(_bare(sheet[start:opened]), sheet[opened + 1 : token.start()])
                start = token.end()
        elif sign == ";" and depth == 0:
            yield Block(_bare(sheet[start : token.start()]), None)
            start = token.end()


def rewritten(sheet: str, change: Callable[[Block], str]) -> str:
    """Return `sheet` with each rule as `change` gives it; a group left empty goes."""
    parts = []
    for block in blocks(sheet):
        if block.is_group and block.body is not None:
            inner = rewritten(block.body, change)
            parts.append(f"{block.prelude}{{{inner}}}" if inner else "")
        else:
            parts.append(change(block) if block.is_rule else str(block))
    return "".join(parts)


def minified(sheet: str) -> str:
    """Return `sheet` without comments and needless spaces."""
    return rewritten(sheet, lambda rule: f"{rule.prelude}{{{_tight(rule.body or '')}}}")


def names_asked_for(selector: str) -> frozenset[str]:
    """Return the classes and ids that an element must have for `selector`, or one above it.

    What stands in brackets (`:not(.a)`, `:is(.a, .b)`) may or may not be asked for, so it is left
    out.
    """
    bare = _ARGUMENT.sub("", selector)
    return frozenset(name.replace("\\", "") for name in _NAME.findall(bare))


def _bare(text: str) -> str:
    return " ".join(_COMMENT.sub("", text).split())


def _tight(body: str) -> str:
    declarations = (part.strip() for part in _split(_COMMENT.sub("", body), ";"))
    return ";".join(re.sub(r"\s+", " ", one) for one in declarations if one)


def _split(text: str, sign: str = ",") -> Iterator[str]:
    """Split at `sign` outside of brackets and strings."""
    depth, start = 0, 0
    for match in re.finditer(r"""[([{}\])]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[,;]""", text):
        if match[0] in "([{":
            depth += 1
        elif match[0] in ")]}":
            depth -= 1
        elif match[0] == sign and depth == 0:
            yield text[start : match.start()].strip()
            start = match.end()
    yield text[start:].strip()
