"""A pull request from a stranger, field by field: what is typed is shown, and never run."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.check import run
from handbook.core.active_content import active_in
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
    guilty = [d for d in found if d.rule in {"STR012", "STR018", "LNK009", "LNK023"}]
    assert {d.location.path for d in guilty} == {path}, found


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
        f"      - '{EVIL}': a/named.md\n"
    )
    (book / "mkdocs.yml").write_text(settings[:start] + nav + settings[end:], encoding="utf-8")
    pages = {
        "index.md": "# 처음 { #home }\n",
        "a/front.md": f"---\ntitle: '{ODD}'\ndescription: '{EVIL}'\n---\n\n# {TYPED} {{ #a }}\n",
        "a/heading.md": f"# {TYPED} {{ #b }}\n",
        "a/named.md": "# 이름 { #c }\n",
    }
    for name, text in pages.items():
        (book / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (book / "docs" / name).write_text(text, encoding="utf-8")
    site = book / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    done = subprocess.run(command, cwd=book, capture_output=True, encoding="utf-8", check=False)
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


def test_nothing_that_was_typed_runs_anywhere(odd_site: Path) -> None:
    pages = {p.path: p for p in (read_page(odd_site, f) for f in odd_site.rglob("*.html"))}
    faults = [f for f in check_pages(odd_site, pages, "") if "자리" not in f]
    assert faults == []
    assert all("pwned" not in a.value for page in pages.values() for a in active_in(page.html))
