"""A pull request from a stranger, field by field: what is typed is shown, and never run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.check import run
from handbook.core.active_content import Act, active_in
from handbook.site.built_page import read_page
from handbook.site.page_checks import check_pages
from sample_book import make_book, project_of

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
    "navigation": ("mkdocs.yml", f"site_name: 책\nnav:\n  - '{QUOTED}': basics/vm.md\n"),
    "copyright": ("mkdocs.yml", config(f"copyright: '{QUOTED}'")),
    "raw file": ("docs/raw.html", "<p onclick=alert(1)>글</p>"),
    "picture": ("docs/assets/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
}


@pytest.mark.parametrize("door", DOORS)
def test_what_would_run_is_found_in_its_file(door: str, tmp_path: Path) -> None:
    path, text = DOORS[door]
    root = make_book(tmp_path, {path: text})
    before = {(d.rule, d.location) for d in run.run(project_of(make_book(tmp_path / "sound")))}
    found = [d for d in run.run(project_of(root)) if (d.rule, d.location) not in before]
    guilty = [d for d in found if d.rule in {"STR012", "STR018", "LNK009", "LNK017", "LNK023"}]
    assert {d.location.path for d in guilty} == {path}, found


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("name", ["docs/leak.txt", "docs/basics/leak.md"])
def test_a_link_out_of_the_repository_is_not_published(name: str, tmp_path: Path) -> None:
    root = make_book(tmp_path)
    (tmp_path / "secret").write_text("비밀", encoding="utf-8")
    (root / name).symlink_to(tmp_path / "secret")
    (root / "docs/inside.txt").symlink_to(root / "docs/index.md")
    found = {d.location.path for d in run.run(project_of(root)) if d.rule == "STR018"}
    assert found == {name}


def test_raw_html_passes_for_no_diagram(odd_site: Path) -> None:
    page = (odd_site / "a/texts/index.html").read_text(encoding="utf-8")
    assert "forged" in page
    drawn = page.count('<svg class="diagram__drawing')
    wider = page.count('<svg class="diagram__drawing diagram__drawing--desk')
    assert page.count('class="diagram diagram--') == drawn - wider
    assert 'data-variant="block' in page, "it stays what it is: an attribute"


def test_the_page_of_changes_names_the_file_of_changes(tmp_path: Path) -> None:
    changes = "# 바뀐 것\n\n## 글\n\n<script>1</script>\n"
    root = make_book(tmp_path, {VM: PLAIN + "{{ changelog }}\n", "CHANGELOG.md": changes})
    found = [d for d in run.run(project_of(root)) if d.rule == "STR018"]
    assert {d.location.path for d in found} == {"CHANGELOG.md"}


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


@pytest.fixture(scope="module")
def odd_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real theme and settings over three pages whose titles hold what HTML is made of."""
    book = tmp_path_factory.mktemp("odd")
    for name in ("overrides", "scripts", "docs/_data", "docs/assets"):
        shutil.copytree(root / name, book / name)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = settings.index("\nnav:\n"), settings.index("\ntheme:\n")
    nav = (
        f"\nnav:\n  - index.md\n  - '{ODD}':\n      - a/front.md\n      - a/heading.md\n"
        "      - a/texts.md\n"
        f"      - '{EVIL}': a/named.md\n"
    )
    settings = settings[:start] + nav + settings[end:]
    settings, count = re.subn(r"(?m)^    book: .*$", lambda _: f"    book: '{EVIL}'", settings)
    assert count == 1, "the share card of the book is described in the settings"
    (book / "mkdocs.yml").write_text(settings, encoding="utf-8")
    pages = {
        "index.md": "# 처음 { #home }\n",
        "a/front.md": f"---\ntitle: '{ODD}'\ndescription: '{EVIL}'\n---\n\n# {TYPED} {{ #a }}\n",
        "a/heading.md": f"# {TYPED} {{ #b }}\n",
        "a/named.md": "# 이름 { #c }\n",
        "a/texts.md": "# 글 { #d }\n\n" + "".join(TEXTS),
    }
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


@pytest.mark.parametrize("page", ["a/front", "a/heading"])
def test_an_odd_title_reads_exactly_so_wherever_it_stands(odd_site: Path, page: str) -> None:
    tree = LexborHTMLParser((odd_site / page / "index.html").read_text(encoding="utf-8"))
    places = {
        "tab": [tree.css_first("title").text()],
        "heading": [tree.css_first("h1").text().removesuffix("¶")],
        "header": [tree.css("header .md-header__topic .md-ellipsis")[1].text()],
        "navigation": [
            n.text() for n in tree.css("a.md-nav__link--active .md-ellipsis") if n.text().strip()
        ],
        "share card": [
            n.attributes["content"] or "" for n in tree.css("meta[property='og:title']")
        ],
        "tabs": [n.text() for n in tree.css(".md-tabs__link") if "R&D" in n.text()],
    }
    for place, texts in places.items():
        assert texts, place
        for text in texts:
            assert text.strip().removesuffix(" - 가상화 첫걸음") == ODD, place


def test_an_odd_title_reads_exactly_so_at_the_foot_and_in_the_search(odd_site: Path) -> None:
    tree = LexborHTMLParser((odd_site / "a/front/index.html").read_text(encoding="utf-8"))
    following = tree.css_first("a.md-footer__link--next")
    assert following.css_first(".md-ellipsis").text().strip() == ODD
    assert following.attributes["aria-label"] == f"다음: {ODD}"
    assert tree.css_first("meta[name=description]").attributes["content"] == EVIL
    index = json.loads((odd_site / "search/book.json").read_text(encoding="utf-8"))
    titles = {p["title"] for p in index["pages"] if p["url"].startswith(("a/front", "a/head"))}
    assert titles == {ODD}, "the search's engine escapes what it shows"


def test_the_share_card_reads_exactly_as_it_was_typed(odd_site: Path) -> None:
    tree = LexborHTMLParser((odd_site / "a/front/index.html").read_text(encoding="utf-8"))
    card = {
        node.attributes["property"]: node.attributes["content"]
        for node in tree.css("meta[property^='og:']")
    }
    assert card["og:description"] == card["og:image:alt"] == EVIL
    assert card["og:url"] == f"{SITE_URL}a/front/"
    assert card["og:image"] == f"{SITE_URL}assets/images/share/book.png"


def test_what_is_text_is_read_and_never_run(odd_site: Path) -> None:
    page = (odd_site / "a/texts/index.html").read_text(encoding="utf-8")
    shown = LexborHTMLParser(page)
    captions = "".join(node.text() for node in shown.css("figcaption, .switch__name"))
    assert captions.count('document.title="pwned"') >= 4
    assert "diagram-error" not in page
    allowed = {Act.LOAD, Act.REFRESH}
    ours = [a for a in active_in(page) if a.act not in allowed]
    assert {a.tag for a in ours} <= {"script"}
    assert all("pwned" not in a.value and "alert" not in a.value for a in ours)


def test_nothing_that_was_typed_runs_anywhere(odd_site: Path) -> None:
    pages = {p.path: p for p in (read_page(odd_site, f) for f in odd_site.rglob("*.html"))}
    faults = [f for f in check_pages(odd_site, pages, SITE_URL) if "자리" not in f]
    assert faults == []
    assert all("pwned" not in a.value for page in pages.values() for a in active_in(page.html))
