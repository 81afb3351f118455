"""What `build` does after MkDocs, and how the result takes its place."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from handbook.core.active_content import ACTS, Act, Active
from handbook.core.active_files import PAGES, SHOWN_AS_PAGES, active_in_file, is_harmless
from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of, way_out
from handbook.data.load import load_redirects
from handbook.site.built_page import read_page
from handbook.site.bundles import write_bundles
from handbook.site.csp import write_policy
from handbook.site.first_colours import colour_once
from handbook.site.joined_styles import join_styles
from handbook.site.moved_places import lead_on
from handbook.site.page_checks import check_pages
from handbook.site.redirects import write_redirects
from handbook.site.script_comments import trim_scripts
from handbook.site.style_sheets import trim_styles


def finish(root: Path, site: Path, site_url: str) -> list[str]:
    """Write redirects, scripts for file://, one style sheet and policies into the built `site`;
    return the faults found in its pages.
    """
    write_bundles(site)
    trim_scripts(site)
    join_styles(site)
    trim_styles(site)
    colour_once(site)
    redirects = load_redirects(root)
    lead_on(site, redirects)
    files = sorted(f for f in site.rglob("*") if f.suffix.lower() in PAGES and f.is_file())
    pages = {page.path: page for page in (read_page(site, file) for file in files)}
    for old in write_redirects(site, redirects):
        # The refresh and what holds it are ours, unlike any that stand on other pages.
        page = read_page(site, site / old)
        page.active = tuple(a for a in page.active if not _leads_on(a))
        pages[old] = page
    for page in pages.values():
        write_policy(site, page, site_url)
    return sorted([*check_pages(site, pages, site_url), *_faults_of_papers(site)])


def _leads_on(active: Active) -> bool:
    return active.act is Act.REFRESH or active.tag == "noscript"


def _faults_of_papers(site: Path) -> Iterator[str]:
    """Yield what is active in the pictures and XML files that a browser shows as pages."""
    for file in sorted(
        f for f in site.rglob("*") if f.suffix.lower() in SHOWN_AS_PAGES - PAGES and f.is_file()
    ):
        path = file.relative_to(site).as_posix()
        for act in sorted(
            {ACTS[a.act] for a in active_in_file(file) if not is_harmless(a, file.suffix.lower())}
        ):
            yield f"{path}: {act} 펴낼 수 없어요."


def replace_folder(new: Path, target: Path) -> None:
    """Put the folder `new` where `target` is, so that no reader sees half of either.

    Raises CouldNotRun when `target` is something other than a built site or cannot be written.
    """
    refuse_other_folder(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".old-site-") as attic:
            kept = Path(attic) / "site"
            if target.exists():
                target.replace(kept)
            try:
                shutil.move(new, target)
            except BaseException:
                if kept.exists():
                    shutil.rmtree(target, ignore_errors=True)
                    kept.replace(target)
                raise
    except OSError as error:
        reason = reason_of(error)
        raise CouldNotRun(
            f"사이트를 옮기지 못했어요({reason}).",
            str(target),
            way_out(error, "폴더의 쓰기 권한을 확인하세요."),
        ) from None


def refuse_other_folder(target: Path) -> None:
    """Raise CouldNotRun when `target` is there and is something other than a built site."""
    if target.exists() and not _is_built_site(target):
        raise CouldNotRun(
            "비어 있지 않고, 빌드한 사이트도 아닌 폴더예요.",
            str(target),
            "다른 --site-dir을 고르세요.",
        )


def _is_built_site(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    return (folder / "sitemap.xml").is_file() or not any(folder.iterdir())
