"""What Mermaid in a browser refuses, whatever merman makes of it, and the other way round.

Measured with Mermaid 12.3 and merman 0.9: some words are the grammar's own to the one and names of
boxes to the other. Where a diagram is of a kind that merman is not known to read as Mermaid does,
nothing is said.
"""

from __future__ import annotations

import re

from handbook.diagrams import engine
from handbook.diagrams.advice import explain
from handbook.diagrams.bounds import refuse_long
from handbook.diagrams.kinds.table import kind_typed
from handbook.diagrams.places import DiagramError, Place, lines_of

_KIND = re.compile(r"^\s*(?P<kind>[A-Za-z][\w-]*)")
_FLOW = frozenset({"flowchart", "graph"})
_READ_ALIKE = _FLOW | {"sequenceDiagram"}
KINDS = _READ_ALIKE | frozenset(
    "flowchart-elk classDiagram classDiagram-v2 stateDiagram stateDiagram-v2 erDiagram journey "
    "gantt pie quadrantChart requirementDiagram requirement gitGraph mindmap timeline zenuml "
    "sankey sankey-beta xychart xychart-beta block block-beta packet packet-beta kanban "
    "architecture architecture-beta radar radar-beta treemap treemap-beta info C4Context "
    "C4Container C4Component C4Dynamic C4Deployment".split()
)
"""What the first word of a diagram may be."""

_LABEL = re.compile(
    r"\"[^\"\n]*\"|\|[^|\n]*\||\[[^\[\]\n]*\]|\([^()\n]*\)|\{[^{}\n]*\}"
    r"|(?<=--)\s[^\n]*?(?=--)|(?<===)\s[^\n]*?(?===)|(?<=-\.)\s[^\n]*?(?=\.-)"
)
_STATEMENT = re.compile(r"\s*(?:click|linkStyle|%%|title|accTitle|accDescr)\b|\s*%%")
_WORD = re.compile(
    r"(?<![\w-])(?:(?P<spaced>call|href)(?=\s|$)|(?P<any>interpolate|_self|_blank|_parent|_top)\b)"
    r"|^\s*(?P<first>class|style|classDef)(?=\s*(?:[\[({]|--|==|-\.))"
)
_NAMES_TO_MERMAID = re.compile(r"(?<![\w-])(click|direction)(?=\s*(?:[\[({>&]|--|-\.|==|:::|$))")


def refused_word(source: str) -> DiagramError | None:
    """Return the first word of a flowchart that Mermaid takes for one of its own, if any."""
    if kind_of(source) not in _FLOW:
        return None
    for number, line in enumerate(lines_of(source), start=1):
        if _STATEMENT.match(line):
            continue
        word = _WORD.search(_LABEL.sub(lambda m: "[" + "\0" * (len(m[0]) - 1), line))
        if word is not None:
            name = str(word[str(word.lastgroup)])
            start = word.end() - len(name) + 1
            return DiagramError(
                Place(number, start, number, start + len(name)),
                f"'{name}' 낱말은 Mermaid의 것이라 상자의 이름으로 쓸 수 없어요.",
                f"{name}_box처럼 다른 이름을 쓰세요.",
            )
    return None


def unreadable(source: str) -> DiagramError | None:
    """Return why Mermaid cannot read a diagram, where that is sure; None without merman."""
    if kind_of(source) not in _READ_ALIKE or not engine.available():
        return None
    try:
        refuse_long(source)
    except DiagramError as error:
        return error
    failure = _failure(source)
    if failure is None or _failure(_NAMES_TO_MERMAID.sub(r"\1_", source)) is None:
        return None
    kind = kind_typed(source)
    if kind is None:
        return None
    return explain(source, failure.place, failure.detail, kind.advice, kind.arrow)


def _failure(source: str) -> engine.Unreadable | None:
    try:
        engine.parse(source)
    except engine.Unreadable as error:
        return error
    return None


def kind_of(source: str) -> str:
    """Return the first word of a diagram, after its settings and comments."""
    lines = lines_of(source)
    index = 0
    if lines and lines[0].strip() == "---":
        ends = (n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---")
        index = next(ends, 0) + 1
    for line in lines[index:]:
        if not line.strip() or line.lstrip().startswith("%%"):
            continue
        match = _KIND.match(line)
        return match["kind"] if match else ""
    return ""
