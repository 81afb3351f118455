"""mkdocs.yml is read as data: as MkDocs reads it, and without running anything that it names."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, get_files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from handbook.book.config.read_settings import read_settings
from handbook.book.config.settings import Settings
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.cli.main import main
from handbook.core.errors import CouldNotRun
from sample_book import ROOT

SLUGS = """\
markdown_extensions:
  - attr_list
  - toc:
      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""
SITES: Mapping[str, Mapping[str, str]] = {
    "plain": {"mkdocs.yml": "site_name: a\n"},
    "readme beside index": {
        "mkdocs.yml": "site_name: a\ntheme: readthedocs\n",
        "docs/README.md": "",
        "docs/a/README.md": "",
        "docs/a/other.md": "",
        "docs/b/README.md": "",
        "docs/b/index.md": "",
    },
    "index beside readme that is left out": {
        "mkdocs.yml": "site_name: a\nexclude_docs: index.md\n",
        "docs/README.md": "",
    },
    "patterns": {
        "mkdocs.yml": "site_name: a\nexclude_docs: |\n  /x/\n  !/x/kept.md\n  *.tmp\n"
        "draft_docs: |\n  wip*\nnot_in_nav: |\n  /tips/\n",
        "docs/x/a.md": "",
        "docs/x/kept.md": "",
        "docs/wip.md": "",
        "docs/tips/a.md": "",
        "docs/a.tmp": "",
        "docs/.hidden/a.md": "",
        "docs/templates/a.html": "",
    },
    "addresses of files": {
        "mkdocs.yml": "site_name: a\nuse_directory_urls: false\nsite_url: https://example.com/x\n"
        "theme: {name: material, custom_dir: theme, static_templates: [extra.html]}\n",
        "docs/a/b.markdown": "",
        "docs/a/b.css": "",
        "theme/own.html": "",
        "theme/own.js": "",
        "theme/extra.html": "",
    },
    "extensions as a mapping": {
        "mkdocs.yml": "site_name: a\nmarkdown_extensions:\n  footnotes: null\n"
        "  toc: {permalink: true}\n  admonition: {}\n",
    },
    "programs that are known": {"mkdocs.yml": f"site_name: a\n{SLUGS}"},
    "inherited": {
        "mkdocs.yml": "INHERIT: base/base.yml\nsite_name: b\ntheme: {language: ko}\n",
        "base/base.yml": "INHERIT: ../root.yml\ntheme: {name: material}\nexclude_docs: x.md\n",
        "root.yml": "site_url: !ENV [NO_SUCH_NAME, SITE_AT, 'https://example.com/']\n"
        "markdown_extensions: [footnotes]\n",
        "docs/x.md": "",
    },
}


