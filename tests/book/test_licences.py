"""The page of licences names everything that the theme packs into the site."""

from __future__ import annotations

import importlib.metadata
import json
import re
from pathlib import Path

import material
import pytest

ASSETS = Path(material.__file__).parent / "templates/assets"
MAPS = sorted(ASSETS.rglob("*.map"))


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs/contributing/licences.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("source_map", MAPS, ids=lambda path: path.name)
def test_every_packed_package_is_named(page: str, source_map: Path) -> None:
    sources = json.loads(source_map.read_text(encoding="utf-8"))["sources"]
    packed = {
        match[1]
        for name in sources
        if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", name))
    }
    assert sorted(name for name in packed if name not in page) == []


def test_there_are_maps_to_look_at() -> None:
    assert {path.name.partition(".")[0] for path in MAPS} >= {"bundle", "search", "main"}


def test_every_other_script_of_the_theme_is_named(page: str) -> None:
    lunr = {path.name for path in (ASSETS / "javascripts/lunr").glob("*.js")}
    assert lunr and all(f"`{name}`" in page for name in lunr)
    assert all(path.name.startswith("lunr.") for path in ASSETS.glob("javascripts/lunr/min/*"))


def test_the_theme_is_the_one_that_was_looked_at(page: str) -> None:
    metadata = importlib.metadata.metadata("mkdocs-material")
    assert f"mkdocs-material {metadata['Version']}" in page
    assert metadata["License-Expression"] == "MIT"
