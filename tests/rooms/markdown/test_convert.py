"""The pipeline tells what the site will show."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.markdown.convert import Pipeline
from handbook.markdown.extensions.page_context import current_page
from handbook.markdown.front_matter import read_front_matter


def test_addresses_are_as_a_browser_gets_them(pipeline: Pipeline) -> None:
    facts = pipeline.convert(r"[가](a\_b.md?x=1&y=2) ![나](i.png)", "a.md")
    assert [(link.attribute, link.target) for link in facts.links] == [
        ("href", "a_b.md?x=1&y=2"),
        ("src", "i.png"),
    ]


def test_generated_links_are_not_the_authors(pipeline: Pipeline) -> None:
    facts = pipeline.convert("# 제목\n\n각주[^1]\n\n[^1]: 글\n", "a.md")
    assert facts.links == ()
    assert "fn:1" in facts.rendered.ids


def test_a_heading_is_explicit_only_if_its_author_named_it(pipeline: Pipeline) -> None:
    facts = pipeline.convert("# 하나 { #one }\n\n## `둘` & 셋\n", "a.md")
    assert [(h.level, h.text, h.explicit) for h in facts.headings] == [
        (1, "하나", True),
        (2, "둘 & 셋", False),
    ]
    assert facts.headings[0].id == "one"
    assert facts.headings[1].id


def test_a_diagram_counts_only_where_it_is_shown(pipeline: Pipeline) -> None:
    fence = "```mermaid\nblock\n%% id: x\n```\n"
    facts = pipeline.convert(f"{fence}\n<!--\n{fence}\n-->\n\n문단\n\n    {fence}", "a.md")
    assert facts.fences == ("block\n%% id: x",)
    assert "fig-x" in facts.rendered.ids


class _Failing(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.preprocessors.register(_Fail(), "fail", 1)


class _Fail(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        raise KeyError("없는 열쇠")


def test_an_extension_that_fails_names_the_page(root: Path) -> None:
    with pytest.raises(CouldNotRun, match="KeyError") as caught:
        Pipeline(root, [_Failing()], {}).convert("글", "basics/x.md")
    assert caught.value.where == "docs/basics/x.md"
    assert current_page() is None


def test_one_instance_for_all_pages_says_what_a_new_one_for_each_does(root: Path) -> None:
    settings = read_settings(Project(root, root / "mkdocs.yml"))
    anew = Pipeline(root, settings.extensions, settings.configs)
    again = Pipeline(root, settings.extensions, settings.configs, reset=True)
    pages = [*sorted((root / "docs").glob("*/*.md"))[::3], root / "docs/reference/glossary.md"]
    for file in (*pages, *reversed(pages)):
        source = SourceText(file.name, file.read_text(encoding="utf-8"))
        text = source.text[read_front_matter(source).body :]
        uri = file.relative_to(root / "docs").as_posix()
        assert again.convert(text, uri) == anew.convert(text, uri), uri
