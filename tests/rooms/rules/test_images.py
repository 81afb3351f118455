"""Images are of the site, used, light, and what their names say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from sample_book import Find, make_book, project_of

PAGE = "docs/basics/vm.md"
IMAGE = "docs/assets/images/shot.png"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
RULES = ("LNK034", "LNK035", "LNK036")
Check = Callable[[str, Mapping[str, bytes]], list[tuple[str, str, str]]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Rule, file and message about images in the little book with a page and image files."""

    def run(body: str, images: Mapping[str, bytes]) -> list[tuple[str, str, str]]:
        root = make_book(tmp_path, {PAGE: f"# 가상 머신 {{ #vm }}\n\n{body}\n"})
        for path, content in images.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        found = diagnose(read_site(project_of(root)))
        return [(d.rule, d.location.path, d.message) for d in found if d.rule in RULES]

    return run


SHOWN = "![화면](../assets/images/shot.png)"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (PNG + b"\0" * 300_001, "그림이 300KB예요"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "이름은 'png'인데 내용은 jpg 그림이에요"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "내용은 svg 그림이에요"),
        (b"<!doctype html><p>404", "그림이 아니에요"),
        (b"BM\x46\0\0\0\0\0\0\0" + b"\0" * 40, "bmp 그림은 브라우저가"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "heic 그림은 브라우저가"),
    ],
)
def test_a_file_that_does_not_belong_is_told(check: Check, content: bytes, words: str) -> None:
    ((rule, path, message),) = check(SHOWN, {IMAGE: content})
    assert (rule, path) == ("LNK036", IMAGE)
    assert words in message


def test_an_image_under_another_name_is_known_by_its_content(check: Check) -> None:
    found = check("[받기](../assets/shot.dat)", {"docs/assets/shot.dat": PNG})
    assert [rule for rule, _, _ in found] == ["LNK036"]


def test_a_good_image_is_silent(check: Check) -> None:
    assert check(SHOWN, {IMAGE: PNG}) == []


@pytest.mark.parametrize(
    ("body", "unused"),
    [
        ("글이에요.", True),
        ('<img src="../../assets/images/shot.png" alt="화면">', False),
        ("[큰 그림](../assets/images/shot.png)", False),
    ],
)
def test_an_image_that_nothing_names_is_told(check: Check, body: str, unused: bool) -> None:
    found = [(rule, path) for rule, path, _ in check(body, {IMAGE: PNG})]
    assert found == ([("LNK035", IMAGE)] if unused else [])


def test_an_image_that_a_template_names_by_its_folder_is_used(tmp_path: Path) -> None:
    template = "<meta content=\"{{ ('assets/images/share/' ~ part ~ '.png') | url }}\">\n"
    root = make_book(tmp_path, {"overrides/main.html": template})
    for name in ("share/a.png", "old/b.png"):
        file = root / "docs/assets/images" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(PNG)
    found = diagnose(read_site(project_of(root)))
    assert [d.location.path for d in found if d.rule == "LNK035"] == [
        "docs/assets/images/old/b.png"
    ]


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("글 ![화면](https://example.com/a.png)", 9),
        ("글 ![화면](//example.com/a.png)", 9),
        ('글 <img src="HTTPS://example.com/a.png" alt="">', 13),
        (r"글 ![화면](https:/\example.com/a.png)", 9),
        ('<video poster="https://example.com/a.png" src="../x.mp4"></video>', 16),
    ],
)
def test_an_image_of_another_host_is_told_at_its_address(
    find: Find, body: str, column: int
) -> None:
    found = [d for d in find({PAGE: f"# 가상 머신 {{ #vm }}\n\n{body}\n"}) if d.rule == "LNK034"]
    assert [(d.location.line, d.location.column) for d in found] == [(3, column)]


def test_a_file_of_another_host_is_told_in_the_settings(tmp_path: Path) -> None:
    root = make_book(tmp_path)
    config = root / "mkdocs.yml"
    own = config.read_text("utf-8")
    lines = "extra_javascript:\n  - https://example.com/a.js\nextra_css:\n  - //example.com/a.css\n"
    config.write_text(f"{own}{lines}", "utf-8")
    found = [d for d in diagnose(read_site(project_of(root))) if d.rule == "LNK034"]
    first = own.count("\n") + 2
    assert [d.location.line for d in found] == [first, first + 2]


def test_a_link_to_another_host_is_none(find: Find) -> None:
    text = "# 가상 머신 { #vm }\n\n[글](https://example.com/a.png) <https://example.com/b.png>\n"
    assert [d for d in find({PAGE: text}) if d.rule in RULES] == []


def test_a_folder_whose_name_ends_that_of_a_template_is_not_used_by_it(tmp_path: Path) -> None:
    card = '<meta content="assets/images/share/{{ name }}.png">\n'
    root = make_book(tmp_path, {"overrides/card.html": card})
    for path in ("docs/images/shot.png", "docs/assets/images/share/start.png"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(PNG)
    found = diagnose(read_site(project_of(root)))
    told = [d.location.path for d in found if d.rule == "LNK035"]
    assert told == ["docs/images/shot.png"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("../assets/images/photo2.png", []),
        ("../assets/images/phot2.PNG", []),
        ("../assets/images/laptop.svg", ["docs/assets/images/photo2.PNG"]),
    ],
)
def test_an_image_that_a_broken_address_means_is_not_unused(
    tmp_path: Path, typed: str, told: list[str]
) -> None:
    root = make_book(tmp_path, {PAGE: f"# 가상 머신 {{ #vm }}\n\n![그림]({typed})\n"})
    (root / "docs/assets/images/photo2.PNG").write_bytes(PNG)
    found = diagnose(read_site(project_of(root)))
    assert [d.location.path for d in found if d.rule == "LNK035" and "photo" in str(d)] == told
    assert [d.rule for d in found if d.rule == "LNK003"] == ([] if told else ["LNK003"])
