"""The lists of options hold all that the theme and the plugins here take."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from pathlib import Path

import material
import pytest

from handbook.book.config.option_names import PLUGINS, THEMES

TEMPLATES = Path(material.__file__).parent / "templates"
PLUGINS_HERE = {entry.name: entry for entry in entry_points(group="mkdocs.plugins")}


@pytest.mark.parametrize("name", sorted(PLUGINS_HERE))
def test_every_option_of_an_installed_plugin_is_known(name: str) -> None:
    plugin = PLUGINS_HERE[name].load()
    taken = {key for key, _ in plugin.config_scheme}
    assert taken <= PLUGINS[name.rpartition("/")[2]].keys[""]


def test_what_the_theme_asks_for_is_known() -> None:
    texts = [file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html")]
    asked = re.compile(r"config\.theme\.(\w+)(?:\.(\w+))?")
    keys = [match.groups() for text in texts for match in asked.finditer(text)]
    known = THEMES["material"].keys
    assert len(keys) > 10
    assert {first for first, _ in keys} <= known[""]
    assert {second for first, second in keys if first == "icon"} <= known["icon"]
    features = re.compile(r"\"([a-z]+(?:\.[a-z]+)+)\" (?:not )?in features")
    named = {name for text in texts for name in features.findall(text)}
    assert len(named) > 10
    assert named <= THEMES["material"].values["features"]
