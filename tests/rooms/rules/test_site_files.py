"""Addresses outside the pages: style sheets, templates, settings, the navigation, data files."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from handbook.book.config.places import PlacedConfig
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from sample_book import Find, read_book

CSS = "docs/assets/css/x.css"
MAIN = "overrides/main.html"
CONFIG = "site_name: 책\nnav:\n  - index.md\n  - basics/hypervisor.md\n  - basics/vm.md\n"
NAV = CONFIG + "  - basics/type-2.md\n"
QUESTION = """# 길 { #way }

## 퀴즈 { #quiz }

### 1. 어느 길인가요 { #quiz-1 }

- [x] 이 길

    맞아요.

- [ ] 저 길

    아니에요.
"""


def rules_at(find: Find, files: dict[str, str]) -> list[tuple[str, int, int]]:
    found = [(d.rule, d.location.line, d.location.column) for d in find(files)]
    return [place for place in found if place[0].startswith("LNK")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a { background: url(none.svg) }\n", (1, 21)),
        ("a {\n  background: URL( 'none.svg' )\n}\n", (2, 21)),
        ('@import "none.css";\n', (1, 10)),
        ("a { background: url(/assets/images/laptop.svg) }\n", (1, 21)),
        ("/* url(a) */ a { src: url(../images/Laptop.svg) }\n", (1, 27)),
    ],
)
def test_a_style_sheet_loads_what_is_there(find: Find, text: str, place: tuple[int, int]) -> None:
    assert rules_at(find, {CSS: text}) == [("LNK018", *place)]


@pytest.mark.parametrize(
    "text",
    [
        "a { background: url(../images/laptop.svg#part) }\n",
        "a { background: url('data:image/png;base64,AA==') url(#mask) }\n",
        "/* url(none.svg) */ a { color: red }\n",
        "a { background: url(unclosed\n",
        "curl(none.svg)",
    ],
)
def test_a_good_style_sheet_is_silent(find: Find, text: str) -> None:
    assert rules_at(find, {CSS: text}) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ('<a href="basics/vm/">', 10),
        ('<a href="/basics/vm/">', 10),
        ("<img src='assets/images/none.svg'>", 11),
        ("<a href=\"{{ 'basics/none/' | url }}\">", 14),
        ('<a href="{{ "basics/vm.md" | url }}">', 14),
        ('<img srcset="none.png 1x, {{ x }} 2x" src="none.png">', 44),
    ],
)
def test_a_template_leads_somewhere_from_every_page(find: Find, line: str, column: int) -> None:
    assert rules_at(find, {MAIN: f"{line}\n"}) == [("LNK019", 1, column)]


@pytest.mark.parametrize(
    "line",
    [
        '<a href="{{ nav.homepage.url | url }}#x">',
        '<a href="{{ "basics/vm/" | url }}">',
        '<a href="#top"> <a href=""> <a href="https://example.com/">',
        '{# <a href="none/"> #} <!-- <a href="none/"> -->',
        '<a href="{% if a %}x{% endif %}">',
        '<a data-href="none/">',
    ],
)
def test_expressions_are_not_guessed(find: Find, line: str) -> None:
    assert rules_at(find, {MAIN: f"{line}\n"}) == []


def test_a_template_of_one_page_is_seen_from_that_page(find: Find) -> None:
    home = "---\ntitle: 처음\ntemplate: home.html\n---\n\n# 처음 { #home }\n"
    files = {"docs/index.md": home, "overrides/home.html": '<a href="basics/vm/"> <a href="no/">\n'}
    assert rules_at(find, files) == [("LNK019", 1, 32)]


def test_settings_may_name_scripts_with_attributes_and_files_of_the_theme(find: Find) -> None:
    config = NAV + (
        "extra_javascript:\n  - path: assets/none.js\n    type: module\n    async: true\n"
        "extra_css:\n  - css/base.css\n"
    )
    assert rules_at(find, {"mkdocs.yml": config}) == [("LNK004", 8, 11)]


def test_settings_may_name_no_style_of_another_host(find: Find) -> None:
    config = NAV + "extra_css:\n  - https://example.com/x.css\n"
    assert rules_at(find, {"mkdocs.yml": config}) == [("LNK034", 8, 5)]


def test_a_plugin_that_is_not_installed_is_told_with_the_one_that_was_meant(find: Find) -> None:
    config = NAV + "plugins:\n  - search\n  - serach\n  - mermaid2:\n      version: 11\n"
    (told,) = find({"mkdocs.yml": config})
    assert (told.rule, told.location.line, told.location.column) == ("STR039", 9, 5)
    assert "혹시 'search'인가요?" in told.hint


@pytest.mark.parametrize("theme", ["materail", "\n  name: materail", "\n  name: 'materail'"])
def test_a_misspelt_theme_is_told_with_the_one_that_was_meant(find: Find, theme: str) -> None:
    (told,) = find({"mkdocs.yml": f"{NAV}theme: {theme}\n"})
    assert told.rule == "STR039"
    assert told.location.line == NAV.count("\n") + 1 + theme.count("\n")
    assert "'material'" in told.hint


@pytest.mark.parametrize(
    "theme", ["material", "mkdocs", "null", "!ENV [T, x]", "\n  name: null", "\n  name: !ENV T"]
)
def test_a_theme_that_is_there_or_not_known_yet_is_no_mistake(find: Find, theme: str) -> None:
    assert find({"mkdocs.yml": f"{NAV}theme: {theme}\n"}) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("navi", "nav"), ("extra_javscript", "extra_javascript"), ("hook", "hooks"), ("Nav", "nav")],
)
def test_a_misspelt_setting_is_told_with_the_one_that_was_meant(
    find: Find, typed: str, meant: str
) -> None:
    found = find({"mkdocs.yml": f"site_name: 책\n{typed}:\n  - index.md\n"})
    told = [d for d in found if d.rule == "STR039"]
    assert [(d.location.line, d.location.column) for d in told] == [(2, 1)]
    assert f"혹시 '{meant}' 말인가요?" in told[0].hint


MATERIAL = "theme:\n  name: material\n"


@pytest.mark.parametrize(
    ("typed", "line", "column", "meant"),
    [
        (f"{MATERIAL}  langauge: ko\n", 9, 3, "language"),
        (f"{MATERIAL}  feature:\n    - navigation.top\n", 9, 3, "features"),
        (f"{MATERIAL}  features:\n    - navigation.tpos\n", 10, 7, "navigation.top"),
        (f"{MATERIAL}  features: [content.code.cpoy]\n", 9, 14, "content.code.copy"),
        (f"{MATERIAL}  palette:\n    - toogle:\n        name: 밝게\n", 10, 7, "toggle"),
        (f"{MATERIAL}  palette:\n    primary: indgo\n", 10, 14, "indigo"),
        ("theme:\n  name: mkdocs\n  nav_styl: dark\n", 9, 3, "nav_style"),
        ("plugins:\n  - search:\n      langs: ko\n", 9, 7, "lang"),
        ("plugins:\n  search:\n    langs: ko\n", 9, 5, "lang"),
        ("plugins:\n  - mermaid2:\n      argument:\n        a: 1\n", 9, 7, "arguments"),
        ("plugins:\n  - material/blog:\n      blog_dirs: news\n", 9, 7, "blog_dir"),
        ("validation:\n  omited_files: warn\n", 8, 3, "omitted_files"),
    ],
)
def test_a_misspelt_option_is_told_with_the_one_that_was_meant(
    find: Find, typed: str, line: int, column: int, meant: str
) -> None:
    found = find({"mkdocs.yml": f"{NAV}{typed}"})
    (told,) = (d for d in found if d.rule == "STR039")
    assert (told.location.line, told.location.column) == (line, column)
    assert told.hint.startswith(f"혹시 '{meant}")


@pytest.mark.parametrize(
    "typed",
    [
        f"{MATERIAL}  course: 가\n  features:\n    - shop.basket\n    - navigation.tabs\n",
        "theme:\n  name: null\n  custom_dir: overrides\n  langauge: ko\n",
        "theme:\n  name: !ENV T\n  langauge: ko\n",
        "plugins:\n  - search:\n      enabled: !ENV [CI, true]\n      separator: x\n",
        "plugins:\n  - mermaid2:\n      arguments:\n        versoin: 1\n",
        "plugins: [search]\nmarkdown_extensions: [toc]\n",
        "markdown_extensions:\n  - codehilite:\n      cssclass: a\n  - toc:\n      title: b\n",
        f"x: &x\n  language: ko\n{MATERIAL}  <<: *x\n",
    ],
)
def test_options_that_there_are_and_far_names_are_silent(find: Find, typed: str) -> None:
    found = find({"mkdocs.yml": f"{NAV}{typed}"})
    assert [d for d in found if d.rule == "STR039" and "모르는 이름" in d.message] == []


@pytest.mark.parametrize(
    ("extension", "option", "meant"),
    [
        ("toc", "permalnk", "permalink"),
        ("pymdownx.tabbed", "alternate_styles", "alternate_style"),
        ("somewhere.else", "permalnk", ""),
    ],
)
def test_a_misspelt_option_of_an_extension_is_told(
    tmp_path: Path, extension: str, option: str, meant: str
) -> None:
    config = f"site_name: a\nmarkdown_extensions:\n  - {extension}:\n      {option}: true\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    found = diagnose(read_site(Project(tmp_path, tmp_path / "mkdocs.yml")))
    told = [(d.location.line, d.location.column) for d in found if d.rule == "STR039"]
    assert told == ([(4, 7)] if meant else [])
    assert all(f"혹시 '{meant}' 말인가요?" in d.hint for d in found)


def test_this_book_stops_at_a_misspelt_option_of_an_extension(tmp_path: Path) -> None:
    typed = "markdown_extensions:\n  - toc:\n      permalnk: true\n"
    with pytest.raises(CouldNotRun) as stopped:
        read_book(tmp_path, {"mkdocs.yml": NAV + typed})
    assert (stopped.value.where, stopped.value.message) == (
        "mkdocs.yml:9:7",
        "'permalnk' 설정은 toc 확장이 모르는 이름이에요.",
    )
    assert stopped.value.hint.startswith("혹시 'permalink' 말인가요?")


def test_an_option_of_the_theme_that_a_template_asks_for_is_the_sites_own(find: Find) -> None:
    config = f"{NAV}{MATERIAL}  custom_dir: overrides\n  icons: own\n"
    said = {d.rule for d in find({"mkdocs.yml": config})}
    assert "STR039" in said
    own = find({"mkdocs.yml": config, MAIN: "{{ config.theme.icons }}\n"})
    assert "STR039" not in {d.rule for d in own}


def test_settings_of_ones_own_and_those_of_mkdocs_are_silent(find: Find) -> None:
    own = "x-versions: &v [1]\ncourse: 가\n"
    assert not [d for d in find({"mkdocs.yml": NAV + own}) if d.rule == "STR039"]
    known = {key for key, _ in MkDocsConfig._schema} | {"INHERIT"}
    typed = "".join(f"{key}:\n" for key in sorted(known - {"config_file_path"}))
    assert list(PlacedConfig(SourceText("mkdocs.yml", typed)).value_faults()) == []


def test_pages_are_in_the_navigation_once(find: Find) -> None:
    config = NAV + "  - 다시:\n      - basics/vm.md\n      - https://example.com/\n"
    assert rules_at(find, {"mkdocs.yml": config}) == [("LNK022", 8, 9)]


def test_a_page_left_out_of_the_navigation_is_told_unless_that_is_meant(find: Find) -> None:
    page = "docs/basics/type-2.md"
    text = "---\ntitle: 타입 2\n---\n\n# 타입 2 { #type-2 }\n"
    assert rules_at(find, {"mkdocs.yml": CONFIG, page: text}) == [("LNK021", 5, 1)]
    meant = CONFIG + "not_in_nav: |\n  /basics/type-2.md\n"
    assert rules_at(find, {"mkdocs.yml": meant, page: text}) == []
    assert rules_at(find, {"mkdocs.yml": "site_name: 책\n", page: text}) == []


def test_a_misspelt_entry_is_told_once(tmp_path: Path) -> None:
    config = CONFIG + "  - basics/type2.md\n"
    found = diagnose(read_book(tmp_path, {"mkdocs.yml": config}))
    told = [(d.rule, d.location.line) for d in found if d.rule.startswith("LNK")]
    assert told == [("LNK007", 6)]


def test_links_in_the_glossary_start_from_docs(find: Find) -> None:
    path = "docs/_data/glossary.yml"
    entry = "- id: vm\n  ko: 가상 머신\n  en: VM\n  short: 컴퓨터예요.\n  body: '%s'\n"
    assert ("LNK020", 5, 14) in rules_at(find, {path: entry % "[가](basics/none.md)"})
    assert ("LNK020", 5, 14) in rules_at(find, {path: entry % "[가](basics/vm.md#none)"})
    for good in ("[가](basics/vm.md#vm)", "[가](https://example.com/)", "대괄호 [가] 글"):
        assert "LNK020" not in {rule for rule, _, _ in rules_at(find, {path: entry % good})}


def test_a_source_at_our_own_address_must_be_there(tmp_path: Path) -> None:
    text = (
        "- {id: a, title: 글, authors: 나, year: 2026, kind: news, accessed: 2026-11-23,\n"
        "   url: https://book.example/none/}\n"
    )
    config = "site_name: 책\nsite_url: https://book.example/\n"
    site = read_book(tmp_path, {"docs/_data/sources.yml": text, "mkdocs.yml": config})
    assert [d.location.line for d in diagnose(site) if d.rule == "LNK020"] == [2]


def test_a_wrong_suffix_of_an_image_is_named(find: Find) -> None:
    page = "# 가상 머신 { #vm }\n\n![가](../assets/images/laptop.png)\n"
    (finding,) = [d for d in find({"docs/basics/vm.md": page}) if d.rule == "LNK003"]
    assert "확장자" in finding.message
    assert "laptop.svg" in finding.hint


def test_a_link_in_a_sequence_is_lost_in_the_drawing(find: Find) -> None:
    body = (
        "```mermaid\nsequenceDiagram\naccTitle: 부탁\naccDescr: 게스트가 부탁해요.\n%% id: s\n"
        "%% caption: 글이에요.\nparticipant G as 게스트\nparticipant H as 호스트\n"
        "link G: 설명 @ ../hypervisor/\nG->>H: 부탁\n```\n"
    )
    found = find({"docs/basics/vm.md": "# 가상 머신 { #vm }\n\n" + body})
    places = [(d.location.line, d.location.column) for d in found if d.rule == "LNK017"]
    assert places == [(11, 14)]


@pytest.mark.parametrize(("chapters", "asked"), [(4, False), (5, True)])
def test_a_part_mixes_its_questions_once_it_has_enough_of_them(
    find: Find, chapters: int, asked: bool
) -> None:
    pages = [f"methods/way-{number}.md" for number in range(chapters)]
    nav = "".join(f"      - {page}\n" for page in pages)
    files = {f"docs/{page}": QUESTION for page in pages} | {
        "mkdocs.yml": f"{NAV}  - 방법:\n      - parts/methods.md\n{nav}",
        "docs/parts/methods.md": "# 방법 { #part-methods }\n",
    }
    wanted = [d for d in find(files) if d.rule == "STR037" and "review/methods.md" in d.message]
    assert bool(wanted) == asked
