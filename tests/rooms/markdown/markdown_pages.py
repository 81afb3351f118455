"""Made-up Markdown for the tests: blocks within blocks, as contributors type them."""

from __future__ import annotations

from hypothesis import strategies as st

_ADDRESSES = ["a.md", "../b/c.md#d", "#자리", "img/x.png", "a_b.md", "a(b).md", "x.md?y=1&z=2"]
address = st.sampled_from(_ADDRESSES)
word = st.sampled_from(["가상화", "VM은", "`코드`", "**굵게**", "x", "[대괄호]", "1 < 2", r"\[a\]"])


@st.composite
def _link(draw: st.DrawFn) -> str:
    target, text = draw(address), draw(word)
    return draw(
        st.sampled_from(
            [
                f"[{text}]({target})",
                f'[{text}]({target} "제목")',
                f"[{text}](<{target}>)",
                f"![{text}]({target})",
                f"[![{text}](i.png)]({target})",
                f"[{text}][ref]",
                "[ref]",
                "[ref][]",
                "<https://example.com/x>",
                f'<a href="{target}">{text}</a>',
                f"`[{text}]({target})`",
                f"\\[{text}]({target})",
                f"<!-- [{text}]({target}) -->",
                f"<!-- 여러 줄\n[{text}]({target}) --> 글",
                f"![{text}][ref]",
                f"[두 줄의\n{text}]({target})",
                f"**[{text}]({target})**은",
                f'<img src="{target}" srcset="a.png 1x, {target} 2x" alt="글">',
                f"[{text}]({target}){{ .button }}",
                "글[^n]",
            ]
        )
    )


inline = st.lists(st.one_of(word, _link()), min_size=1, max_size=4).map(" ".join)


def _indent(text: str, prefix: str) -> str:
    return "\n".join(prefix + line if line else line for line in text.split("\n"))


@st.composite
def _leaf(draw: st.DrawFn) -> str:
    text, other, level = draw(inline), draw(inline), draw(st.integers(1, 6))
    return draw(
        st.sampled_from(
            [
                text,
                f"{text}\n{other}",
                f"{'#' * level} {text}",
                f"{'#' * level} {text} {{ #id-{level} }}",
                f"{text}\n---",
                f"```python\n{text}\n```",
                f"~~~~\n```\n{text}\n~~~~",
                f"    {text}",
                f"| {text} | b |\n| --- | --- |\n| {other} | c |",
                f"<div>\n{text}\n</div>",
                f"<!--\n{text}\n-->",
                f"<!--\n\n{text}\n\n{other}\n\n-->",
                f"| {text} | {other} |\n|:---|---:|\n| a \\| b | {text} |\n| {other} |  |",
                f"{text}\n===",
                f"{'#' * level} {text} {{ .x #named-{level} }}",
                f"{'#' * level}{text}\n{other}",
                f"* * *\n\n{text}",
                f"{text}  \n{other}",
                f"<div markdown>\n\n{text}\n\n</div>",
                f"> {text}\n> {other}",
            ]
        )
    )


gap = st.sampled_from(["\n\n", "\n\n\n"])


def _containers(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.tuples(gap, st.lists(children, min_size=1, max_size=3)).map(lambda p: p[0].join(p[1]))
    return st.one_of(
        body.map(lambda b: '!!! note "제목"\n\n' + _indent(b, "    ")),
        body.map(lambda b: "??? note\n\n" + _indent(b, "    ")),
        body.map(lambda b: "- 항목\n\n" + _indent(b, "    ")),
        st.tuples(inline, inline).map(lambda p: f"- {p[0]}\n- {p[1]}"),
        st.tuples(inline, inline).map(lambda p: f"- [ ] {p[0]}\n\n    {p[1]}\n\n- [x] {p[1]}"),
        body.map(lambda b: '=== "탭"\n\n' + _indent(b, "    ")),
        body.map(lambda b: '=== "탭"\n\n    글\n\n=== "다음 탭"\n\n' + _indent(b, "    ")),
        body.map(lambda b: "1. 항목\n\n" + _indent(b, "    ")),
        body.map(lambda b: '<div class="x" markdown>\n\n' + b + "\n\n</div>"),
        st.tuples(inline, inline).map(lambda p: f"1. {p[0]}\n    - {p[1]}"),
        body.map(lambda b: _indent(b, "> ")),
        body.map(lambda b: '!!! note "제목"\n' + _indent(b, "    ")),
        body.map(lambda b: "- 항목\n" + _indent(b, "    ")),
    )


block = st.recursive(_leaf(), _containers, max_leaves=4)


@st.composite
def _page(draw: st.DrawFn) -> str:
    blocks = draw(gap).join(draw(st.lists(block, min_size=1, max_size=5)))
    note = f"[^n]: {draw(inline)}\n\n" + _indent(draw(block), "    ")
    return "\n\n".join([blocks, "각주[^n]", note, "[ref]: target.md 'x'"]) + "\n"


pages = st.one_of(
    _page(),
    _page().map(lambda page: page.replace("\n", "\r\n")),
    _page().map(lambda page: page.replace("    ", "\t")),
    _page().map(lambda page: page.replace("    ", "\t").replace("\n", "\r\n")),
    _page().map(lambda page: page.replace("\n\n", "\r\n\n", 3).replace("\n\n", "\r\r", 1)),
)
"""Whole pages, some of them with CRLF or mixed line breaks, some indented by tabs."""