def make(folder: Path, files: Mapping[str, str]) -> Project:
    for path, content in {"docs/index.md": "# 첫 쪽\n", **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return Project(folder, folder / "mkdocs.yml")


def as_mkdocs_reads(project: Project) -> tuple[MkDocsConfig, Files]:
    config = MkDocsConfig(config_file_path=str(project.config_file))
    with project.config_file.open("rb") as file:
        given = yaml_load(file, get_yaml_loader(config=config))
    config.load_dict({**given, "plugins": [], "hooks": []})
    failed, _ = config.validate()
    assert failed == []
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    return config, files


def assert_same(ours: Settings, config: MkDocsConfig, files: Files) -> None:
    shown = [file for file in files if file.inclusion.value > InclusionLevel.DRAFT.value]
    assert ours.published == {file.src_uri: file.dest_uri for file in shown}
    assert list(ours.pages) == [f.src_uri for f in shown if f.is_documentation_page()]
    assert ours.hidden == {file.src_uri for file in files} - set(ours.published)
    off = {file.src_uri for file in files if file.inclusion is InclusionLevel.NOT_IN_NAV}
    assert ours.off_navigation == off
    assert list(ours.extensions) == list(config.markdown_extensions)
    assert repr(ours.configs) == repr(config.mdx_configs)
    assert ours.site_url == (config.site_url or "")
    assert ours.notices == ()


@pytest.mark.parametrize("name", SITES)
def test_settings_are_what_mkdocs_makes_of_them(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_AT", "https://example.com/books")
    project = make(tmp_path, SITES[name])
    assert_same(read_settings(project), *as_mkdocs_reads(project))


def test_settings_of_the_book_are_what_mkdocs_makes_of_them() -> None:
    project = Project(ROOT, ROOT / "mkdocs.yml")
    ours = read_settings(project)
    assert_same(ours, *as_mkdocs_reads(project))
    assert ours.overrides == "overrides"
    assert {"home.html", "404.html", "main.html"} <= ours.templates


HOSTILE = {
    "a command": "extra: {a: !!python/object/apply:os.system ['touch {mark}']}\n",
    "a command made new": "extra: {a: !!python/object/new:os.system ['touch {mark}']}\n",
    "a module": "extra: {a: !!python/module:own ''}\n",
    "a name": "markdown_extensions: [{toc: {slugify: !!python/name:own.slug ''}}]\n",
    "an object": "extra: {a: !!python/object:own.Thing {}}\n",
    "an extension": "markdown_extensions: [own]\n",
    "a hook": "hooks: [own.py]\n",
    "a plugin": "plugins: [own]\n",
    "a theme": "theme: {name: null, custom_dir: .}\n",
    "a module by the name of ours": "markdown_extensions: [tables, pymdownx.own]\n",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("options", [[], ["--trust"]], ids=["plain", "trusted"])
def test_nothing_of_a_foreign_site_runs(name: str, options: list[str], tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    program = f"open({str(mark)!r}, 'w').close()\n\ndef slug(*_): return ''\n"
    site = tmp_path / "site"
    make(
        site,
        {
            "mkdocs.yml": "site_name: a\n" + HOSTILE[name].replace("{mark}", str(mark)),
            "own.py": program,
            "yaml.py": program,
            "markdown/__init__.py": program,
            "mkdocs_theme.yml": HOSTILE["a command"].replace("{mark}", str(mark)),
            "docs/index.md": "# 첫 쪽\n\n[없는 쪽](none.md)\n",
        },
    )
    command = [sys.executable, "-m", "handbook", "check", "--no-cache", "--config-file"]
    done = subprocess.run(
        [*command, "mkdocs.yml", *options],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "docs/index.md:3:8: LNK001" in done.stdout
    assert done.returncode == 1
    assert not mark.exists()


LINKING = """
from markdown import Extension
from markdown.preprocessors import Preprocessor
class Link(Preprocessor):
    def run(self, lines):
        return [*lines, "", "[word](none.md)"]
class Linking(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Link(md), "link", 1)
def makeExtension(**options):
    return Linking(**options)
"""


@pytest.mark.parametrize(("options", "found"), [([], False), (["--trust"], True)])
def test_an_installed_extension_runs_where_it_is_trusted_and_only_there(
    options: list[str],
    found: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    installed = tmp_path / "installed"
    make(installed, {"linking.py": LINKING})
    monkeypatch.syspath_prepend(str(installed))
    monkeypatch.setattr("sysconfig.get_path", lambda *_: str(installed))
    files = {"mkdocs.yml": "site_name: a\nmarkdown_extensions: [linking]\n"}
    make(tmp_path / "site", {**files, "docs/index.md": "# A\n"})
    config = str(tmp_path / "site/mkdocs.yml")
    assert main(["check", "--no-cache", "--config-file", config, *options]) == int(found)
    out, err = capsys.readouterr()
    assert ("'none.md' 페이지가 없어요" in out) is found
    assert ("모르는 확장 'linking'" in out + err) is not found


@pytest.mark.parametrize(
    ("settings", "notice"),
    [
        (HOSTILE["a name"], "!!python/name:own.slug"),
        (HOSTILE["an extension"], "'own'"),
        ("markdown_extensions: [{toc: {no_such_option: 1}}]\n", "'toc'"),
        ("INHERIT: none.yml\n", "none.yml"),
        ("INHERIT: mkdocs.yml\n", "mkdocs.yml"),
        ("extra: {a: !unknown 1}\n", "!unknown"),
        ("extra: {a: !relative $elsewhere/x}\n", "!relative $elsewhere/x"),
    ],
)
def test_what_is_left_out_is_said_once_and_the_rest_is_read(
    settings: str, notice: str, tmp_path: Path
) -> None:
    site = read_site(make(tmp_path, {"mkdocs.yml": f"site_name: a\n{settings}"}))
    assert len(site.notices) == 1
    assert notice in site.notices[0]
    assert list(site.documents) == ["index.md"]


def test_the_book_may_leave_nothing_out(tmp_path: Path) -> None:
    project = make(
        tmp_path,
        {"mkdocs.yml": "markdown_extensions: [own]\n", "docs/_data/chapter.schema.json": "{}"},
    )
    with pytest.raises(CouldNotRun) as caught:
        read_site(project)
    assert "'own'" in caught.value.message


def test_a_folder_of_data_alone_makes_no_book(tmp_path: Path) -> None:
    files = {"mkdocs.yml": "site_name: a\n", "docs/_data/people.yml": "- a\n"}
    assert not read_site(make(tmp_path, files)).settings.is_book


@pytest.mark.parametrize(
    "settings",
    ["- a\n", "a: [\n", "a: &a [*a]\n", "docs_dir: none\n", "? [a]\n: 1\n"],
)
def test_settings_that_cannot_be_read_are_one_sentence(settings: str, tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun) as caught:
        read_settings(make(tmp_path, {"mkdocs.yml": settings}))
    assert "\n" not in str(caught.value)


def test_aliases_that_grow_without_bound_are_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    above = "*a{n}, " * 10
    lines += [f"a{n}: &a{n} [{above.format(n=n - 1)}]" for n in range(1, 9)]
    with pytest.raises(CouldNotRun, match="별칭"):
        read_settings(make(tmp_path, {"mkdocs.yml": "\n".join(lines)}))


def test_relative_is_the_folder_of_the_page(tmp_path: Path) -> None:
    snippets = "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [!relative ]\n"
    files = {
        "mkdocs.yml": f"site_name: a\n{snippets}exclude_docs: part.txt\n",
        "docs/a/page.md": '# 쪽\n\n--8<-- "part.txt"\n',
        "docs/a/part.txt": "끼운 글이에요.\n",
    }
    site = read_site(make(tmp_path, files))
    assert site.documents["a/page.md"].text == "쪽 끼운 글이에요."
