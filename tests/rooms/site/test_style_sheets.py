"""The style sheets of the built site: one of the book's own, and of the theme's what is used."""

from __future__ import annotations

from pathlib import Path

from handbook.core.style_sheets import blocks, minified, names_asked_for
from handbook.site.style_sheets import (
    BOOK,
    dark_without_scripts,
    trim_styles,
    trimmed,
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


def test_a_site_keeps_what_its_pages_and_its_scripts_name(tmp_path: Path) -> None:
    css, theme = tmp_path / "assets/css", tmp_path / "assets/stylesheets"
    css.mkdir(parents=True)
    theme.mkdir()
    (theme / "main.css").write_text(".used{x:y}.made{x:y}.unused{x:y}", encoding="utf-8")
    slate = '@media screen{[data-md-color-scheme="slate"]{--a:b}}'
    (css / "book.css").write_text(f".one {{ x: y }}\n{slate}", encoding="utf-8")
    (tmp_path / "code.js").write_text('part.className = "made"', encoding="utf-8")
    (tmp_path / "index.html").write_text("<p class=used>", encoding="utf-8")
    trim_styles(tmp_path)
    assert (theme / "main.css").read_text(encoding="utf-8") == ".used{x:y}.made{x:y}"
    assert (tmp_path / BOOK).read_text(encoding="utf-8") == (
        f".one{{x: y}}{slate}@media screen and (scripting:none) and (prefers-color-scheme:dark)"
        '{@media screen{[data-md-color-scheme="default"]{--a:b}}}\n'
    )


def test_a_site_without_a_sheet_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    theme = tmp_path / "assets/stylesheets"
    theme.mkdir(parents=True)
    (theme / "main.css").write_text(".unused{x:y}", encoding="utf-8")
    trim_styles(tmp_path)
    assert (theme / "main.css").read_text(encoding="utf-8") == ".unused{x:y}"
