"""Addresses outside the pages: style sheets, templates, settings, the navigation, data files."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.check.run import diagnose
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


def test_links_in_the_list_of_changes_start_from_the_repository(tmp_path: Path) -> None:
    links = (
        "docs/basics/vm.md docs/basics/vm.md#vm https://example.com/ docs/basics/vmm.md "
        "docs/basics/vm.md#none CONTRIBUTING.md"
    ).split()
    text = "# 바뀐 점\n\n" + "".join(f"- [글]({link})\n" for link in links)
    found = diagnose(read_book(tmp_path, {"CHANGELOG.md": text}))
    told = [d for d in found if d.rule == "LNK020"]
    assert [(d.location.path, d.location.line) for d in told] == [
        ("CHANGELOG.md", line) for line in (6, 7, 8)
    ]
    assert "혹시 'docs/basics/vm.md' 말인가요?" in told[0].hint


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


OPENING = "# 방법 { #part-methods }\n\n글이에요.\n\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{{ part }}\n", False),
        ("{{ part }}", False),
        ("{{ part }}\r\n\r\n글이에요.\r\n", False),
        ("", True),
        ("{{part}}\n", True),
        ("글이에요.\n{{ part }}\n", True),
        ("`{{ part }}`\n", True),
    ],
)
def test_the_opening_of_a_part_lists_its_chapters(find: Find, body: str, told: bool) -> None:
    files = {
        "mkdocs.yml": f"{NAV}  - 방법:\n      - parts/methods.md\n      - methods/way.md\n",
        "docs/methods/way.md": QUESTION,
        "docs/parts/methods.md": OPENING + body,
    }
    found = [d for d in find(files) if d.rule == "STR037" and "{{ part }}" in d.message]
    assert [d.location.path for d in found] == ["docs/parts/methods.md"] * told


@pytest.mark.parametrize(
    ("css", "cards", "words"),
    [
        ("", "", []),
        ('[data-part="basics"] {}', "", ["색"]),
        ('[data-part="methods"] {}', "", []),
        ('[data-part="methods"] {}', "basics: 그림", ["그림"]),
        ('[data-part="methods"] {}', "methods: 그림", ["그림"]),
    ],
)
def test_a_part_has_its_look_where_the_book_gives_parts_one(
    find: Find, css: str, cards: str, words: list[str]
) -> None:
    extra = f"extra:\n  share_cards:\n    {cards}\n" if cards else ""
    config = f"{NAV}  - 방법:\n      - methods/way.md\n"
    files = {
        "mkdocs.yml": f"{config}extra_css: [parts.css]\n{extra}",
        "docs/parts.css": css,
        "docs/methods/way.md": QUESTION,
    }
    found = [d for d in find(files) if d.rule == "STR037" and "첫 페이지" not in d.message]
    about = [d.message for d in found if "'methods'" in d.message]
    assert [word in message for word, message in zip(words, about, strict=True)] == [True] * len(
        words
    )
