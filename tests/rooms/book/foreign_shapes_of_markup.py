"""What other sites type, rightly and wrongly, in their pages and settings."""

from __future__ import annotations

from collections.abc import Mapping

from rooms.book.foreign_shapes_of_plugins import Files, Found

TYPED: Mapping[str, tuple[Files, Found]] = {
    "an empty link with an id is a place": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [attr_list]\n",
            "docs/index.md": "# A\n\n[](){#here}\n\n[a](#here)\n\n[](index.md)\n",
        },
        {("docs/index.md", 7, "LNK010")},
    ),
    "definitions in a list do not end it": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\n- [a]\n\n  [a]: index.md\n\n- b\n\n  text\n",
        },
        {("docs/index.md", 9, "STR021")},
    ),
    "the text of a tab stands in it": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [admonition, pymdownx.superfences, "
            "pymdownx.tabbed]\n",
            "docs/index.md": '# A\n\n=== "a"\n\n```sh\nb\n```\n\n=== "c"\n\n    d\n\n=== "e"\n\n'
            '=== "f"\n\n  g\n\n- h\n\n    === "i"\n\n        j\n\n!!! note "k"\n\nl\n\n'
            '=== "m"\n{{ table }}\n\n=== "n"\n\n=== "o"\n\np\n',
        },
        {("docs/index.md", 5, "STR024"), ("docs/index.md", 17, "STR024")},
    ),
    "without their extension tabs are text": (
        {"mkdocs.yml": "site_name: a\n", "docs/index.md": '# A\n\n=== "a"\n\nb\n'},
        {("docs/index.md", 3, "STR011")},
    ),
    "an address stands right behind its words": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\n[the words] (https://example.org/)\n\n[`code`] (b.md#c)\n\n"
            "[it] (https://example.org/)\n\n[see e] (and f)\n\n[it]: index.md\n",
        },
        {("docs/index.md", 3, "STR011"), ("docs/index.md", 5, "STR011")},
    ),
    "the same sign is typed twice": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [attr_list]\n",
            "docs/index.md": "# A\n\n## B c d *e*{.chip .on} { #b }\n\n## C\n\n{ #c }\n",
        },
        {("docs/index.md", 7, "STR011")},
    ),
    "an address may end in a slash behind the file": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\n[b](b.md/#here) [c](b.md/) [d](b.md/#none) [e](c.md/)\n",
            "docs/b.md": "# B\n\n## Here\n",
        },
        {("docs/index.md", 3, "LNK002"), ("docs/index.md", 3, "LNK001")},
    ),
    "a line that separates may hold blanks": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\n| b | c |\n| - -- | --- |\n| 1 | 2 |\n\n"
            "| b | c |\n| -- |\n| 1 | 2 |\n",
        },
        {("docs/index.md", 8, "STR016")},
    ),
    "extensions and their options are misspelt": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions:\n  - footnote\n  - pymdownx.tabbed:\n"
            "      alternative_style: true\n  - pymdownx.smartsymbol\n"
            "  - codehilite: {linenos: true}\n  - mdx_gh_links\n  - toc: {permalinks: true}\n"
            "  - pymdownx.keys: {of_another_version: 1}\n",
        },
        {("mkdocs.yml", line, "STR039") for line in (3, 5, 6, 9)},
    ),
    "plugins, hooks and the theme's folder are misspelt": (
        {
            "mkdocs.yml": "site_name: a\ntheme:\n  name: mkdocs\n  custom_dir: override\nplugins:\n"
            "  - serach:\n      lang: en\n  - mermaid\n  - odd-one\n  - material/blog\n"
            "hooks:\n  - tool/hook.py\n  - made/later.py\n",
            "overrides/main.html": "",
            "tool/hooks.py": "",
        },
        {("mkdocs.yml", 4, "LNK004"), ("mkdocs.yml", 6, "STR039"), ("mkdocs.yml", 12, "LNK004")},
    ),
    "the sign of a box or tab is one short": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [admonition, pymdownx.tabbed, "
            "pymdownx.emoji]\n",
            "docs/index.md": '# A\n\n== ":smile: b"\n\n    c\n\n!! note "d"\n\n    e\n\n'
            "== f and g\n\n!! h\n",
        },
        {("docs/index.md", 3, "STR011"), ("docs/index.md", 7, "STR011")},
    ),
    "a misspelt option leaves the others": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions:\n"
            "  - toc: {separator: _, permalnk: true}\n",
            "docs/index.md": "# A\n\n[a](#two_words)\n\n## Two words\n",
        },
        {("mkdocs.yml", 3, "STR039")},
    ),
    "blocks of slashes end": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [pymdownx.blocks.admonition, "
            "pymdownx.blocks.tab, pymdownx.superfences]\n",
            "docs/index.md": "# A\n\n/// note | Title\n\na\n\n//// tab | b\n\nc\n\n////\n\n///\n\n"
            "```\n/// note\n```\n\n/// tip\n\nd\n\n/// warning\n\ne\n\n///\n",
        },
        {("docs/index.md", 19, "STR033")},
    ),
    "a comment ends before the next one": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\n<!-- md:version 9 --\n\n## a\n\n<!-- md:version 9 -->\n\n"
            "[b](#a)\n\n<!-- a\n<!-- b -->\n\n<!-- c\n\nd -->\n",
        },
        {("docs/index.md", 3, "STR026")},
    ),
    "what a file that is not there would bring is not missed too": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [pymdownx.snippets]\n",
            "docs/index.md": "# A\n\n[b](#part)\n\n--8<-- 'gone.md'\n",
        },
        {("docs/index.md", 5, "LNK030")},
    ),
    "brackets hold nearly the name of a definition": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\nSee [Workflow Comands], argv[indexes] and [one more].\n\n"
            "[use] [the other]\n\n[workflow commands]: index.md\n[index]: index.md\n"
            "[uses]: index.md\n",
        },
        {("docs/index.md", 3, "LNK012")},
    ),
    "the bracket of a link's words is closed": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/index.md": "# A\n\na [b(index.md) c\n\nd [e f(https://example.org/) g\n\n"
            "h [i (https://example.org/) j]\n\nk [0, f(x)) l\n\n`[m(index.md)`\n",
        },
        {("docs/index.md", 3, "STR011"), ("docs/index.md", 5, "STR011")},
    ),
    "other extensions include files": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [include-markdown]\nmarkdown_extensions:\n"
            "  mdx_include: {base_path: src}\n  markdown_include_variants: {}\n",
            "src/a.py": "",
            "src/b_an_py310.py": "",
            "docs/parts/c.md": "",
            "docs/index.md": "# A\n\n```\n{!a.py!}\n{! b.py [ln:1-2] !}\n\\{!c.py!}\n```\n\n"
            "{* src/b.py hl[1] *}\n{* src/c.py *}\n\n{!https://example.org/!}\n\n"
            '{% include-markdown "parts/c.md" %}\n{% include "./parts/d.md" %}\n',
        },
        {("docs/index.md", line, "LNK030") for line in (5, 10, 15)},
    ),
    "includes of which none is found are looked for elsewhere": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [mdx_include]\n",
            "docs/index.md": "# A\n\n{!a.py!}\n",
        },
        set(),
    ),
    "an extension reads lists in another way": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [mdx_truly_sane_lists]\n",
            "docs/index.md": "# A\n\n- a\n  - b\n",
        },
        set(),
    ),
}
