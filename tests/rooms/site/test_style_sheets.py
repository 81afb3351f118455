"""The style sheets of the built site: one of the book's own, and of the theme's what is used."""

from __future__ import annotations

from pathlib import Path

from handbook.core.style_sheets import blocks, minified, names_asked_for
from handbook.site.style_sheets import (
    BOOK,
    dark_without_scripts,
    trimmed,
    write_style_sheets,
)


def test_blocks_are_found_past_strings_comments_and_addresses() -> None:
    sheet = (
        '@charset "utf-8";/* } */a::before{content:"}";background:url(data:x;y{)}'
        "@media print{b{c:d}}"
    )
    found = list(blocks(sheet))
    assert [block.prelude for block in found] == ['@charset "utf-8"', "a::before", "@media print"]
    assert found[1].body == 'content:"}";background:url(data:x;y{)'


def test_spaces_go_and_meaning_stays() -> None:
    sheet = '/* Why. */\n.a > .b,\n.c {\n  margin: 0  1px;\n  content: "a; b";\n}\n'
    assert minified(sheet) == '.a > .b, .c{margin: 0 1px;content: "a; b"}'


def test_a_selector_is_judged_by_what_it_surely_asks_for() -> None:
    assert names_asked_for(".a .b:not(.c) > i.d:is(.e,.f)[class~=g]") == {"a", "b", "d"}
    assert names_asked_for("html .md\\:x::after") == {"md:x"}


def test_what_no_page_and_no_script_names_goes() -> None:
    sheet = ".a,.b{x:y}.c{x:y}@media print{.c{x:y}}@keyframes z{from{x:y}}.a:not(.c){x:y}"
    assert trimmed(sheet, {"a"}) == ".a{x:y}@keyframes z{from{x:y}}.a:not(.c){x:y}"


def test_dark_colours_hold_for_a_reader_whose_browser_runs_no_script() -> None:
    sheet = (
        '@media screen{[data-md-color-scheme="slate"] .a{x:y}.b{x:y}}'
        "[data-md-color-scheme=slate][data-md-color-primary=red]{x:y}"
    )
    assert dark_without_scripts(sheet) == (
        "@media screen and (scripting:none) and (prefers-color-scheme:dark)"
        '{@media screen{[data-md-color-scheme="default"] .a{x:y}}}'
    )


def test_a_site_links_to_one_sheet_of_its_own_where_the_first_stood(tmp_path: Path) -> None:
    css, theme = tmp_path / "assets/css", tmp_path / "assets/stylesheets"
    css.mkdir(parents=True)
    theme.mkdir()
    (theme / "main.css").write_text(".used{x:y}.made{x:y}.unused{x:y}", encoding="utf-8")
    for name in ("one", "two", "only"):
        (css / f"{name}.css").write_text(f".{name} {{ x: y }}\n", encoding="utf-8")
    (tmp_path / "code.js").write_text('part.className = "made"', encoding="utf-8")
    links = "".join(
        f'    <link rel="stylesheet" href="./assets/css/{name}.css">\n' for name in ("one", "two")
    )
    (tmp_path / "index.html").write_text(f"<head>\n{links}</head><p class=used>", encoding="utf-8")
    (tmp_path / "b.html").write_text(
        f'<head>\n    <link rel="stylesheet" href="./assets/css/only.css">\n{links}</head>',
        encoding="utf-8",
    )
    write_style_sheets(tmp_path)
    assert (tmp_path / BOOK).read_text(encoding="utf-8") == ".one{x: y}.two{x: y}\n"
    assert (theme / "main.css").read_text(encoding="utf-8") == ".used{x:y}.made{x:y}"
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == (
        '<head>\n    <link rel="stylesheet" href="./assets/css/only.css">\n'
        '    <link rel="stylesheet" href="./assets/css/book.css">\n</head>'
    )
    assert sorted(file.name for file in css.iterdir()) == ["book.css", "only.css"]


def test_what_the_first_page_alone_links_to_stays_apart(tmp_path: Path) -> None:
    css = tmp_path / "assets/css"
    css.mkdir(parents=True)
    for name in ("home", "one"):
        (css / f"{name}.css").write_text(f".{name} {{ x: y }}\n", encoding="utf-8")
    link = '    <link rel="stylesheet" href="{}assets/css/{}.css">\n'
    home = link.format("", "home") + link.format("", "one")
    (tmp_path / "index.html").write_text(home, encoding="utf-8")
    (tmp_path / "404.html").write_text(link.format("/", "one"), encoding="utf-8")
    write_style_sheets(tmp_path)
    assert (tmp_path / BOOK).read_text(encoding="utf-8") == ".one{x: y}\n"
    assert (css / "home.css").is_file()
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == (
        link.format("", "home") + link.format("", "book")
    )
