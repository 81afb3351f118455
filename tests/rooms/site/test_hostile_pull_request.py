"""A pull request from a stranger, field by field: what is typed is shown, and never run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.check import run
from handbook.core.active_content import Act, active_in
from handbook.site.built_page import read_page
from handbook.site.page_checks import check_pages
from hostile import DOORS, EVIL, ODD, PLAIN, SITE_URL, VM, build_odd_site
from sample_book import make_book, project_of


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


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_line_of_a_file_out_of_the_repository_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_book(tmp_path)
    (root / ".git").mkdir()
    (tmp_path / "secret").write_text("# 비밀\n\n비밀번호는 [가](none.md)예요.\n", encoding="utf-8")
    (root / "docs/leak.md").symlink_to(tmp_path / "secret")
    (root / "docs/inside.md").symlink_to(root / "docs/index.md")
    run.command(project_of(root), run.Options())
    out = capsys.readouterr().out
    assert "docs/leak.md:1:1: INT002 저장소 밖의 파일" in out
    assert out.count("docs/leak.md") == 1
    assert "비밀번호" not in out
    assert "docs/inside.md:1:1: INT002" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_repository_is_no_part_of_the_theme(tmp_path: Path) -> None:
    root = make_book(tmp_path, {"overrides/home.html": "<p>\n"})
    (tmp_path / "secret").mkdir()
    (root / "overrides/leak").symlink_to(tmp_path / "secret")
    found = {d.location.path for d in run.run(project_of(root)) if d.rule == "STR018"}
    assert found == {"overrides/leak"}


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


@pytest.fixture(scope="module")
def odd_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real theme and settings over pages whose titles and texts are odd."""
    return build_odd_site(root, tmp_path_factory.mktemp("odd"))


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
