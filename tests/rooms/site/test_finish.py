"""What `build` does to pages after MkDocs, and what it refuses to publish."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from handbook.book.project import Project
from handbook.core.active_content import Act
from handbook.core.active_files import SHOWN_AS_PAGES, active_in_file, is_harmless
from handbook.core.errors import CouldNotRun
from handbook.site import build as build_site
from handbook.site import publish
from handbook.site.built_page import read_page
from handbook.site.csp import policy_for, write_policy
from handbook.site.environment import addresses_from
from handbook.site.publish import replace_folder
from handbook.site.theme_scripts import PINNED, digest, is_pinned
from rooms.site.finished import built, faults

_SVG = "http://www.w3.org/2000/svg"


def test_policy_allows_no_script_but_those_of_the_theme(tmp_path: Path) -> None:
    script = 'document.title="pwned"'
    site = built(
        tmp_path, index=f"<script>{script}</script><script type='application/json'>1</script>"
    )
    policy = policy_for(read_page(site, site / "index.html"))
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_policy_stands_before_everything_that_it_governs(tmp_path: Path) -> None:
    site = built(tmp_path, index="<script>1</script>")
    write_policy(site, read_page(site, site / "index.html"))
    text = (site / "index.html").read_text(encoding="utf-8")
    assert text.index("Content-Security-Policy") < text.index("<script>")
    assert text.count("Content-Security-Policy") == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="basics/vm/">x</a>', "자리에 아무것도 없어요"),
        ('<a href="#nowhere">x</a>', "'#nowhere' 절이 없어요"),
        ('<p id="a">1</p><p id="a">2</p>', "id 'a' 이름이 2번"),
        ('<p style="color:red">1</p>', "<p style>에 style이 있어요"),
        ('<p onclick="x()">1</p>', "<p onclick>"),
        ('<a href="#" ping="//example.org/">1</a>', "<a ping>"),
        ("<!--><script>1</script>-->", "<script>: 실행되는"),
        ('<template><img src="x" onerror="1"></template>', "<img onerror>"),
        ('<a href=" java&#10;script:alert(1)">x</a>', "<a href>: 주소가"),
        ('<iframe src="x"></iframe>', "<iframe>: 다른 페이지를"),
        ('<meta http-equiv="refresh" content="0; url=https://evil.example/">', "<meta http-equiv>"),
        ('<script src="assets/images/x.js"></script>', "책의 것이 아닌 스크립트"),
        ('<a href="http://[abc#x">x</a>', "주소를 읽을 수 없어요"),
        ('<script src="https://cdn.example/x.js"></script>', "다른 곳에서 가져와요"),
        ('<img src="//cdn.example/x.png" alt="">', "다른 곳에서 가져와요"),
        ('<img srcset="a.png 1x, https://cdn.example/b.png 2x" alt="">', "cdn.example/b.png"),
    ],
)
def test_a_fault_in_a_built_page_is_named(tmp_path: Path, body: str, expected: str) -> None:
    found = faults(built(tmp_path, index=body))
    assert any(expected in fault and fault.startswith("index.html: ") for fault in found), found


def test_links_that_lead_somewhere_are_no_faults(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        index='<a href="basics/vm/#하나">x</a><a href="https://example.org/">y</a>'
        '<a href="mailto:a@example.org">z</a><a href="https://book.example/basics/vm/">w</a>',
        basics__vm__index='<p id="하나">1</p><a href="../../">home</a><a href="%23">x</a>',
    )
    (site / "basics/vm/%23").mkdir()  # nothing: the address below is checked as a folder
    assert faults(site, "https://book.example/") == [
        "basics/vm/index.html: '%23' 자리에 아무것도 없어요."
    ]


def test_an_address_that_only_begins_like_ours_is_another_site(tmp_path: Path) -> None:
    site = built(tmp_path, index='<a href="https://example.org/bookshop/">x</a>')
    for typed in ("https://example.org/book", "https://example.org/book/"):
        assert faults(site, addresses_from({"SITE_URL": typed}).site_url) == []


def test_the_scripts_of_the_theme_are_the_ones_that_were_looked_at() -> None:
    """After an update of the theme: read what is new, then list it in theme_scripts.py."""
    folder = Path(material.__file__).parent / "templates/partials/javascripts"
    used = ("base.html", "palette.html", "content.html")
    texts = [(folder / name).read_text(encoding="utf-8") for name in used]
    scripts = [text.rpartition("<script>")[2].partition("</script>")[0] for text in texts]
    scripts = [script.replace("{{ config.extra.scope | d(base_url) }}", "..") for script in scripts]
    assert {digest(script) for script in scripts} == set(PINNED)
    assert is_pinned(scripts[0], "basics/index.html", "")
    assert not is_pinned(scripts[0], "index.html", ""), "the path to the root is another there"
    lost = [script.replace("..", "/book/", 1) for script in scripts]
    assert is_pinned(lost[0], "404.html", "https://example.org/book/")
    assert not is_pinned(lost[0], "404.html", "https://example.org/")


def test_a_raw_page_gets_its_policy_before_anything_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "raw.html").write_text("<!doctype html><p>글</p>", encoding="utf-8")
    write_policy(site, read_page(site, site / "raw.html"))
    text = (site / "raw.html").read_text(encoding="utf-8")
    assert text.startswith(
        '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security'
    )
    (site / "raw.html").write_bytes("가".encode("cp949"))
    with pytest.raises(CouldNotRun, match="HTML 파일을 읽을 수 없어요"):
        read_page(site, site / "raw.html")


@pytest.mark.parametrize(
    "begin",
    [
        '<!--<meta charset="utf-8">--><meta charset=iso-2022-jp>',
        '<title><meta charset="utf-8"></title>',
        """<html title='><head><meta charset="utf-8">'>""",
        "<!doctype html><html lang='ko'><!--<head>--><head><meta charset=x>",
    ],
)
def test_no_charset_of_an_author_stands_before_the_policy(tmp_path: Path, begin: str) -> None:
    (tmp_path / "raw.html").write_text(f'{begin}<meta charset="utf-8"><p>글', encoding="utf-8")
    write_policy(tmp_path, read_page(tmp_path, tmp_path / "raw.html"))
    text = (tmp_path / "raw.html").read_text(encoding="utf-8")
    assert re.match(r'(<!doctype html>)?<meta charset="utf-8"><meta http-equiv="Content-Se', text)


@pytest.mark.parametrize(
    "svg",
    [
        "<svg><script>1</script></svg>",
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></s:svg>',
        '<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg>&x;</svg>',
        '<svg onload="1"/>',
        '<svg><a xlink:href="javascript:1"/></svg>',
        # What an XML parser sees and an HTML parser takes for the text of a box or a title.
        f'<svg xmlns="{_SVG}"><desc><textarea xmlns="x"/><script>1</script></desc></svg>',
        f'<svg xmlns="{_SVG}"><desc><title xmlns="x"/><a onclick="1"/></desc></svg>',
        f'<svg xmlns="{_SVG}"><desc><xmp xmlns="x"/><script>1</script></desc></svg> & broken',
        # Other bytes than these are read where the file says that it is in another encoding.
        f'<?xml version="1.0" encoding="iso-2022-jp"?><svg xmlns="{_SVG}"/>',
        "<svg><style>a{background:u\\72l(//example.org/x)}</style></svg>",
        "<svg><style>@im\\port '//example.org/x'</style></svg>",
        "<svg><style>@import/**/'//example.org/x'</style></svg>",
        '<svg><style>.a{background:url("ht\\9 tp://example.org/")}</style></svg>',
        '<svg><style>.a{background:url("\\1 //example.org/")}</style></svg>',
        "<svg><style>.a{background:url(\\1 //example.org/)}</style></svg>",
        '<svg><style>@import "/\\9 /example.org/a.css"</style></svg>',
        '<svg><style>.a{background:image-set("a.png" 2x, "//example.org/x" 1x)}</style></svg>',
        '<svg><style>.q{content:"/*"}.a{background:url(//example.org/)}.r{content:"*/"}'
        "</style></svg>",
        "<svg><style>.a{content:'a';background:url(//example.org/)}</style></svg>",
        "<svg><style>.a{background:url(a'b)}.b{background:url(//example.org/)}</style></svg>",
        "<svg><style>.a{background:image-set(url(//example.org/) 1x)}</style></svg>",
        "<svg><style>/* \" */.a{background:url('//example.org/')}/* \" */</style></svg>",
        '<svg><style>.a{--x:"//example.org";background:image-set(var(--x) 1x)}</style></svg>',
        # Other hosts as browsers read their addresses.
        '<svg><image href="ht&#9;tp://example.org/a.png"/></svg>',
        '<svg><image href="\\\\example.org/a.png"/></svg>',
        '<svg><image href="http:/\\example.org/a.png"/></svg>',
        '<svg><image href="https:example.org/a.png"/></svg>',
        '<svg><style>a{background:url("\\\\\\\\example.org/x")}</style></svg>',
        f'<svg xmlns="{_SVG}"><link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet"'
        ' href="http://example.org/a.css"/></svg>',
    ],
)
def test_a_picture_that_runs_something_is_not_published(tmp_path: Path, svg: str) -> None:
    file = tmp_path / "x.svg"
    file.write_text(svg, encoding="utf-8")
    assert [active for active in active_in_file(file) if not is_harmless(active, ".svg")]
    file.write_text("<svg><style>a{}</style><path style='fill:red'/></svg>", encoding="utf-8")
    assert {a.act for a in active_in_file(file)} == {Act.STYLE}


@pytest.mark.parametrize(
    "style",
    [
        "a{background:url(#b);fill:url('#c')}",
        "/* https://example.org/ */a{content:'x'}",
        "a{background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\")}",
        "a{background:url(data:image/svg+xml;base64,aHR0cHM6Ly8=)}",
    ],
)
def test_a_style_that_fetches_nothing_may_stand_in_a_picture(tmp_path: Path, style: str) -> None:
    file = tmp_path / "x.svg"
    file.write_text(f"<svg><style>{style}</style></svg>", encoding="utf-8")
    assert {active.act for active in active_in_file(file)} == {Act.STYLE}


@pytest.mark.parametrize("suffix", [".rdf", ".xsl", ".mathml", ".rss", ".svg", ".html"])
def test_whatever_a_browser_reads_as_a_page_is_looked_into(tmp_path: Path, suffix: str) -> None:
    assert suffix in SHOWN_AS_PAGES
    file = tmp_path / f"x{suffix}"
    file.write_text('<x><h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script></x>', "utf-8")
    assert active_in_file(file)


@pytest.mark.parametrize("reason", [KeyboardInterrupt(), SystemExit(143), OSError(28, "No space")])
def test_publishing_that_is_interrupted_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: BaseException
) -> None:
    new, old = built(tmp_path, index="new"), tmp_path / "out"
    old.mkdir()
    (old / "sitemap.xml").write_text("old", encoding="utf-8")

    def stop(_: object, target: Path) -> None:
        target.mkdir()
        (target / "half.html").write_text("half", encoding="utf-8")
        raise reason

    monkeypatch.setattr(publish.shutil, "move", stop)
    with pytest.raises((type(reason), CouldNotRun)):
        replace_folder(new, old)
    assert {f.name: f.read_text("utf-8") for f in old.iterdir()} == {"sitemap.xml": "old"}
    assert sorted(f.name for f in tmp_path.iterdir()) == ["out", "site"]


@pytest.mark.parametrize("target", ["precious", "file/site"])
def test_a_folder_that_cannot_be_the_site_is_refused_before_anything_is_built(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    monkeypatch.setattr(build_site, "_mkdocs_build", lambda *_: pytest.fail("it was built"))
    project = Project(tmp_path, tmp_path / "mkdocs.yml")
    with pytest.raises(CouldNotRun) as caught:
        build_site.build(project, tmp_path / target)
    assert caught.value.where == str(tmp_path / target)
    assert caught.value.hint
    assert (tmp_path / "precious/notes.txt").read_text(encoding="utf-8") == "mine"


def test_publishing_replaces_a_built_site_but_nothing_else(tmp_path: Path) -> None:
    new = built(tmp_path, index="new")
    home = tmp_path / "precious"
    home.mkdir()
    (home / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CouldNotRun):
        replace_folder(new, home)
    assert (home / "notes.txt").read_text(encoding="utf-8") == "mine"

    old = tmp_path / "out"
    old.mkdir()
    (old / "sitemap.xml").write_text("<x/>", encoding="utf-8")
    (old / "gone.html").write_text("old", encoding="utf-8")
    replace_folder(new, old)
    assert sorted(p.name for p in old.iterdir()) == ["index.html"]
