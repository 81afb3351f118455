"""What other sites are like: what a plugin or hook may write is not called a mistake, and what is
one is told all the same.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.book.config.plugins import is_rewritten
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.rewritten import rewritten_lines
from handbook.check.run import diagnose

Files = Mapping[str, str]
_SECONDS = 5
"""Of the processor: a search that takes the square of the text's length needs minutes."""


def found(folder: Path, files: Files) -> set[tuple[str, int, str]]:
    for path, content in {"docs/index.md": "# Home\n", **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    site = read_site(Project(folder, folder / "mkdocs.yml"))
    return {(d.location.path, d.location.line, d.rule) for d in diagnose(site)}


SHAPES: Mapping[str, tuple[Files, set[tuple[str, int, str]]]] = {
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


@pytest.mark.parametrize("name", SHAPES)
def test_what_cannot_be_known_is_no_mistake(name: str, tmp_path: Path) -> None:
    files, expected = SHAPES[name]
    assert found(tmp_path, files) == expected


def test_what_plugins_resolve_is_counted_and_said(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = "site_name: a\nplugins: [mkdocstrings]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    text = "# A\n\n[a][pkg.Thing] [b][pkg.Other] [c][a] [d][here]\n\n[here]: index.md\n"
    (tmp_path / "docs/index.md").write_text(text, encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert any("mkdocstrings" in notice and "[글][이름] 2개" in notice for notice in said), said


def test_a_plugin_of_which_nothing_is_known_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = "site_name: a\nplugins: [search, material/blog, {odd-one: {x: 1}}]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert [notice for notice in said if "플러그인(odd-one)" in notice and "원문" in notice]
    assert not any("search" in notice for notice in said)


@pytest.mark.parametrize(
    "endless", ["`", "\n```", "{% raw %}", "{{", "{%", "{# ", "{% macro x() %}"], ids=repr
)
def test_marks_without_end_are_looked_for_once(endless: str) -> None:
    text = "{{ b }}\n\n" + endless * (200_000 // len(endless))
    before = time.process_time()
    assert is_rewritten(text, ["macros"])
    assert 1 in rewritten_lines(text)
    assert time.process_time() - before < _SECONDS


def test_what_a_macro_may_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: a\nplugins: [macros]\n", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# A\n\n{{ b }}\n", encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert said == (
        "플러그인(macros)이 글을 바꾸는 페이지 1개에서는 바꾸지 않는 줄의 링크와 그림만 봐요.",
    )


@pytest.mark.parametrize(("theme", "meant"), [("materail", "'material'"), ("shadcn", "")])
def test_a_theme_that_is_not_installed_is_said(tmp_path: Path, theme: str, meant: str) -> None:
    (tmp_path / "docs").mkdir()
    settings = f"site_name: a\ntheme:\n  name: {theme}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (said,) = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert f"테마({theme})" in said
    assert meant in said
    assert ("혹시" in said) == bool(meant)
