"""A size behind the address of an image, as other Markdown has it, is put where it belongs."""

from __future__ import annotations

import pytest

from handbook.cli import fix
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/basics/vm.md"
SVG = "../assets/images/laptop.svg"


@pytest.mark.parametrize(
    ("size", "braces"),
    [
        ("=300x200", "{ width=300 height=200 }"),
        ("=300x", "{ width=300 }"),
        ("=x200", "{ height=200 }"),
        ("=300", "{ width=300 }"),
    ],
)
def test_a_size_behind_the_address_of_an_image_is_put_into_braces(
    find: Find, size: str, braces: str
) -> None:
    body = f"# 가상 머신 {{ #vm }}\n\n글 ![노트북]({SVG} {size}) 글\n"
    (told,) = [d for d in find({PAGE: body}) if d.rule == "LNK003"]
    assert told.fix is not None
    mended = fix.apply(SourceText(PAGE, body), told.fix.edits)
    assert mended == body.replace(f"{SVG} {size})", f"{SVG}){braces}")
    assert not [d for d in find({PAGE: mended}) if d.rule in {"LNK003", "STR011"}]
