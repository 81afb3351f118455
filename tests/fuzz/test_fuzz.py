"""Whatever an author can type, in every language of the book: no crash, no hang.

In the suite these take about a minute; `dev.py test -m fuzz` goes on for an hour.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
import requests
from hypothesis import strategies as st

from fuzz import addresses, data_files, diagrams, raw_html
from fuzz.explore import Explorer
from handbook.book.site import Site
from handbook.check.external import Pace, ask
from handbook.check.run import run
from handbook.core.active_content import active_in, active_in_words
from handbook.core.active_files import active_in_file
from handbook.core.cache import NO_CACHE
from handbook.core.errors import CouldNotRun
from handbook.data.load import DATA_FILES
from handbook.markdown.convert import Pipeline
from handbook.markdown.extensions.mermaid import SwitchBuilder, fence
from handbook.site.built_page import read_page
from handbook.site.csp import write_policy
from handbook.site.environment import addresses_from
from handbook.site.page_checks import check_pages
from rooms.markdown.checked_pages import STOPPED, check_page
from rooms.markdown.markdown_pages import pages
from sample_book import make_book, project_of

pytestmark = [pytest.mark.fuzz, pytest.mark.timeout(0)]  # they say themselves how long they go on


def test_markdown(explore: Explorer, little: Site, pipeline: Pipeline) -> None:
    cut = st.tuples(pages, st.floats(0, 1)).map(lambda pair: pair[0][: int(len(pair[0]) * pair[1])])
    explore(cut, lambda text: check_page(text.encode(), little, pipeline), (), 60)


def test_diagrams(explore: Explorer, little: Site, pipeline: Pipeline) -> None:
    def look(source: str) -> None:
        found = check_page(diagrams.fenced(source).encode("utf-8", "replace"), little, pipeline)
        if not any(d.rule in {"DIA001", "DIA031"} for d in found):
            drawn = SwitchBuilder().run(fence(source, "mermaid", "mermaid", {}, None))
            assert "diagram-error" not in drawn, "check passes over what stops the build"

    explore(diagrams.sources, look, ["\n".join(lines) for lines in diagrams.SEEDS], 300)


def test_addresses(explore: Explorer, little: Site, pipeline: Pipeline) -> None:
    explore(
        addresses.addresses,
        lambda address: check_page(
            addresses.linked(address).encode("utf-8", "replace"), little, pipeline
        ),
        addresses.SEEDS,
        200,
    )


def test_addresses_that_are_asked_for(explore: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object, **__: object) -> requests.Response:
        raise requests.ConnectionError

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", unreachable)
    pace = Pace(between=0.0, tries=1, longest_wait=0.0)

    def look(address: str) -> None:
        try:
            ask([f"http://{address}", address], NO_CACHE, pace)
        except CouldNotRun as error:
            assert error.hint

    explore(addresses.addresses, look, addresses.SEEDS, 60)


def test_addresses_of_the_environment(explore: Explorer) -> None:
    def look(values: Mapping[str, str]) -> None:
        try:
            found = addresses_from(values)
        except CouldNotRun as error:
            assert error.hint
            return
        assert found.site_url.endswith("/") or not found.site_url
        assert found.edit_uri.endswith("/") or not found.edit_uri

    names = ["SITE_URL", "REPO_URL", "EDIT_URI", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL"]
    explore(
        st.dictionaries(st.sampled_from(names), addresses.addresses),
        look,
        [dict.fromkeys(names, seed) for seed in addresses.SEEDS],
        200,
    )


def test_raw_html(explore: Explorer, little: Site, pipeline: Pipeline) -> None:
    explore(
        raw_html.pieces,
        lambda text: check_page(f"# 글 {{ #a }}\n\n{text}\n".encode(), little, pipeline),
        raw_html.SEEDS,
        250,
    )


def test_raw_html_of_built_pages(explore: Explorer, tmp_path: Path) -> None:
    file = tmp_path / "index.html"

    def look(text: str) -> None:
        file.write_text(text, encoding="utf-8")
        active_in_file(file)
        active_in_words(text)
        try:
            page = read_page(tmp_path, file)
        except CouldNotRun:
            return
        check_pages(tmp_path, {page.path: page}, "https://example.org/book/")
        write_policy(tmp_path, page)
        assert set(active_in(text)) <= set(read_page(tmp_path, file).active) | set(page.active)

    explore(raw_html.pieces, look, raw_html.SEEDS, 250)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_book(tmp_path_factory.mktemp("fuzz"))


def _check_with(book: Path, path: str, text: str) -> None:
    """Check the book with `text` in the file `path`, which is as it was afterwards."""
    file = book / path
    before = file.read_bytes() if file.exists() else b""
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    os.utime(file, ns=(0, abs(hash(text))))  # the size and the time are what a reader looks at
    try:
        found = run(project_of(book))
        stopped = [d.message for d in found if d.rule == STOPPED]
        assert not stopped, stopped
    except CouldNotRun as error:
        assert error.where or error.hint
    finally:
        file.write_bytes(before)


@pytest.mark.parametrize("path", DATA_FILES)
def test_data_files(explore: Explorer, book: Path, path: str) -> None:
    explore(data_files.lists, lambda text: _check_with(book, path, text), data_files.SEEDS, 30)


def test_front_matter(explore: Explorer, little: Site, pipeline: Pipeline) -> None:
    def look(text: str) -> None:
        page = f"---\n{text}\n---\n\n# 글 {{ #a }}\n"
        check_page(page.encode("utf-8", "surrogatepass"), little, pipeline)

    explore(data_files.mappings, look, data_files.SEEDS, 150)


def test_settings(explore: Explorer, book: Path) -> None:
    explore(
        data_files.mappings,
        lambda text: _check_with(book, "mkdocs.yml", text),
        data_files.SEEDS,
        30,
    )
