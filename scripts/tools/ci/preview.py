"""Screenshots of the pages that a change touches, narrow and wide.

`python -m tools.ci.preview --site SITE --since REV --out FOLDER`
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from handbook.core.git import GitFailed, git

WIDTHS = (360, 1280)
MOST_PAGES = 12
# What changes every page is shown on a few of them.
_SAMPLE = ("", "basics/type-2/", "reference/glossary/")
_EVERYWHERE = ("mkdocs.yml", "overrides/", "docs/assets/", "scripts/handbook/")
_DATA = "docs/_data/"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Leave the log to what matters."""


def pages_of(paths: Iterable[str]) -> list[str]:
    """Return the addresses within the site (`basics/type-2/`) of the changed files, sorted.

    `paths` are relative to the repository, with `/`.
    """
    found: set[str] = set()
    for path in paths:
        if path.startswith(_EVERYWHERE):
            found.update(_SAMPLE)
        elif path.startswith(_DATA):
            found.add("reference/glossary/")
        elif path.startswith("docs/") and path.endswith(".md"):
            page = path.removeprefix("docs/").removesuffix(".md")
            found.add(page.removesuffix("index") if _is_index(page) else f"{page}/")
    return sorted(found)


def _is_index(page: str) -> bool:
    return page == "index" or page.endswith("/index")


def changed_paths(root: Path, since: str) -> list[str]:
    """Return the files that differ between `since` and now; none if git does not know `since`."""
    arguments = ("diff", "--name-only", "-z", "--end-of-options", f"{since}...HEAD")
    try:
        return [path for path in git(root, *arguments).split("\0") if path]
    except GitFailed:
        return []


def take(site: Path, pages: Sequence[str], out: Path) -> list[Path]:
    """Write a PNG of every page that `site` has, at every width; return the files."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a package of the tests alone

    there = [page for page in pages if (site / page / "index.html").is_file()][:MOST_PAGES]
    out.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    taken: list[Path] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("HANDBOOK_CHROMIUM"))
        for width in WIDTHS:
            view = browser.new_page(viewport={"width": width, "height": 900}, locale="ko-KR")
            for page in there:
                file = out / f"{page.strip('/').replace('/', '-') or 'home'}-{width}.png"
                view.goto(f"http://127.0.0.1:{server.server_port}/{page}", wait_until="load")
                view.screenshot(path=file, full_page=True)
                taken.append(file)
            view.close()
        browser.close()
    server.shutdown()
    server.server_close()
    return taken


def main(arguments: Sequence[str]) -> int:
    """Take the screenshots and name them; return 0."""
    parser = argparse.ArgumentParser(prog="preview")
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--since", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    pages = pages_of(changed_paths(Path.cwd(), options.since))
    for file in take(options.site, pages, options.out) if pages else []:
        print(file.name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
