"""Turns the parser's complaint about a diagram into Korean advice on what to type."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.diagrams.places import DiagramError, Place, line_place, lines_of

_KIND_WORDS = re.compile(r"^\s*(block|sequenceDiagram|flowchart|graph)\b")


@dataclass(frozen=True, slots=True)
class _Advice:
    """Fits when `words` occur in the parser's message and `line` in the source line."""

    words: str
    line: str
    message: str
    hint: str
    kind: str = ""


_ADVICE = (
    _Advice(
        "",
        r"\b(?:click|direction)\s*[\[({]|>\s*(?:click|direction)\b|^\s*direction\s*[-=]",
        "click과 direction은 다른 뜻이 있는 낱말이라 상자의 이름으로 쓸 수 없어요.",
        "click_box처럼 다른 이름을 쓰세요.",
        kind="flowchart",
    ),
    _Advice(
        "Invalid character sequence in flowchart edge label",
        r"-\.",
        "화살표의 글에 있는 점(.)에서 글이 끝나요.",
        "'-. \"글\" .->'처럼 글을 큰따옴표로 감싸세요.",
        kind="flowchart",
    ),
    _Advice(
        "",
        r";\s*\S",
        "쌍반점(;)에서 줄이 끝나요. 그 뒤는 새 줄로 읽혀요.",
        "쌍반점을 쉼표나 마침표로 바꾸세요. 꼭 보여야 하면 #59;로 적으세요.",
        kind="sequenceDiagram",
    ),
    _Advice(
        "",
        r"^\s*columns\b",
        "columns 뒤에는 수를 하나 써야 해요.",
        "columns 1, columns 2, columns 3 가운데 하나를 쓰세요.",
        kind="block",
    ),
    _Advice(
        "edge label",
        "",
        "화살표에 붙인 글이 끝나지 않았어요.",
        "'a -->|\"글\"| b'나 'a --> b'처럼 쓰세요.",
    ),
    _Advice(
        "unexpected end of input",
        "",
        "loop나 alt처럼 연 것을 닫지 않고 그림이 끝났어요.",
        "이 책의 그림에서는 loop, alt, opt, rect를 쓰지 않으니 지우세요.",
    ),
    _Advice(
        "",
        r"^\s*acc(Title|Descr)\b",
        "block에는 accTitle과 accDescr 줄을 쓸 수 없어요.",
        "'%% accTitle: 제목'처럼 주석으로 쓰세요. 대체 텍스트는 저절로 만들어져요.",
        kind="block",
    ),
    _Advice(
        "",
        r":::",
        "block에는 ':::'로 클래스를 붙일 수 없어요.",
        "'class 상자 guest'처럼 줄을 따로 쓰세요.",
        kind="block",
    ),
    _Advice(
        "nterminated",
        "",
        "상자 이름의 괄호나 따옴표가 닫히지 않았어요.",
        '상자["이름"]처럼 따옴표와 괄호를 짝지어 쓰세요.',
    ),
    _Advice(
        "expected node id",
        r"->|-\.|--",
        "화살표의 앞이나 뒤에 상자가 없거나, 한 줄에 화살표가 둘 이상이에요.",
        "'guest --> hw'나 'guest -.-> host'처럼 한 줄에 화살표 하나를 쓰세요.",
        kind="block",
    ),
    _Advice(
        "expected integer",
        "",
        "쌍점 뒤에는 상자가 차지할 칸의 수만 쓸 수 있어요.",
        '상자["이름"]:2처럼 쓰세요.',
        kind="block",
    ),
    _Advice(
        "",
        r"--?>>?|->|=>",
        "주고받는 줄을 읽을 수 없어요.",
        "'A->>B: 부탁'이나 'B-->>A: 결과'처럼 쓰세요.",
        kind="sequenceDiagram",
    ),
    _Advice(
        "",
        r"--|==|-\.",
        "화살표를 읽을 수 없어요.",
        "'a --> b'나 'a -->|\"글\"| b'처럼 쓰세요.",
        kind="flowchart",
    ),
)


def explain(source: str, place: Place, detail: str, *, unknown_kind: bool) -> DiagramError:
    """Build the error for a place in `source` where the parser stopped with `detail`.

    A place that runs over several lines becomes its first line, and one below the last line
    becomes the last line.
    """
    kind = _kind(source)
    if unknown_kind or not kind:
        return DiagramError(
            _first_words(source),
            "이 책이 그릴 수 있는 그림이 아니에요.",
            "첫 줄에 block, sequenceDiagram, flowchart TD 가운데 하나를 쓰세요.",
            detail,
        )
    lines = lines_of(source)
    if place.line > len(lines):
        place = line_place(source, len(lines))
    elif place.end_line > place.line:
        place = line_place(source, place.line)
    line = lines[place.line - 1]
    for advice in _ADVICE:
        fits = advice.words in detail and re.search(advice.line, line) is not None
        if fits and advice.kind in {"", kind}:
            return DiagramError(place, advice.message, advice.hint, detail)
    return DiagramError(
        place,
        "이 줄을 읽을 수 없어요.",
        "글쓰기 지침의 그림 보기와 견주어 보세요.",
        detail,
    )


def _kind(source: str) -> str:
    for line in lines_of(source):
        match = _KIND_WORDS.match(line)
        if match is not None:
            return "flowchart" if match[1] == "graph" else match[1]
    return ""


def _first_words(source: str) -> Place:
    """The first line that is neither empty nor a comment."""
    for number, line in enumerate(lines_of(source), start=1):
        if line.strip() and not line.lstrip().startswith("%%"):
            return line_place(source, number)
    return Place()
