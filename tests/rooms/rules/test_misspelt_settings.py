"""Names in mkdocs.yml that are nearly known ones, and the site's own, which are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from handbook.book.config.places import PlacedConfig
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from sample_book import Find, read_book

NAV = (
    "site_name: 책\nnav:\n  - index.md\n  - basics/hypervisor.md\n  - basics/vm.md\n"
    "  - basics/type-2.md\n"
)


def test_a_plugin_that_is_not_installed_is_told_with_the_one_that_was_meant(find: Find) -> None:
    config = NAV + "plugins:\n  - search\n  - serach\n  - mermaid2:\n      version: 11\n"
    (told,) = find({"mkdocs.yml": config})
    assert (told.rule, told.location.line, told.location.column) == ("STR039", 9, 5)
    assert "혹시 'search'인가요?" in told.hint


@pytest.mark.parametrize("theme", ["materail", "\n  name: materail", "\n  name: 'materail'"])
def test_a_misspelt_theme_is_told_with_the_one_that_was_meant(find: Find, theme: str) -> None:
    (told,) = find({"mkdocs.yml": f"{NAV}theme: {theme}\n"})
    assert told.rule == "STR039"
    assert told.location.line == NAV.count("\n") + 1 + theme.count("\n")
    assert "'material'" in told.hint


@pytest.mark.parametrize(
    "theme", ["material", "mkdocs", "null", "!ENV [T, x]", "\n  name: null", "\n  name: !ENV T"]
)
def test_a_theme_that_is_there_or_not_known_yet_is_no_mistake(find: Find, theme: str) -> None:
    assert find({"mkdocs.yml": f"{NAV}theme: {theme}\n"}) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("navi", "nav"), ("extra_javscript", "extra_javascript"), ("hook", "hooks"), ("Nav", "nav")],
)
def test_a_misspelt_setting_is_told_with_the_one_that_was_meant(
    find: Find, typed: str, meant: str
) -> None:
    found = find({"mkdocs.yml": f"site_name: 책\n{typed}:\n  - index.md\n"})
    told = [d for d in found if d.rule == "STR039"]
    assert [(d.location.line, d.location.column) for d in told] == [(2, 1)]
    assert f"혹시 '{meant}' 말인가요?" in told[0].hint


MATERIAL = "theme:\n  name: material\n"


@pytest.mark.parametrize(
    ("typed", "line", "column", "meant"),
    [
        (f"{MATERIAL}  langauge: ko\n", 9, 3, "language"),
        (f"{MATERIAL}  feature:\n    - navigation.top\n", 9, 3, "features"),
        (f"{MATERIAL}  features:\n    - navigation.tpos\n", 10, 7, "navigation.top"),
        (f"{MATERIAL}  features: [content.code.cpoy]\n", 9, 14, "content.code.copy"),
        (f"{MATERIAL}  palette:\n    - toogle:\n        name: 밝게\n", 10, 7, "toggle"),
        (f"{MATERIAL}  palette:\n    primary: indgo\n", 10, 14, "indigo"),
        ("theme:\n  name: mkdocs\n  nav_styl: dark\n", 9, 3, "nav_style"),
        ("plugins:\n  - search:\n      langs: ko\n", 9, 7, "lang"),
        ("plugins:\n  search:\n    langs: ko\n", 9, 5, "lang"),
        ("plugins:\n  - mermaid2:\n      argument:\n        a: 1\n", 9, 7, "arguments"),
        ("plugins:\n  - material/blog:\n      blog_dirs: news\n", 9, 7, "blog_dir"),
        ("validation:\n  omited_files: warn\n", 8, 3, "omitted_files"),
    ],
)
def test_a_misspelt_option_is_told_with_the_one_that_was_meant(
    find: Find, typed: str, line: int, column: int, meant: str
) -> None:
    found = find({"mkdocs.yml": f"{NAV}{typed}"})
    (told,) = (d for d in found if d.rule == "STR039")
    assert (told.location.line, told.location.column) == (line, column)
    assert told.hint.startswith(f"혹시 '{meant}")


@pytest.mark.parametrize(
    "typed",
    [
        f"{MATERIAL}  course: 가\n  features:\n    - shop.basket\n    - navigation.tabs\n",
        "theme:\n  name: null\n  custom_dir: overrides\n  langauge: ko\n",
        "theme:\n  name: !ENV T\n  langauge: ko\n",
        "plugins:\n  - search:\n      enabled: !ENV [CI, true]\n      separator: x\n",
        "plugins:\n  - mermaid2:\n      arguments:\n        versoin: 1\n",
        "plugins: [search]\nmarkdown_extensions: [toc]\n",
        "markdown_extensions:\n  - codehilite:\n      cssclass: a\n  - toc:\n      title: b\n",
        f"x: &x\n  language: ko\n{MATERIAL}  <<: *x\n",
    ],
)
def test_options_that_there_are_and_far_names_are_silent(find: Find, typed: str) -> None:
    found = find({"mkdocs.yml": f"{NAV}{typed}"})
    assert [d for d in found if d.rule == "STR039" and "모르는 이름" in d.message] == []


@pytest.mark.parametrize(
    ("extension", "option", "meant"),
    [
        ("toc", "permalnk", "permalink"),
        ("pymdownx.tabbed", "alternate_styles", "alternate_style"),
        ("somewhere.else", "permalnk", ""),
    ],
)
def test_a_misspelt_option_of_an_extension_is_told(
    tmp_path: Path, extension: str, option: str, meant: str
) -> None:
    config = f"site_name: a\nmarkdown_extensions:\n  - {extension}:\n      {option}: true\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    found = diagnose(read_site(Project(tmp_path, tmp_path / "mkdocs.yml")))
    told = [(d.location.line, d.location.column) for d in found if d.rule == "STR039"]
    assert told == ([(4, 7)] if meant else [])
    assert all(f"혹시 '{meant}' 말인가요?" in d.hint for d in found)


FENCES = (
    "site_name: a\nmarkdown_extensions:\n  - pymdownx.superfences:\n      custom_fences:\n"
    "        - name: mermaid\n          class: mermaid\n          format: {}\n"
)


def _of_program(folder: Path, typed: str) -> tuple[list[tuple[int, int, str]], tuple[str, ...]]:
    """Return where STR039 stands, with its hint, for a fence of this format, and the notices."""
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(FENCES.format(typed), encoding="utf-8")
    site = read_site(Project(folder, folder / "mkdocs.yml"))
    found = diagnose(site)
    told = [(d.location.line, d.location.column, d.hint) for d in found if d.rule == "STR039"]
    return told, site.notices


@pytest.mark.parametrize(
    ("tag", "name", "meant"),
    [
        (
            "name",
            "pymdownx.superfences.fence_code_formats",
            "pymdownx.superfences.fence_code_format",
        ),
        ("name", "pymdownx.superfence.fence_div_format", "pymdownx.superfences.fence_div_format"),
        ("name", "material.extensions.emojis.to_svg", "material.extensions.emoji.to_svg"),
        ("object/apply", "pymdownx.slugs.slugifi", "pymdownx.slugs.slugify"),
    ],
)
def test_a_misspelt_function_is_told_where_it_stands(
    tmp_path: Path, tag: str, name: str, meant: str
) -> None:
    told, _ = _of_program(tmp_path, f"!!python/{tag}:{name}")
    assert told == [(7, 29 + len(tag), f"혹시 '{meant}' 말인가요?")]


@pytest.mark.parametrize(
    ("name", "noticed"),
    [
        ("pymdownx.superfences.fence_code_format", False),
        ("pymdownx.superfences.fence_default_format", True),
        ("ours.fence_code_format", True),
        ("mermaid2.fence_mermaid_custom", False),
    ],
)
def test_a_function_of_ones_own_is_a_notice_with_its_line(
    tmp_path: Path, name: str, noticed: bool
) -> None:
    told, notices = _of_program(tmp_path, f"!!python/name:{name}")
    assert told == []
    said = f"설정의 !!python/name:{name} 값은 실행하지 않고 뺐어요(mkdocs.yml:7)."
    assert notices == ((said,) if noticed else ())


def test_this_book_stops_at_a_misspelt_option_of_an_extension(tmp_path: Path) -> None:
    typed = "markdown_extensions:\n  - toc:\n      permalnk: true\n"
    with pytest.raises(CouldNotRun) as stopped:
        read_book(tmp_path, {"mkdocs.yml": NAV + typed})
    assert (stopped.value.where, stopped.value.message) == (
        "mkdocs.yml:9:7",
        "'permalnk' 설정은 toc 확장이 모르는 이름이에요.",
    )
    assert stopped.value.hint.startswith("혹시 'permalink' 말인가요?")


def test_an_option_of_the_theme_that_a_template_asks_for_is_the_sites_own(find: Find) -> None:
    config = f"{NAV}{MATERIAL}  custom_dir: overrides\n  icons: own\n"
    said = {d.rule for d in find({"mkdocs.yml": config})}
    assert "STR039" in said
    own = find({"mkdocs.yml": config, "overrides/main.html": "{{ config.theme.icons }}\n"})
    assert "STR039" not in {d.rule for d in own}


def test_settings_of_ones_own_and_those_of_mkdocs_are_silent(find: Find) -> None:
    own = "x-versions: &v [1]\ncourse: 가\n"
    assert not [d for d in find({"mkdocs.yml": NAV + own}) if d.rule == "STR039"]
    known = {key for key, _ in MkDocsConfig._schema} | {"INHERIT"}
    typed = "".join(f"{key}:\n" for key in sorted(known - {"config_file_path"}))
    assert list(PlacedConfig(SourceText("mkdocs.yml", typed)).value_faults()) == []
