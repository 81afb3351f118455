"""The theme's files in which the build finds what colours a page again."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from handbook.site.first_colours import colour_once, dark_told_alone, without_switching

ASSETS = Path(material.__file__).parent / "templates/assets"


def only(pattern: str) -> str:
    (found,) = ASSETS.glob(pattern)
    return found.read_text(encoding="utf-8")


def test_this_version_of_the_theme_is_understood() -> None:
    script, sheet = only("javascripts/bundle.*.js"), only("stylesheets/palette.*.css")
    assert dark_told_alone(script) != script
    assert "data-md-color-switching" in sheet
    assert "data-md-color-switching" not in without_switching(sheet)


@pytest.mark.parametrize("script", ["", "let o=1;return o.content=a.colorScheme,b"])
def test_another_script_is_left_alone(script: str) -> None:
    assert dark_told_alone(script) == script


def test_the_files_of_a_site_are_rewritten(tmp_path: Path) -> None:
    for name, pattern in (("javascripts", "bundle.*.js"), ("stylesheets", "palette.*.css")):
        folder = tmp_path / "assets" / name
        folder.mkdir(parents=True)
        (folder / pattern.replace("*", "0")).write_text(only(f"{name}/{pattern}"), encoding="utf-8")
    colour_once(tmp_path)
    script = (tmp_path / "assets/javascripts/bundle.0.js").read_text("utf-8")
    assert script == dark_told_alone(only("javascripts/bundle.*.js"))
    assert "switching" not in (tmp_path / "assets/stylesheets/palette.0.css").read_text("utf-8")
