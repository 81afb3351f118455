"""A pull request from a stranger: every text that it can type, and the site that comes of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

EVIL = '"><script>document.title="pwned"</script><img src=x onerror=alert(1)>'
QUOTED = EVIL.replace("'", "''")
VM = "docs/basics/vm.md"
HEAD = "---\ntitle: {title}\ndescription: {description}\n---\n\n# 가상 머신 {{ #vm }}\n\n"
PLAIN = HEAD.format(title="가상 머신", description="설명이에요")
ENTRY = "- id: {id}\n  ko: {ko}\n  en: {en}\n  short: {short}\n  body: {body}\n"
TERM = {"id": "one", "ko": "하나", "en": "one", "short": "하나예요.", "body": "글이에요."}
SOURCE = {
    **{"id": "one", "title": "논문", "authors": "아무개", "year": "2026", "kind": "paper"},
    **{"url": "https://example.org/", "accessed": "2026-11-23"},
}


def listed(entry: dict[str, str], **changed: str) -> str:
    lines = [f"{key}: {value}" for key, value in {**entry, **changed}.items()]
    return "- " + "\n  ".join(lines) + "\n"


def config(line: str) -> str:
    return f"site_name: 보기 책\n{line}\nnav:\n  - index.md\n  - basics/vm.md\n"


QUIZ = "## 퀴즈 {{ #quiz }}\n\n### 1 {{ #quiz-1 }}\n\n- [x] {}\n\n    {}\n\n- [ ] 나\n\n    풀이\n"


def figure(*lines: str, kind: str = "block") -> str:
    return "```mermaid\n" + "\n".join([kind, *lines]) + "\n```\n\n"


DOORS = {
    "title": (VM, HEAD.format(title=f"'{QUOTED}'", description="글")),
    "description": (VM, HEAD.format(title="글", description=f"'{QUOTED}'")),
    "any front matter": (VM, f"---\ntitle: 글\nicon: '{QUOTED}'\n---\n\n# 글 {{ #vm }}\n"),
    "markdown": (VM, PLAIN + "<script>1</script>\n"),
    "comment of browsers": (VM, PLAIN + "<!--><script>1</script>-->\n"),
    "attribute list": (VM, PLAIN + '글{ onclick="alert(1)" } *글*{ onclick="a()" }\n'),
    "a part of the theme": (VM, PLAIN + '*글*{ data-md-component="dialog" }\n'),
    "a part of the theme in HTML": (VM, PLAIN + '<b data-md-toggle="search">글</b>\n'),
    "the reader's clipboard": (VM, PLAIN + '*글*{ data-clipboard-text="curl evil" }\n'),
    "what a button copies": (VM, PLAIN + '``` { .text data-copy="curl evil" }\nx\n```\n'),
    "tabs that are none": (VM, PLAIN + "*글*{ data-tabs=1 }\n"),
    "a link over the whole page": (
        VM,
        PLAIN + "[글](https://example.org/){ .md-consent__overlay }\n",
    ),
    "a link that reports": (
        VM,
        PLAIN + '[글](https://example.org/){ ping="https://a.example/" }\n',
    ),
    "a picture that a script takes for itself": (
        VM,
        PLAIN + "![글](../assets/a.png){ name=currentScript }\n",
    ),
    "a picture of several from elsewhere": (
        VM,
        PLAIN + '![글](../assets/a.png){ srcset="a.png 1x, //a.example/x.png 2x" }\n',
    ),
    "body's attribute list": (
        "docs/_data/glossary.yml",
        listed(TERM, body="'*글*{ onclick=alert(1) }'"),
    ),
    "a diagram that the theme fetches": (VM, PLAIN + '<pre class="mermaid">\na\n</pre>\n'),
    "body's clipboard": (
        "docs/_data/glossary.yml",
        listed(TERM, body="'*글*{ data-copy=curl }'"),
    ),
    "link": (VM, PLAIN + "[글](javascript:alert(1))\n"),
    "reference": (VM, PLAIN + "[글][x]\n\n[x]: JaVaScRiPt:alert(1)\n"),
    "refresh": (VM, PLAIN + '<meta http-equiv="refresh" content="0; url=//evil.example/">\n'),
    "frame": (VM, PLAIN + '<iframe srcdoc="<script>1</script>"></iframe>\n'),
    "style": (VM, PLAIN + '<p style="position:fixed">글</p>\n'),
    "quiz": (VM, PLAIN + QUIZ.format("글 <img src=x onerror=alert(1)>", "풀이")),
    "quiz's explanation": (VM, PLAIN + QUIZ.format("글", "<svg onload=alert(1)>")),
    "guess": (VM, PLAIN + "- [?] 글 <iframe src=x></iframe>\n- [?] 나\n"),
    "task": (VM, PLAIN + "- [ ] 글 <b onclick=a()>x</b>\n- [x] 나\n"),
    "footnote": (VM, PLAIN + "글[^1]\n\n[^1]: <script>1</script>\n"),
    "table": (VM, PLAIN + "| a | b |\n| - | - |\n| <script>1</script> | c |\n"),
    "call-out": (VM, PLAIN + '!!! note "<script>1</script>"\n\n    글\n'),
    "details": (VM, PLAIN + '<details ontoggle="x()"><summary>a</summary>글</details>\n'),
    "heading": (VM, PLAIN + '## 글 { #x onclick="alert(1)" }\n'),
    "fence": (VM, PLAIN + '``` { .python onclick="a()" }\nx\n```\n'),
    "image": (VM, PLAIN + "![x](data:image/svg+xml,<svg onload=1>)\n"),
    "entity": (VM, PLAIN + '<a href="java&#x09;script:alert(1)">x</a>\n'),
    "template": (VM, PLAIN + "<template><script>1</script></template>\n"),
    "base": (VM, PLAIN + '<base href="//evil.example/">\n'),
    "form": (VM, PLAIN + '<button formaction="javascript:1">x</button>\n'),
    "style sheet": (VM, PLAIN + '<link rel="stylesheet" href="//evil.example/a.css">\n'),
    "behind a comment of the checker": (
        VM,
        PLAIN + "<!-- handbook: ignore STR018, STR012 이유: 꼭. -->\n<script>1</script>\n",
    ),
    "in a comment of the checker": (
        VM,
        PLAIN + "<!-- handbook: ignore STR018 이유: --><script>1</script>\n",
    ),
    "click": (VM, PLAIN + figure('a["x"]', 'click a "javascript:alert(1)"', kind="flowchart TD")),
    "body's HTML": ("docs/_data/glossary.yml", listed(TERM, body="'<marquee>글</marquee>'")),
    "body's frame": ("docs/_data/glossary.yml", listed(TERM, body="'<iframe src=x></iframe>'")),
    "body's link": ("docs/_data/glossary.yml", listed(TERM, body="'[글](javascript:alert(1))'")),
    "alias": (
        "docs/_data/glossary.yml",
        listed(TERM, aliases="[{ form: '<script>1</script>', kind: spelling }]"),
    ),
    "authors": ("docs/_data/sources.yml", listed(SOURCE, authors=f"'{QUOTED}'")),
    "redirect's end": ("docs/_data/redirects.yml", "- from: old/\n  to: 'a.md#\"><script>'\n"),
    "roles": ("docs/_data/roles.yml", "- class: host\n  names: ['<script>1</script>']\n"),
    "social link": ("mkdocs.yml", config("extra:\n  social:\n    - link: 'javascript:alert(1)'")),
    "share card": ("mkdocs.yml", config(f"extra:\n  share_cards:\n    book: '{QUOTED}'")),
    "repository": ("mkdocs.yml", config("repo_url: 'javascript:alert(1)'")),
    "XML": ("docs/x.xml", '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'),
    "HTML in capitals": ("docs/RAW.HTML", "<SCRIPT>1</SCRIPT>"),
    "picture that fetches": (
        "docs/x.svg",
        "<svg><style>@import url(//evil.example/a)</style></svg>",
    ),
    "picture of a picture": ("docs/x.svg", '<svg><image href="https://evil.example/a"/></svg>'),
    "term": ("docs/_data/glossary.yml", listed(TERM, ko=f"'{QUOTED}'")),
    "short": ("docs/_data/glossary.yml", listed(TERM, short=f"'{QUOTED}'")),
    "body": ("docs/_data/glossary.yml", listed(TERM, body=f"'{QUOTED}'")),
    "source": ("docs/_data/sources.yml", listed(SOURCE, title=f"'{QUOTED}'")),
    "source's address": ("docs/_data/sources.yml", listed(SOURCE, url="'javascript:alert(1)'")),
    "redirect": ("docs/_data/redirects.yml", "- from: ../../out/\n  to: basics/vm.md\n"),
    "site name": ("mkdocs.yml", config(f"site_description: '{QUOTED}'")),
    "the machine as a theme": ("mkdocs.yml", config("theme:\n  name: mkdocs\n  custom_dir: /")),
    "the theme's folder": ("mkdocs.yml", config("theme: { name: mkdocs, custom_dir: ../.. }")),
    "navigation": ("mkdocs.yml", f"site_name: 책\nnav:\n  - '{QUOTED}': basics/vm.md\n"),
    "copyright": ("mkdocs.yml", config(f"copyright: '{QUOTED}'")),
    "raw file": ("docs/raw.html", "<p onclick=alert(1)>글</p>"),
    "picture": ("docs/assets/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
}


# What is always printed as text, whatever it holds.
TEXTS = [
    '<figure data-variant="block\na[&quot;forged&quot;]"></figure>\n\n',
    figure(f"%% caption: {EVIL}", 'a["x"]'),
    figure(f"%% accTitle: {EVIL}", f"%% accDescr: {EVIL}", 'a["x"]'),
    figure('a["x"] b["y"]', "a --> b", f"%% step a->b: {EVIL}"),
    figure(f"%% variant: {EVIL}", "%% id: one", 'a["x"]')
    + figure(f"%% variant one: {EVIL}", "%% id: two", 'a["y"]'),
    figure('a["<img src=x onerror=alert(1)>"]'),
    figure('a["x"]', f"%% mark a: {EVIL}"),
    figure(f"%% id: {EVIL}", 'a["x"]'),
    "A->>B: <script>1</script>".join(["```mermaid\nsequenceDiagram\n", "\n```\n\n"]),
    '```python title="<script>1</script>"\nx\n```\n\n',
    '``` { .x"><script>1</script> }\nx\n```\n\n',
    '![" onerror="alert(1)](../assets/images/favicon.svg)\n\n',
    '[글](../index.md "x\\" onclick=\\"a")\n\n',
    "`<script>1</script>`\n\n",
    '## 글 { #x"><script>1</script> }\n\n',
]

SITE_URL = "https://example.org/book/"
ODD = 'R&D <b> "x"'
TYPED = 'R&amp;D &lt;b&gt; "x"'


def build_site(root: Path, book: Path, pages: Mapping[str, str], nav: str) -> Path:
    """Build `pages` in the folder `book` with the theme and the settings of the book at `root`, and
    `nav` as their navigation. Returns the folder of the site.
    """
    for name in ("overrides", "scripts", "docs/_data", "docs/assets"):
        shutil.copytree(root / name, book / name)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = settings.index("\nnav:\n"), settings.index("\ntheme:\n")
    settings = settings[:start] + nav + settings[end:]
    settings, count = re.subn(r"(?m)^    book: .*$", lambda _: f"    book: '{EVIL}'", settings)
    assert count == 1, "the share card of the book is described in the settings"
    (book / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name, text in pages.items():
        (book / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (book / "docs" / name).write_text(text, encoding="utf-8")
    site = book / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    done = subprocess.run(
        command,
        cwd=book,
        env={**os.environ, "SITE_URL": SITE_URL},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return site


def build_odd_site(root: Path, book: Path, more: Mapping[str, str] | None = None) -> Path:
    """Build three pages whose titles hold what HTML is made of, one of odd texts, and `more`."""
    nav = (
        f"\nnav:\n  - index.md\n  - '{ODD}':\n      - a/front.md\n      - a/heading.md\n"
        "      - a/texts.md\n"
        f"      - '{EVIL}': a/named.md\n"
    )
    pages = {
        "index.md": "# 처음 { #home }\n",
        "a/front.md": f"---\ntitle: '{ODD}'\ndescription: '{EVIL}'\n---\n\n# {TYPED} {{ #a }}\n",
        "a/heading.md": f"# {TYPED} {{ #b }}\n",
        "a/named.md": "# 이름 { #c }\n",
        "a/texts.md": "# 글 { #d }\n\n" + "".join(TEXTS),
        **(more or {}),
    }
    return build_site(root, book, pages, nav)
