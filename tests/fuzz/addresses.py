"""Made-up addresses, and the places where authors type them."""

from __future__ import annotations

from hypothesis import strategies as st

SEEDS = (
    "http://[abc#x",
    "http://[host]:80/x#y",
    "http://a..b/",
    "http://a:99999/",
    "http://a:²/",
    "//[",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "../" * 40 + "etc/passwd",
    "%00",
    "a.md#%zz",
    "?#",
    "http://[::1%eth0]/",
    "http://\ufe0f.example/",
    "http://xn--/",
    "mailto:",
    "\ud800.md",
)
_part = st.one_of(
    st.sampled_from(
        [
            *(
                "http: https: // / ? # @ : [ ] .. . % %2e %zz a vm.md index.md basics ../ 80 "
                "99999 mailto: javascript: data: file: * _ ( ) < > ' &amp; &#0; ::1 %00 | ` { } "
                ", 2x "
            ).split(),
            "가상",
            "\u3131",
            "\u200d",
            "²",
            "\t",
            " ",
            "\\",
            '"',
            "\x7f",
        ]
    ),
    st.text(max_size=3),
)
addresses = st.lists(_part, max_size=7).map("".join)

FORMS = (
    "[글]({})",
    "[글](<{}>)",
    "<{}>",
    "![글]({})",
    "[글][x]\n\n[x]: {}\n",
    '<a href="{}">글</a>',
    '<img src="{0}" srcset="{0} 2x, {0}" alt="글">',
    "{}",
)


def linked(address: str) -> str:
    """Return a page on which `address` is typed in every form."""
    parts = [form.format(address) for form in FORMS]
    return "# 가상 머신 { #vm }\n\n" + "\n\n".join(parts) + "\n"
