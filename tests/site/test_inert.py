"""A stranger's pull request in a browser: even where no check was asked, nothing of it runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from browsing import Dialog, Page
from handbook.site.built_page import read_page
from handbook.site.csp import write_policy
from hostile import DOORS, SITE_URL, VM, build_odd_site
from web import page_paths, serve_folder

pytestmark = pytest.mark.browser

_NOT_BUILT = {"any front matter", "refresh"}
"""What stops MkDocs, and what no policy stops: the build finds it."""
_OF_THE_THEME = {
    "a part of the theme",
    "a part of the theme in HTML",
    "tabs that are none",
    "a diagram that the theme fetches",
}
"""What stops the theme's own script, which is no script of theirs."""
_TOUCH = """async () => {
  const touched = "article :is(button, em, b, input, p)";
  document.querySelectorAll("article details").forEach((e) => { e.open = true; });
  document.querySelectorAll(touched).forEach((e) => {
    e.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    e.click();
  });
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}"""


@dataclass
class Seen:
    """What happened on pages: `ran` is what must not, `blocked` what the policy stopped."""

    ran: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)


def with_policies(site: Path) -> Path:
    for file in site.rglob("*.html"):
        write_policy(site, read_page(site, file), SITE_URL)
    return site


@dataclass(frozen=True)
class Site:
    """Where the site is served, its pages of odd texts, and the page of each door by its name."""

    url: str
    texts: list[str]
    doors: dict[str, str]


@pytest.fixture(scope="module")
def hostile(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the pull request, as it would be had no check refused it."""
    names = [n for n, (path, _) in DOORS.items() if path == VM and n not in _NOT_BUILT]
    doors = {name: f"d/p{number}/" for number, name in enumerate(names)}
    pages = {f"{doors[name].rstrip('/')}.md": DOORS[name][1] for name in names}
    site = build_odd_site(root, tmp_path_factory.mktemp("hostile"), pages)
    for file in site.rglob("*.html"):
        write_policy(site, read_page(site, file), SITE_URL)
    texts = [path for path in page_paths(site) if not path.startswith("d/")]
    with serve_folder(site) as url:
        yield Site(url, texts, doors)


def watch(page: Page, own: str) -> Seen:
    """Note what runs on `page`, whose own files lie below `own`."""
    seen = Seen()
    page.on("dialog", lambda dialog: _note_dialog(seen, dialog))
    page.on("popup", lambda popup: seen.ran.append(f"window: {popup.url}"))
    page.on("response", lambda answer: _note_host(seen, answer.url, own))
    page.on("pageerror", lambda error: seen.ran.append(f"error: {error}"))
    page.on("console", lambda message: _note_policy(seen, message.text))
    return seen


def _note_dialog(seen: Seen, dialog: Dialog) -> None:
    seen.ran.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note_host(seen: Seen, address: str, own: str) -> None:
    if not address.startswith((own, "data:", "blob:")):
        seen.ran.append(f"asked: {address}")


def _note_policy(seen: Seen, message: str) -> None:
    if "Content Security Policy" in message:
        seen.blocked.append(message)


def use(page: Page, address: str) -> None:
    """Open a page and touch what a reader may touch within its text."""
    page.goto(address, wait_until="load")
    page.evaluate(_TOUCH)


def test_what_is_always_text_neither_runs_nor_asks_the_policy(hostile: Site, page: Page) -> None:
    seen = watch(page, hostile.url)
    assert len(hostile.texts) >= 5
    for path in hostile.texts:
        use(page, hostile.url + path)
        assert page.title() != "pwned"
        assert page.url == hostile.url + path
    assert seen == Seen()


def test_the_policy_stops_what_a_check_was_not_asked_about(hostile: Site, page: Page) -> None:
    seen, stopped = watch(page, hostile.url), set()
    for name, path in hostile.doors.items():
        use(page, hostile.url + path)
        if name in _OF_THE_THEME:
            seen.ran = [event for event in seen.ran if not event.startswith("error: ")]
        assert seen.ran == [], name
        assert page.url == hostile.url + path, name
        assert page.title() != "pwned", name
        if seen.blocked:
            stopped.add(name)
            seen.blocked.clear()
    assert {"markdown", "details", "style", "comment of browsers"} <= stopped
