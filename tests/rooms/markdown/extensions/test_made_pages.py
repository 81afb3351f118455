"""The pages that are made from the rules and from CHANGELOG.md."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import pytest

from handbook.book.load import read_site
from handbook.core.cache import Cache
from handbook.markdown.extensions.page_context import PageContext, set_page
from handbook.rules.registry import RULES
from sample_book import make_book, project_of

Made = Callable[..., str]

CHANGES = """\
# 바뀐 것

머리글이에요.

## 아직 펴내지 않음

### 읽는 사람에게

- `새` 장이
  생겼어요.

## 0.1.0 (2026-12-01)

처음이에요.
"""


@pytest.fixture
def made(root: Path) -> Iterator[Made]:
    def run(text: str, project: Path = root) -> str:
        set_page(PageContext(project, "contributing/page.md"))
        extensions = ["handbook.markdown.extensions.reference_pages", "handbook.rules.checks_page"]
        return markdown.markdown(text, extensions=["toc", *extensions])

    yield run
    set_page(None)


def test_every_rule_has_a_section_with_its_repair_and_its_page(made: Made, root: Path) -> None:
    html = made("# 자동 검사\n\n{{ checks }}")
    sections = {part.partition('"')[0]: part for part in re.split(r'<h3 id="', html)[1:]}
    assert list(sections) == [rule.id.lower() for rule in RULES]
    for rule in RULES:
        section = sections[rule.id.lower()]
        assert f"{rule.id}: {rule.title}" in section.replace("&lt;", "<")
        assert "<strong>고치는 법</strong>: " in section
        assert f'href="rules/{rule.id}.md"' in section
        assert ("오류예요." if rule.severity.label == "error" else "경고예요.") in section
        assert (root / f"docs/contributing/rules/{rule.id}.md").is_file()
    assert "{ #" not in re.sub(r"<code>.*?</code>", "", html)


def test_every_link_of_the_checks_leads_to_a_page(made: Made, root: Path) -> None:
    links = re.findall(r'<a[^>&]* href="([^"#]+)', made("{{ checks }}"))
    assert len(links) > len(RULES)  # those within the words of the rules too
    assert all((root / "docs/contributing" / link).is_file() for link in links)


def test_every_family_has_a_name_of_its_own(made: Made) -> None:
    names = re.findall(r'<h2 id="family-\w+">([^<]+)</h2>', made("{{ checks }}"))
    assert len(names) == len({rule.id[:-3] for rule in RULES})
    assert not any(re.fullmatch(r"[A-Z]+", name) for name in names)


def test_the_changes_are_those_of_the_file(made: Made, tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8", newline="\r\n")
    html = made("# 바뀐 것 { #changes }\n\n{{ changelog }}", tmp_path)
    assert re.findall(r'<h(\d) id="([^"]+)">([^<]+)<', html)[1:] == [
        ("2", "unreleased", "아직 펴내지 않음"),
        ("3", "unreleased-1", "읽는 사람에게"),
        ("2", "v0-1-0", "0.1.0 (2026-12-01)"),
    ]
    assert "<li><code>새</code> 장이" in html
    assert html.count("<h1") == 1 and "머리글이에요." in html


@pytest.mark.parametrize(
    ("marker", "source"),
    [("{{ changelog }}", "CHANGELOG.md"), ("{{ checks }}", "docs/contributing/rules/LNK001.md")],
)
def test_a_change_of_its_source_makes_the_page_anew(
    root: Path, tmp_path: Path, marker: str, source: str
) -> None:
    book = make_book(tmp_path, {"docs/made.md": f"# 만든 쪽 {{ #made }}\n\n{marker}\n"})
    for path in ("CHANGELOG.md", "docs/contributing/rules"):
        if (root / path).is_dir():
            shutil.copytree(root / path, book / path)
        else:
            shutil.copy(root / path, book / path)
    cache = Cache(tmp_path / "cache")
    assert "새로운낱말" not in read_site(project_of(book), cache).documents["made.md"].text
    file = book / source
    text = file.read_text("utf-8")
    first = re.search(r"^[가-힣].*$", text, re.MULTILINE)
    assert first is not None
    file.write_text(text.replace(first[0], "새로운낱말이에요."), encoding="utf-8")
    assert "새로운낱말" in read_site(project_of(book), cache).documents["made.md"].text
