"""Made-up diagrams: lines that are nearly Mermaid, in an order that nearly makes sense."""

from __future__ import annotations

from hypothesis import strategies as st

KINDS = ("block",) * 4 + ("sequenceDiagram", "flowchart TD", "flowchart LR", "graph RL", "pie")
SEEDS = (
    ("flowchart TD", 'click a "x"'),
    ("sequenceDiagram", "accDescr: 글"),
    ("block", "class a,b host", "a --> b"),
    ("block", 'a["x"]', "class a,zz host"),
    ("flowchart TD", 'a{"{x}"}'),
    ("flowchart TD", 'a["A"]', 'a{"{x}"}'),
    ("flowchart TD", "%% caption: 가\u2028나\x0c", 'a["A"]', 'a{"x"} --> b["B"]'),
    ("flowchart TD", 'a["A"] --> a', "a --> a"),
    ("block", "columns 100000000", 'a["x"]:100000000'),
    ("block", "columns 2", 'a["x"]:3'),
    ("block", 'a["x"] b["y"]', "a --> b", "%% step a->b: 글", "%% step a->b: 글"),
    ("sequenceDiagram", "Note over A,B: 글", "A->>A: 글"),
    ("flowchart TD", "subgraph a", 'a["x"]', "end"),
    ("flowchart TD", "subgraph g", "end", 'a["x"]'),
)
"""A fence each: the kinds of mistake that once stopped the checker or the build."""

_ids = st.sampled_from(["a"] * 12 + ["b"] * 12 + ["c", "c", "root", "click", "가", "a-b"])
_words = st.one_of(
    st.just("가상 머신"),
    st.just("x"),
    st.sampled_from(["두 줄<br>이에요", "0x10", "a b"]),
    st.sampled_from(
        [
            *"<br> {x} a<br/>b #35; #quot; `x` **x** %% ] <b> &lt;".split(),
            "",
            " ",
            "가" * 60,
            "a b " * 20,
            "\\n",
            "🖥️",
            "e\u0301",
            "\u200b",
        ]
    ),
    st.text(alphabet="가나ab \"'[](){}<>|#;:&%-.\u2028\x0c\t", max_size=12),
)
_arrows = st.sampled_from(
    [
        *"--> -.-> --- ==> --x --o <--> ->> -->> -> -x ~~~ --".split(),
        "-- 글 -->",
        '-- "글" -->',
        "-->|글|",
        "-.글.->",
        "- >",
    ]
)
_classes = st.sampled_from(["host", "guest", "vmm", "zz", "host,guest"])
_boxes = st.sampled_from(['["{}"]', "[{}]", '("{}")', '{{"{}"}}', '(["{}"])', '(("{}"))', '>"{}"]'])


_COMMON = (
    "%% id: {words}",
    "%% caption: {words}",
    "%% accTitle: {words}",
    "%% accDescr: {words}",
    "%% step {one}->{two}: {words}",
    "%% variant: {words}",
    "%% variant {one}: {words}",
    "%%{{init: {{'theme': '{words}'}}}}%%",
    "---\ntitle: {words}\n---",
    "accTitle: {words}",
    "accDescr: {words}",
    "accDescr {{ {words} }}",
    "title {words}",
)
_BLOCK = (
    '{one}["{words}"]',
    '{one}["{words}"] {two}["{more}"]',
    '{one}["{words}"]:{number}',
    "{one}{box}",
    "{one}{box}:{number}",
    "{one} {arrow} {two}",
    "{one} --> {two}",
    "{one} -.-> {two}",
    '{one} -- "{words}" --> {two}',
    '{one} -. "{words}" .-> {two}',
    "class {one},{two} {role}",
    "class {one} {role}",
    "columns {number}",
    "space",
    "space:{number}",
    "block:{one}",
    "end",
    "style {one} fill:#fff",
    "classDef {one} fill:#fff",
    "%% mark {one}: {words}",
)
_SEQUENCE = (
    "participant {one} as {words}",
    "participant {one}",
    "actor {one}",
    "{one}->>{two}: {words}",
    "{one}-->>{two}: {words}",
    "{one}->>{one}: {words}",
    "{one} {arrow} {two}: {words}",
    "Note over {one}: {words}",
    "Note over {one},{two}: {words}",
    "Note left of {one}: {words}",
    "loop {words}",
    "end",
    "activate {one}",
    "box {words}",
    "autonumber",
    "create participant {one}",
    "link {one}: {words} @ a.md",
)
_FLOW = (
    '{one}["{words}"]',
    "{one}{box}",
    "{one} --> {two}",
    "{one} -.-> {two}",
    "{one} -->|{words}| {two}",
    '{one}["{words}"] --> {two}["{more}"]',
    "{one}{box} {arrow} {two}",
    "{one} & {two} --> {one}",
    "class {one},{two} {role}",
    "{one}:::{role}",
    "subgraph {one}",
    "subgraph {one}[{words}]",
    "end",
    "direction LR",
    "click {one} {words}",
    'click {one} "{words}"',
    "linkStyle 0 {words}",
    "style {one} fill:#fff",
)
_SOUND = {
    "block": ("columns 2", 'a["가"] b["나"]'),
    "sequenceDiagram": ("participant a", "a->>b: 글"),
    "flowchart TD": ('a["가"] --> b["나"]',),
    "flowchart LR": ('a["가"] --> b{"나"}',),
    "graph RL": ('a["가"]', "b(나)"),
}
_LINES = {"block": _BLOCK, "sequenceDiagram": _SEQUENCE}
_NUMBERS = (1, 1, 2, 2, 3, 0, 9, 61, -1, 10**9)


@st.composite
def _line(draw: st.DrawFn, forms: tuple[str, ...]) -> str:
    form = draw(st.sampled_from(forms))
    words = draw(_words)
    return form.format(
        one=draw(_ids),
        two=draw(_ids),
        words=words,
        more=draw(_words),
        box=draw(_boxes).format(words),
        arrow=draw(_arrows),
        role=draw(_classes),
        number=draw(st.sampled_from(_NUMBERS)),
    )


@st.composite
def _source(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(KINDS))
    own = _LINES.get(kind, _FLOW)
    # Mostly lines of one kind: a mistake in each ends at the first.
    forms = draw(st.sampled_from([own, own, own + _COMMON, _BLOCK + _SEQUENCE + _FLOW]))
    begin = draw(st.sampled_from([_SOUND.get(kind, ()), ()]))
    lines = [kind, *begin, *draw(st.lists(_line(forms), max_size=5))]
    indent = draw(st.sampled_from(["", "", "    ", "\t"]))
    return "\n".join(indent + line for line in lines)


sources = st.one_of(_source(), _source().map(lambda text: text.replace("\n", "\r\n")))
"""The text between the marks of a fence."""


def fenced(source: str) -> str:
    """Return a page that holds one diagram."""
    return f"# 가상 머신 {{ #vm }}\n\n```mermaid\n{source}\n```\n"
