"""What the checker says while the book is being served: in the terminal, and on the page itself."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.run import diagnose
from handbook.core.cache import Cache, cache_of
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.report import text
from handbook.report.colour import paint_for
from handbook.report.report import Report
from handbook.report.source_lines import SourceLines

SCRIPT = "assets/live-findings.js"
"""The script that every served page loads: the findings, and the bar that shows them."""
_UNREAD = frozenset({"INT001", "INT002"})
_BAR = Path(__file__).with_name("live_bar.js")


def report(root: Path, config_file: Path, site_dir: Path) -> None:
    """Print the findings on standard error and write them where the pages find them.

    Never stops the server: what cannot be read at all is said in one line, there and here.
    """
    findings: Mapping[str, list[str]] = {}
    everywhere: list[str] = []
    try:
        project = Project(root, config_file)
        cache = _kept_cache(root)
        site = read_site(project, cache)
        found = diagnose(site, cache=cache)
        shown = Report(found, SourceLines(root).line, paint_for(sys.stderr))
        sys.stderr.write(text.render(shown))
        findings = _by_page(found, site)
        everywhere += _unread(found)
    except CouldNotRun as error:
        everywhere.append(_said(str(error)))
    except Exception as error:
        everywhere.append(_said(f"검사기가 멈췄어요({crash_of(error)}). 책은 그대로 보여요."))
    _write(site_dir, everywhere, findings)


def trouble(project: Project, error: BaseException) -> list[str]:
    """Return why the book cannot be built, a line each: what the checker makes of it, or else the
    words of `error`.
    """
    try:
        found = diagnose(read_site(project, cache_of(project.root)))
    except CouldNotRun as reason:
        return [str(reason)]
    except Exception as crash:
        return [f"책을 빌드하지 못했어요({crash_of(error)}). 검사기도 멈췄어요({crash_of(crash)})."]
    return _unread(found) or [
        f"책을 빌드하지 못했어요({crash_of(error)}). 까닭은 바로 위에 적혀 있어요."
    ]


@lru_cache(maxsize=1)
def _kept_cache(root: Path) -> Cache:
    """The cache of all saves: what one has read the next need not even unpack."""
    return cache_of(root)


def _said(line: str) -> str:
    print(line, file=sys.stderr)
    return line


def _unread(found: Iterable[Diagnostic]) -> list[str]:
    """Return the findings about pages that cannot be read, which have no page to stand on."""
    return [_line(d) for d in found if d.rule in _UNREAD]


def show_trouble(site_dir: Path, lines: Sequence[str]) -> None:
    """Have every page of the book in view say `lines`."""
    _write(site_dir, lines, {})


def _write(site_dir: Path, everywhere: Sequence[str], by_page: Mapping[str, Sequence[str]]) -> None:
    file = site_dir / SCRIPT
    file.parent.mkdir(parents=True, exist_ok=True)
    data = f"var handbookTrouble = {json.dumps(list(everywhere))};\n"
    data += f"var handbookFindings = {json.dumps(by_page)};\n"
    file.write_text(data + _BAR.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def _by_page(found: Iterable[Diagnostic], site: Site) -> Mapping[str, list[str]]:
    pages = {page.path: site.settings.published[uri] for uri, page in site.documents.items()}
    by_address: dict[str, list[str]] = defaultdict(list)
    for diagnostic in found:
        address = pages.get(diagnostic.location.path)
        if address is not None:
            by_address[address.removesuffix("index.html")].append(_line(diagnostic))
    return by_address


def _line(diagnostic: Diagnostic) -> str:
    hint = f" 고치기: {diagnostic.hint}" if diagnostic.hint else ""
    return f"{diagnostic.location}: {diagnostic.rule} {diagnostic.message}{hint}"
