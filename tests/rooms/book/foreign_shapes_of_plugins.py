"""What plugins, hooks and hosts write, and what they leave to be found."""

from __future__ import annotations

from collections.abc import Mapping

Files = Mapping[str, str]
"""By path below the site's root."""
Found = set[tuple[str, int, str]]
"""Path, line and rule of each finding."""

WRITTEN: Mapping[str, tuple[Files, Found]] = {
    "a blog adds pages to its own folder": (
        {
            "mkdocs.yml": "site_name: a\nplugins:\n  - blog:\n      blog_dir: news\n",
            "docs/index.md": "# A\n\n[a](news/archive/2024.md) [b](gone.md)\n\n"
            "![c](news/posts/c.png)\n",
        },
        {("docs/index.md", 3, "LNK001"), ("docs/index.md", 5, "LNK003")},
    ),
    "a hook gives headings the ids that comments name": (
        {
            "mkdocs.yml": "site_name: a\nhooks: [hooks.py]\n",
            "hooks.py": "",
            "docs/index.md": "# A\n\n[a](b.md#config.dir)\n[b](b.md#+type:x)\n[c](b.md#none)\n"
            "[d](b.md#config.di)\n[e](b.md#config)\n",
            "docs/b.md": "# B\n\n#### <!-- md:setting config.dir -->\n\n<!-- x type:x -->\n",
        },
        {("docs/index.md", line, "LNK002") for line in (5, 6, 7)},
    ),
    "a hook makes a file that it names": (
        {
            "mkdocs.yml": "site_name: a\nhooks: [hooks.py]\nnav: [index.md, log.md, none.md]\n",
            "hooks.py": "new = DOCS / 'log.md'\n",
        },
        {("mkdocs.yml", 3, "LNK007")},
    ),
    "headings come from programs": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [mkdocstrings]\n",
            "docs/index.md": "# A\n\n[a](api.md#pkg.Thing)\n[b](index.md#none)\n[c][pkg.Thing]\n",
            "docs/api.md": "# API\n\n::: pkg\n\n[gone](gone.md)\n",
        },
        {("docs/index.md", 4, "LNK002"), ("docs/api.md", 5, "LNK001")},
    ),
    "references lead into the inventory of another project": (
        {
            "mkdocs.yml": "site_name: a\nplugins:\n  - mkdocstrings:\n      handlers:\n"
            "        python:\n          import: [https://docs.python.org/3/objects.inv]\n",
            "docs/index.md": "# A\n\n[a][some-label]\n\n[`b`][handling error] [c][used]\n\n"
            "[used][use]\n\n[open it][open i]\n\n"
            "[handling errors]: index.md\n[used]: index.md\n[open it]: index.md\n",
        },
        {("docs/index.md", 5, "LNK012"), ("docs/index.md", 9, "LNK012")},
    ),
    "others publish at the host too, but not into the folders of the site": (
        {
            "mkdocs.yml": "site_name: a\nsite_url: https://example.org/book/\n",
            "docs/img/a.svg": "<svg/>",
            "docs/index.md": '# A\n\n<img src="/book/img/a.svg">\n<img src="/book/img/b.svg">\n'
            '<img src="/img/b.svg">\n<img src="/book/elsewhere/b.svg">\n\n[a](/book/de/)\n\n'
            "![a](https://example.org/book/img/c.svg)\n\n[b](https://example.org/book/img/b.zip)\n",
        },
        {
            ("docs/index.md", 4, "LNK003"),
            ("docs/index.md", 10, "LNK003"),
            ("docs/index.md", 12, "LNK004"),
        },
    ),
    "a page that the site's own address names": (
        {
            "mkdocs.yml": "site_name: a\nsite_url: https://example.org/book/\nplugins:\n"
            "  - redirects:\n      redirect_maps:\n        'guide/old.md': guide/here.md\n",
            "docs/guide/here.md": "# Here\n",
            "docs/index.md": "# A\n\n[a](https://example.org/book/guide/here/)\n"
            "[b](https://example.org/book/guide/gone/)\n[c](https://example.org/book/gone#x)\n"
            "[d](https://example.org/book/guide/old/)\n[e](https://example.org/book/ko/guide/)\n"
            "[f](https://example.org/book/v1.2/) [g](https://example.org/book/pt-BR/)\n"
            "[h](https://example.org/other/gone/) [i](https://example.org/book/404.html)\n"
            "[j](https://example.org/book/) [k](https://example.org/book/guide/here)\n"
            '<a href="/book/guide/none/">l</a>\n',
        },
        {("docs/index.md", line, "LNK001") for line in (4, 5, 11)},
    ),
    "a page that the site's own address names, where pages are files": (
        {
            "mkdocs.yml": "site_name: a\nsite_url: https://example.org/book/\n"
            "use_directory_urls: false\nplugins:\n"
            "  - redirects:\n      redirect_maps:\n        'guide/old.md': guide/here.md\n",
            "docs/guide/here.md": "# Here\n",
            "docs/index.md": "# A\n\n[a](https://example.org/book/guide/here.html)\n"
            "[b](https://example.org/book/guide/gone.html)\n"
            "[c](https://example.org/book/guide/old.html#x)\n"
            "[d](https://example.org/book/guide/here)\n",
        },
        {("docs/index.md", 4, "LNK001")},
    ),
    "an address may be right in the browser though no source has it": (
        {
            "mkdocs.yml": "site_name: a\n",
            "docs/guide/index.md": "# Guide\n\n[a](../other/) [b](../../other/)\n",
            "docs/other.md": "# Other\n\n[a](guide/)\n\n[b](../guide/#none)\n",
        },
        {
            ("docs/guide/index.md", 3, "LNK001"),
            ("docs/other.md", 3, "LNK001"),
            ("docs/other.md", 5, "LNK002"),
        },
    ),
    "tables may stand without bars at their ends": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [tables]\n",
            "docs/index.md": "# A\n\na | b\n1 | 2\n3 | 4\n\n| a | b\n| 1 | 2\n\n| line\n| block\n\n"
            "- a | b\n- c | d\n- e | f\n\na | b, as in\na | c.\n\na | b\n- | -\n1 | 2\n",
        },
        {("docs/index.md", 3, "STR016"), ("docs/index.md", 7, "STR016")},
    ),
    "a longer fence shows fences": (
        {
            "mkdocs.yml": "site_name: a\nmarkdown_extensions: [pymdownx.superfences]\n",
            "docs/index.md": "# A\n\n````md\n```py\n1\n```\n````\n\n```sh\na\n\ntext\n\n```sh\nb\n"
            "```\n\n~~~sh\n```sh\n~~~\n",
        },
        {("docs/index.md", 9, "STR033")},
    ),
    "references lead to headings of any page": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [autorefs]\n",
            "docs/index.md": "# A\n\n[a][second-part]\n\n[b][no-such-part]\n\n[c][][pkg.thing]\n"
            "\n[d][na] [e][us]\n\n[use]\n\n[nav]: index.md\n[use]: index.md\n",
            "docs/b.md": "# B\n\n## Second part\n",
        },
        {("docs/index.md", 5, "LNK012"), ("docs/index.md", 9, "LNK012")},
    ),
    "macros rewrite a page": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [macros]\n",
            "docs/index.md": "# A\n\n{% for x in y %}\n[{{ x }}]({{ x.url }})\n{% endfor %}\n"
            "- a\n  - b\n\n[gone](gone.md) ![none](none.png)\n[x](#made) [y](b.md#none)\n"
            "{# [note](gone.md)\n[note](gone.md) #}\n[z](c.md#any)\n\n[a][undefined]\n"
            "{% macro m() %}\n[c](gone.md)\n{% endmacro %}\n[d](gone.md) {{\n",
            "docs/b.md": "# B\n\n```\n{{ shown }}\n```\n\n[gone](gone.md)\n",
            "docs/c.md": "# C\n\n{% raw %}\n{{ x }}\n{% endraw %}\n\n[gone](gone.md)\n"
            "[made](index.md#made)\n",
        },
        {
            ("docs/b.md", 7, "LNK001"),
            ("docs/c.md", 7, "LNK001"),
            ("docs/index.md", 9, "LNK001"),
            ("docs/index.md", 9, "LNK003"),
            ("docs/index.md", 10, "LNK002"),
            ("docs/index.md", 13, "LNK002"),
        },
    ),
    "a plugin finds pages by their names alone": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [roamlinks]\n",
            "docs/index.md": "# A\n\n[a](deep.md) [b](deep) ![c](c.png)\n\n[d](gone.md)\n",
            "docs/one/deep.md": "# Deep\n",
            "docs/two/c.png": "",
        },
        {("docs/index.md", 5, "LNK001")},
    ),
    "the navigation holds folders and patterns": (
        {
            "mkdocs.yml": "site_name: a\nplugins: [literate-nav]\n"
            "nav:\n  - Guide: guide/\n  - '*.md'\n  - none.md\n",
        },
        {("mkdocs.yml", 6, "LNK007")},
    ),
}
