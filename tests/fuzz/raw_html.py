"""Made-up HTML, as it is pasted into Markdown: cut off, nested wrongly, half a comment."""

from __future__ import annotations

from hypothesis import strategies as st

SEEDS = (
    '<div data-fence="x"></div>',
    '<div data-fence="99"></div>',
    '<div data-fence="²"></div>',
    "<div>\n<![foo[ x ]]>\n</div>",
    "<!--><script>1</script>-->",
    "<!--" * 30,
    "<div markdown>\n<p>\n\n# 글\n</div>",
    "<table><td><svg><template><b>",
    "<a href='x\n\n' onclick",
    "</" + "a" * 40,
    "<?php ?>\n<!DOCTYPE html>\n<html>",
)
_tags = st.sampled_from(
    [
        *(
            "div p b a svg script style template table td select textarea title pre code "
            "figure figcaption details summary span h2 li br math noscript iframe img kbd "
            "abbr body html frameset plaintext "
        ).split(),
    ]
)
_names = st.sampled_from(
    [
        *(
            "id class href src style onclick markdown data-fence data-variant data-generated "
            "name srcset xlink:href = ' on x:y "
        ).split(),
        "가",
        '"',
        "\x0c",
    ]
)
_values = st.one_of(
    st.sampled_from(
        ["x", "1", "99", "²", "", "a.md#b", "javascript:1", "term", "fig-x", "\x02", "&"]
    ),
    st.text(alphabet="a0 \"'<>&;#=\n\x02\x03\x0c가", max_size=6),
)


@st.composite
def _attribute(draw: st.DrawFn) -> str:
    name, value = draw(_names), draw(_values)
    return draw(
        st.sampled_from([f'{name}="{value}"', f"{name}='{value}'", f"{name}={value}", name])
    )


@st.composite
def _piece(draw: st.DrawFn) -> str:
    tag = draw(_tags)
    attributes = " ".join(draw(st.lists(_attribute(), max_size=3)))
    return draw(
        st.sampled_from(
            [
                *"<!-- --> <![CDATA[ ]]> <![foo[ <? ?> <! </ < ` &#x0; &amp".split(),
                f"<{tag} {attributes}>",
                f"</{tag}>",
                f"<{tag}",
                f"<{tag} {attributes}/>",
                "<!-- -->",
                "글",
                "\n",
                "\n\n",
                "    ",
                "- ",
                "# 글",
                "**글**",
                "[글](a.md)",
                "```\n",
                "\x02wzxhzdk:0\x03",
                "\x02klzzwxh:0000\x03",
                "\x021\x03",
                "\u2028",
                "{ .a #b }",
            ]
        )
    )


pieces = st.lists(_piece(), min_size=1, max_size=14).map("".join)
"""A run of HTML for anywhere on a page."""
