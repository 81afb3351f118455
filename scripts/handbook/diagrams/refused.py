"""What Mermaid in a browser refuses, whatever merman makes of it, and the other way round.

Measured with Mermaid 12.3 and merman 0.9: some words are the grammar's own to the one and names of
boxes to the other. Where a diagram is of a kind that merman is not known to read as Mermaid does,
nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.diagrams import engine
from handbook.diagrams.advice import reserved_word
from handbook.diagrams.bounds import refuse_long
from handbook.diagrams.kinds.table import kind_typed
from handbook.diagrams.parts import elsewhere
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
_TITLE = re.compile(r"^\s*subgraph\s+(?P<title>(?!\[)[^\s\"\0][^\"\0\n]*?)\s*(?:\[\0+)?[\s;]*$")
_STRUCTURAL = re.compile(r"[(){}|]")
_WITH_ID = re.compile(r"[^\[\](){}|]*\[.*\]")
_LAST_END = re.compile(r"(?:^|\s)end$")
_DESCRIPTION = re.compile(r"\s*accDescr\s*\{")
_STATEMENT = re.compile(r"\s*(?:click|linkStyle|%%|title|accTitle|accDescr)\b|\s*%%")
_WORD = re.compile(
    r"(?<![\w-])(?:(?P<spaced>call|href)(?=\s|$)|(?P<any>interpolate|_self|_blank|_parent|_top)\b)"
    r"|^\s*(?P<first>class|style|classDef)(?=\s*(?:[\[({]|--|==|-\.))"
    # merman takes the hyphen for a part of the name
    r"|(?:^\s*|[;&]\s*|(?:--[-xo>]|==[=xo>]|\.-[xo>]?)\s*(?:\[\0+\s*)?)(?P<part>end)(?=-)"
)
_LABELS_TO_MERMAID = re.compile(
    r"(?<=[\[({>])(?P<quoted>\"[^\"\n]*\")[^\[\](){}|\"\n]+(?=[\])}])"
    r"|(?<=\[[/\\])[^\[\](){}/\\\n]+(?=[/\\]\])"
)
_NAMES_TO_MERMAID = re.compile(r"(?<![\w-])(click|direction)(?=\s*(?:[\[({>&]|--|-\.|==|:::|$))")


def refused_word(source: str) -> DiagramError | None:
    """Return the first word of a flowchart that Mermaid takes for one of its own, if any."""
    if kind_of(source) not in _FLOW:
        return None
    for number, line in _statements(source):
        bare = _LABEL.sub(lambda m: "[" + "\0" * (len(m[0]) - 1), line)
        word = _WORD.search(bare)
        if word is not None:
            start, end = (column + 1 for column in word.span(str(word.lastgroup)))
            return reserved_word(Place(number, start, number, end), line[start - 1 : end - 1])
        error = _refused_title(number, line)
        if error is not None:
            return error
    return None


def _statements(source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines in which boxes have names, with their numbers."""
    described = False
    for number, line in enumerate(lines_of(source), start=1):
        if described or _DESCRIPTION.match(line):
            described = "}" not in line
        elif not _STATEMENT.match(line):
            yield number, line


def _refused_title(number: int, line: str) -> DiagramError | None:
    """Return why Mermaid cannot read the title of a subgraph that is not in quotes."""
    match = _TITLE.match(line)
    if match is None or _WITH_ID.fullmatch(match["title"]):  # of the latter merman knows
        return None
    title = match["title"]
    start, end = (column + 1 for column in match.span("title"))
    hint = f'subgraph 이름["{title}"]처럼 큰따옴표(")를 치세요.'
    if _STRUCTURAL.search(title):
        message = "subgraph의 제목에 괄호 같은 글자가 있어서 큰따옴표로 묶어야 해요."
        return DiagramError(Place(number, start, number, end), message, hint)
    if _LAST_END.search(title):
        message = "'end' 낱말은 Mermaid의 것이라 subgraph의 제목을 끝맺을 수 없어요."
        return DiagramError(Place(number, end - 3, number, end), message, hint)
    return None


def unreadable(source: str) -> DiagramError | None:
    """Return why Mermaid cannot read a diagram, where that is sure; None without merman."""
    if kind_of(source) not in _READ_ALIKE or not engine.available():
        return None
    try:
        refuse_long(source)
    except DiagramError as error:
        return error
    failure = engine.stop(source)
    if failure is None or engine.stop(_as_mermaid_reads(source)) is None:
        return None
    kind = kind_typed(source)
    if kind is None:
        return None
    return elsewhere(source, kind_of(source), kind.why_unreadable(source, failure))


def _as_mermaid_reads(source: str) -> str:
    """Write otherwise what Mermaid reads and merman does not."""
    named = _NAMES_TO_MERMAID.sub(r"\1_", source)
    if kind_of(source) not in _FLOW:
        return named
    return _LABELS_TO_MERMAID.sub(lambda match: match["quoted"] or "x", named)


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
