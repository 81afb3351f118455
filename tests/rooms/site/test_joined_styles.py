"""What every page loads is one file, and says the same."""

from __future__ import annotations

from pathlib import Path

from handbook.site.joined_styles import join_styles

LINK = '<link rel="stylesheet" href="{}assets/css/{}.css">'


def page(base: str, *names: str) -> str:
    links = "\n".join(LINK.format(base, name) for name in names)
    return f"<head>\n{LINK.format(base, '../stylesheets/main')}\n{links}\n</head>\n"


def site_of(folder: Path, pages: dict[str, str], sheets: dict[str, str]) -> Path:
    for path, text in [*pages.items(), *((f"assets/css/{n}.css", t) for n, t in sheets.items())]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_sheets_of_every_page_are_joined_in_their_order(tmp_path: Path) -> None:
    pages = {
        "index.html": page("", "home", "base", "ways"),
        "basics/vm/index.html": page("../../", "base", "ways"),
        "404.html": page("/book/", "base", "ways"),
        "redirect/index.html": "<p>없어요.</p>",
    }
    sheets = {"home": "h1 {\n}\n", "base": "a {\n  b: c;\n}\n", "ways": "d {\n  e: f;\n}\n"}
    site = site_of(tmp_path, pages, sheets)
    join_styles(site)
    assert (site / "assets/css/book.css").read_text("utf-8") == "a {\nb: c;\n}\nd {\ne: f;\n}\n"
    home = (site / "index.html").read_text("utf-8")
    assert home.index("home.css") < home.index('href="assets/css/book.css"')
    assert "base.css" not in home
    assert "ways.css" not in home
    assert 'href="../../assets/css/book.css"' in (site / "basics/vm/index.html").read_text("utf-8")
    assert 'href="/book/assets/css/book.css"' in (site / "404.html").read_text("utf-8")
    assert (site / "redirect/index.html").read_text("utf-8") == "<p>없어요.</p>"


def test_comments_go_and_what_only_looks_like_one_stays(tmp_path: Path) -> None:
    css = "/* 하나 */\na::before {\n\n  content: \"/* 둘 */  세\";\n  b: '\\'/*'; /* 넷\n */\n}\n"
    site = site_of(tmp_path, {"index.html": page("", "a", "b")}, {"a": css, "b": "c{}\n"})
    join_styles(site)
    joined = (site / "assets/css/book.css").read_text("utf-8")
    assert joined == "a::before {\ncontent: \"/* 둘 */  세\";\nb: '\\'/*';\n}\nc{}\n"


def test_a_site_without_sheets_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    pages = {"index.html": page(""), "a/index.html": page("../", "one")}
    site = site_of(tmp_path, pages, {"one": "a{}"})
    join_styles(site)
    assert not (site / "assets/css/book.css").exists()
    assert {p: (site / p).read_text("utf-8") for p in pages} == pages
