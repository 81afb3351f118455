"""What `build` does after MkDocs, and how the result takes its place."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.data.load import load_redirects
from handbook.site.built_page import read_page
from handbook.site.bundles import write_bundles
from handbook.site.csp import write_policy
from handbook.site.page_checks import check_pages
from handbook.site.redirects import write_redirects


def finish(root: Path, site: Path, site_url: str) -> list[str]:
    """Write redirects, scripts for file:// and policies into the built `site`; return the faults
    found in its pages.
    """
    write_redirects(site, load_redirects(root))
    write_bundles(site)
    pages = {
        page.path: page for page in (read_page(site, file) for file in sorted(site.rglob("*.html")))
    }
    for page in pages.values():
        write_policy(site, page)
    return check_pages(site, pages, site_url)


def replace_folder(new: Path, target: Path) -> None:
    """Put the folder `new` where `target` is, so that no reader sees half of either.

    Raises CouldNotRun when `target` is something other than a built site or cannot be written.
    """
    if target.exists() and not _is_built_site(target):
        raise CouldNotRun(
            "비어 있지 않고, 지은 사이트도 아닌 폴더예요.",
            str(target),
            "다른 --site-dir을 고르세요.",
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".old-site-") as attic:
            if target.exists():
                target.replace(Path(attic) / "site")
            shutil.move(new, target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CouldNotRun(
            f"사이트를 옮기지 못했어요({reason}).", str(target), "폴더의 쓰기 권한을 확인하세요."
        ) from None


def _is_built_site(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    return (folder / "sitemap.xml").is_file() or not any(folder.iterdir())
