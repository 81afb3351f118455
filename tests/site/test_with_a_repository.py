"""The site of a repository that has an address: its links, and that nothing is asked of its host.

Below each page a link opens the issue form with title and address filled in.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import yaml

from browsing import Browser
from web import SITE, page_paths, serve_folder

REPO = "https://github.com/someone/first-steps"
_LINK = re.compile(r'<p class="page-feedback">\s*<a href="([^"]*)">')


# One worker builds each of the sites for all who ask.
pytestmark = pytest.mark.xdist_group("addressed")


def draft(root: Path, site: Path, **addresses: str) -> Path:
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), **addresses}
    environment.pop("GITHUB_REPOSITORY", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    result = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    return site


@pytest.fixture(scope="module")
def of_a_repository(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with both addresses as somebody types them: without the slashes at the end."""
    typed = {"SITE_URL": SITE.rstrip("/"), "EDIT_URI": "edit/main/docs"}
    return draft(root, tmp_path_factory.mktemp("repository") / "site", REPO_URL=REPO, **typed)


def links_of(site: Path) -> dict[str, list[str]]:
    pages = {path: (site / path / "index.html").read_text("utf-8") for path in page_paths(site)}
    return {path: [unescape(url) for url in _LINK.findall(html)] for path, html in pages.items()}


def title_of(site: Path, path: str) -> str:
    html = (site / path / "index.html").read_text(encoding="utf-8")
    match = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert match is not None
    return unescape(match[1])


def test_every_page_links_to_the_form_with_its_title_and_address(
    root: Path, of_a_repository: Path
) -> None:
    site = of_a_repository
    home = (site / "basics/type-2/index.html").read_text(encoding="utf-8")
    assert '<div class="md-source__repository">someone/first-steps</div>' in home
    assert f'href="{REPO}/edit/main/docs/basics/type-2.md"' in home
    form = yaml.safe_load((root / ".github/ISSUE_TEMPLATE/page.yml").read_text(encoding="utf-8"))
    fields = {item["id"]: item["type"] for item in form["body"] if "id" in item}
    found = links_of(site)
    assert len(found) > 20
    for path, links in found.items():
        assert len(links) == 1, path
        parts = urlsplit(links[0])
        query = parse_qs(parts.query, strict_parsing=True)
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPO}/issues/new"
        assert query.pop("template") == ["page.yml"]
        title = query.pop("title")[0]
        assert title.startswith(form["title"])
        assert title_of(site, path).startswith(title.removeprefix(form["title"]))
        assert query.pop("address") == [SITE + path]
        assert query == {}
    assert fields["address"] == "input"
    assert "page-feedback" not in (site / "404.html").read_text(encoding="utf-8")


def test_a_page_to_try_at_a_computer_links_to_the_form_for_what_came_of_it(
    root: Path, of_a_repository: Path
) -> None:
    site = of_a_repository
    template = root / ".github/ISSUE_TEMPLATE/practice.yml"
    form = yaml.safe_load(template.read_text(encoding="utf-8"))
    assert "address" in {item.get("id") for item in form["body"]}
    start = f"{REPO}/issues/new?template={template.name}&address="
    with_it = set()
    for path in page_paths(site):
        html = unescape((site / path / "index.html").read_text(encoding="utf-8"))
        if f'href="{start}{quote(SITE + path)}"' in html:
            with_it.add(path)
        else:
            assert start not in html, path
    assert "parts/practice/" in with_it
    assert with_it - {"parts/practice/"} == {
        path for path in page_paths(site) if path.startswith("practice/")
    }


def test_without_an_address_of_the_site_the_page_is_still_named(root: Path, tmp_path: Path) -> None:
    found = links_of(draft(root, tmp_path / "site", REPO_URL=REPO, SITE_URL=""))
    for path, links in found.items():
        assert parse_qs(urlsplit(links[0]).query)["address"] == [f"/{path}"]


def test_without_a_repository_there_is_no_link(built_site: Path, addressed: Path) -> None:
    for site in (built_site, addressed):
        found = links_of(site)
        assert found
        assert not any(found.values())


def test_without_a_repository_a_page_still_says_what_a_reader_can_do(built_site: Path) -> None:
    for path in ("basics/type-2/", "practice/choose/"):
        html = (built_site / path / "index.html").read_text(encoding="utf-8")
        foot = html.partition('<p class="page-report">')[2].partition("</p>")[0]
        assert 'href="../../contributing/corrections/#report"' in foot
    told = (built_site / "contributing/corrections/index.html").read_text(encoding="utf-8")
    assert 'id="no-repository"' in told


def test_a_line_to_copy_names_the_address_where_there_is_one_and_leaves_a_blank_elsewhere(
    built_site: Path, addressed: Path
) -> None:
    for path in ("reference/teaching/", "contributing/licences/"):
        known = (addressed / path / "index.html").read_text(encoding="utf-8")
        assert f"가상화 첫걸음 기여자들, {SITE}" in known
        assert f"{SITE}basics/type-2/, CC BY 4.0" in known
        unknown = (built_site / path / "index.html").read_text(encoding="utf-8")
        assert "가상화 첫걸음 기여자들, [이 책을 연 주소]/" in unknown


@pytest.mark.browser
def test_no_script_asks_the_host_about_the_repository(
    of_a_repository: Path, browser: Browser
) -> None:
    asked: list[str] = []
    with serve_folder(of_a_repository) as url:
        page = browser.new_page()
        page.on("request", lambda r: None if r.url.startswith(url) else asked.append(r.url))
        for path in ("", "basics/type-2/"):
            page.goto(url + path, wait_until="networkidle")
            assert page.locator(f".md-source[href='{REPO}']").first.is_visible()
        page.close()
    assert asked == []


@pytest.mark.browser
def test_a_question_is_reported_by_its_name_and_address(
    of_a_repository: Path, browser: Browser
) -> None:
    with serve_folder(of_a_repository) as url:
        page = browser.new_page()
        page.goto(url + "review/start/")
        link = page.locator(".quiz__report").nth(3).get_attribute("href") or ""
        page.close()
    query = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert query["template"] == ["page.yml"]
    assert query["title"] == ["페이지 의견: 되짚기: 시작 / 4. 디스크까지 가려면"]
    assert query["address"] == [f"{SITE}review/start/#quiz-4"]
