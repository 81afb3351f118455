"""Paths in mkdocs.yml are found with their places, tags and all."""

from __future__ import annotations

import pytest

from handbook.book.config.places import PlacedConfig
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText

CONFIG = """\
site_url: !ENV [SITE_URL, ""]
nav:
  - 처음: index.md
  - 기초:
      - basics/vm.md
      - 안쪽:
          - 하이퍼바이저: basics/hypervisor.md
  - 밖: https://example.com/
extra_css:
  - assets/css/base.css
markdown_extensions:
  - toc:
      slugify: !!python/name:handbook.nothing
"""


def test_the_navigation_is_read_to_any_depth() -> None:
    paths = PlacedConfig(SourceText("mkdocs.yml", CONFIG))
    navigation = paths.navigation()
    targets = [entry.target for entry in navigation]
    assert targets == ["index.md", "basics/vm.md", "basics/hypervisor.md", "https://example.com/"]
    place = navigation.entries[2].location
    assert (place.line, place.column) == (7, 21)
    assert navigation.order["basics/hypervisor.md"] == 2
    assert [entry.target for entry in paths.assets()] == ["assets/css/base.css"]


def test_broken_yaml_names_its_place() -> None:
    with pytest.raises(CouldNotRun) as caught:
        PlacedConfig(SourceText("mkdocs.yml", "nav:\n  - a: b: c\n"))
    assert caught.value.where == "mkdocs.yml:2:9"
