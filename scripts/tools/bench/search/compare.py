"""`bench search`: the theme's own search, Pagefind and ours on the same pages, in one run."""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from tools.bench.search.engines import Pagefind, SearchEngine, ThemeInterface, first_answer
from tools.bench.search.golden import LISTS, golden, nonsense
from tools.bench.serving import served
from tools.browser import launched

FIRST_ANSWER_MS = 300
KEY_MS = 25
_OURS = "docs/assets/js/search"
_COPIED = ("docs", "overrides", "scripts", "guest", "mkdocs.yml", "CHANGELOG.md", "pyproject.toml")
_LEFT_OUT = "[data-search-exclude], .headerlink, .citation, .sources, .chapter-facts"


def bench_search(project: Project) -> int:
    """Print a line for each engine: right answers by page, time, size. Returns 0.

    Raises CouldNotRun where the browser or its package is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a package of the tests
    except ModuleNotFoundError:
        raise CouldNotRun(
            "브라우저를 다루는 playwright가 없어서 검색을 재지 못해요.",
            hint="test 명령을 한 번 돌리면 설치돼요.",
        ) from None
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launched(playwright)
        ours, theirs = _sites(project, Path(folder))
        with served(theirs) as base:
            engine = ThemeInterface(browser.new_context(), base)
            _report("테마의 검색", engine, project.root, _sizes(theirs / "search"))
        if _index_with_pagefind(theirs):
            with served(theirs) as base:
                context = browser.new_context(bypass_csp=True)
                size = _sizes(theirs / "pagefind")
                _report("Pagefind", Pagefind(context, base), project.root, size)
        with served(ours) as base:
            engine = ThemeInterface(browser.new_context(), base)
            # The texts of the results are no part of the index: each is fetched when it is shown.
            size = _sizes(ours / "search", "*")
            _report("이 책의 검색", engine, project.root, size)
            took = first_answer(browser.new_page(), base, "하이퍼바이저")
            print(f"손댄 때부터 첫 답까지: {took:.0f} ms (목표 {FIRST_ANSWER_MS} ms 이하)")
            slow = statistics.quantiles(engine.took[1:], n=20)[-1]
            print(f"글자 하나에 답하기, 스무 번에 열아홉: {slow:.1f} ms (목표 {KEY_MS} ms 이하)")
        browser.close()
    return 0


def _sites(project: Project, folder: Path) -> tuple[Path, Path]:
    """Build the book with our search, and once more without: the theme then keeps its own."""
    ours, theirs, copy = folder / "ours", folder / "theirs", folder / "copy"
    copy.mkdir()
    for name in _COPIED:
        place = project.root / name
        if place.is_dir():
            shutil.copytree(place, copy / name, ignore=shutil.ignore_patterns("node_modules"))
        elif place.is_file():
            shutil.copy(place, copy / name)
    shutil.rmtree(copy / _OURS)
    for root, site in ((project.root, ours), (copy, theirs)):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        environment = {**os.environ, "PYTHONPATH": str(root / "scripts")}
        subprocess.run(command, cwd=root, env=environment, check=True)
    return ours, theirs


def _index_with_pagefind(site: Path) -> bool:
    pagefind = shutil.which("pagefind")
    if pagefind is None:
        print("Pagefind: pagefind가 없어서 재지 않았어요.")
        return False
    options = ("--root-selector", "article.md-content__inner", "--exclude-selectors", _LEFT_OUT)
    subprocess.run([pagefind, "--site", str(site), *options], check=True, stdout=subprocess.DEVNULL)
    return True


def _report(name: str, engine: SearchEngine, root: Path, size: int) -> None:
    parts = []
    for each in LISTS:
        queries = [query.by_page() for query in golden(root, each)]
        ranks = [query.rank(engine.ask(query.ask)) for query in queries]
        first = 100 * sum(rank == 1 for rank in ranks) / len(ranks)
        within = 100 * sum(1 <= rank <= 3 for rank in ranks) / len(ranks)
        parts.append(f"{each} {len(ranks)}개 첫째 {first:.0f} % 셋 안 {within:.0f} %")
    words = nonsense(root)
    found = sum(bool(engine.ask(query)) for query in words)
    parts.append(f"없는 것 {len(words)}개 가운데 {found}개에 답함")
    parts.append(f"답 가운뎃값 {statistics.median(engine.took):.1f} ms")
    parts.append(f"색인 gzip {size / 1000:.0f} kB")
    print(f"{name}: {' · '.join(parts)}", flush=True)


def _sizes(folder: Path, files: str = "**/*") -> int:
    return sum(len(gzip.compress(f.read_bytes())) for f in folder.glob(files) if f.is_file())
