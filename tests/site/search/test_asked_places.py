"""Every place that readers are led to by their own words is there."""

from __future__ import annotations

import json
from pathlib import Path

from handbook.data.load import load_asked


def test_every_place_of_the_list_stands_in_the_book(root: Path, built_site: Path) -> None:
    head = json.loads((built_site / "search/book.json").read_text(encoding="utf-8"))
    places = {f"reference/glossary/#term-{term[0]}" for term in head["terms"]}
    for page in head["pages"]:
        places.add(page["url"])
        named = (section for section in page["sections"] if isinstance(section, list))
        places.update(f"{page['url']}#{anchor}" for anchor, *_ in named if anchor)
    assert set(load_asked(root)) - places == set()
    assert len(load_asked(root)) > 300
