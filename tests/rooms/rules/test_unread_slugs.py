"""Links to headings whose ids hang on options that are misspelt, or name a program of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose

PAGE = """# Start here

## Some Heading

[a](#{here}) [b](#nothing)

=== "One"

    ```
    x
    ```
"""
TABS = "  - pymdownx.tabbed:\n      alternate_style: true\n"
SLUGS = "      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n"


def missing(folder: Path, extensions: str, here: str) -> list[str]:
    """Return the anchors that LNK002 calls missing on a page that links to `here`."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(PAGE.format(here=here), encoding="utf-8")
    config = f"site_name: a\nmarkdown_extensions:\n  - pymdownx.superfences\n{extensions}"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    found = diagnose(read_site(Project(folder, folder / "mkdocs.yml")))
    return [d.message.split("'")[1] for d in found if d.rule == "LNK002"]


@pytest.mark.parametrize(
    ("extensions", "here"),
    [
        ("  - toc:\n      seperator: _\n", "some_heading"),
        ("  - toc:\n      slugifi: !!python/name:pymdownx.slugs.uslugify_cased\n", "Some-Heading"),
        (f"{TABS}{SLUGS}      combine_headers_slug: true\n", "some-heading-one"),
    ],
)
def test_a_misspelt_option_is_read_as_it_is_meant(
    tmp_path: Path, extensions: str, here: str
) -> None:
    assert missing(tmp_path, extensions, here) == ["#nothing"]


@pytest.mark.parametrize(
    "extensions",
    [
        "  - toc:\n      slugify: !!python/name:ours.slug\n",
        "  - toc:\n      slugify: !!python/object/apply:ours.slug {kwds: {case: lower}}\n",
        f"{TABS}      slugify: !!python/name:ours.slug\n",
        "  - toc:\n      no_such_thing: true\n",
    ],
)
def test_of_ids_that_are_made_otherwise_nothing_is_said(tmp_path: Path, extensions: str) -> None:
    assert missing(tmp_path, extensions, "Some_Heading") == []


@pytest.mark.parametrize(
    "extensions",
    ["  - toc:\n      permalink: true\n", TABS, "  - pymdownx.emoji: {emoji_idx: 1}\n"],
)
def test_options_that_make_no_id_keep_nothing_silent(tmp_path: Path, extensions: str) -> None:
    assert missing(tmp_path, extensions, "Some_Heading") == ["#Some_Heading", "#nothing"]
