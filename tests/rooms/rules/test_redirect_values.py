"""What a value of redirects.yml means that is typed in another form than the file has."""

from __future__ import annotations

import pytest

from sample_book import Find

REDIRECTS = "docs/_data/redirects.yml"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/basics/vm/", "basics/vm.md"),
        ("basics/vm/#vm", "basics/vm.md#vm"),
        ("/basics/vm.md", "basics/vm.md"),
        ("docs/basics/vm.md", "basics/vm.md"),
        ("https://book.example/a/basics/vm/", "basics/vm.md"),
        ('"/basics/vm"', "basics/vm.md"),
    ],
)
def test_an_address_for_a_page_is_one_finding_that_fix_mends(
    find: Find, typed: str, meant: str
) -> None:
    config = "site_name: 책\nsite_url: https://book.example/a/\n"
    text = f"- from: old/\n  to: {typed}\n"
    (told,) = [
        d for d in find({"mkdocs.yml": config, REDIRECTS: text}) if d.location.path == REDIRECTS
    ]
    assert f"'{meant}' 값으로 바꾸세요." in told.hint
    assert told.fix is not None
    assert told.fix.edits[0].text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/basics/old.md", "basics/old/"),
        ("/basics/old/", "basics/old/"),
        ("basics/old", "basics/old/"),
        ("docs/basics/old.md", "basics/old/"),
        ("basics/old/index.md", "basics/old/"),
    ],
)
def test_a_page_for_an_old_address_is_one_finding_that_fix_mends(
    find: Find, typed: str, meant: str
) -> None:
    files = {
        REDIRECTS: f'- from: "{typed}"\n  to: basics/vm.md\n',
        "docs/_data/published.txt": "basics/old/\n",
    }
    (told,) = [d for d in find(files) if d.location.path.startswith("docs/_data/")]
    assert f"'{meant}' 값으로 바꾸세요." in told.hint
    assert told.fix is not None
    assert told.fix.edits[0].text == meant


@pytest.mark.parametrize("typed", ["/basics/no-such-page/", "../basics/vm/", "a b.md"])
def test_what_a_redirect_cannot_mean_is_one_finding(find: Find, typed: str) -> None:
    found = find({REDIRECTS: f"- from: old/\n  to: {typed}\n"})
    (told,) = [d for d in found if d.location.path == REDIRECTS]
    assert told.fix is None
