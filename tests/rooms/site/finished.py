"""A few built pages, and what is at fault in them."""

from __future__ import annotations

from pathlib import Path

from handbook.site.built_page import read_page
from handbook.site.page_checks import check_pages


def page(body: str) -> str:
    head = '<head><meta charset="utf-8"></head>'
    return f'<!doctype html><html lang="ko">{head}<body>{body}</body></html>'


def built(tmp_path: Path, **files: str) -> Path:
    site = tmp_path / "site"
    for name, body in files.items():
        file = site / f"{name.replace('__', '/')}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(body), encoding="utf-8")
    return site


def faults(site: Path, site_url: str = "") -> list[str]:
    pages = {p.path: p for p in (read_page(site, f) for f in sorted(site.rglob("*.html")))}
    return check_pages(site, pages, site_url)
