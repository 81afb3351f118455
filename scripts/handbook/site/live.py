"""What the checker says while the book is being served: in the terminal, and on the page itself."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.run import diagnose
from handbook.core.cache import cache_of
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.report import text
from handbook.report.colour import paint_for
from handbook.report.report import Report
from handbook.report.source_lines import SourceLines

SCRIPT = "assets/live-findings.js"
"""The script that every served page loads: the findings, and the bar that shows them."""
_BAR = Path(__file__).with_name("live_bar.js")


def report(root: Path, config_file: Path, site_dir: Path) -> None:
    """Print the findings on standard error and write them where the pages find them.

    Never stops the server: what cannot be read at all is printed in one line.
    """
    (site_dir / SCRIPT).parent.mkdir(parents=True, exist_ok=True)
    try:
        project = Project(root, config_file)
        cache = cache_of(root)
        site = read_site(project, cache)
        found = diagnose(site, cache=cache)
        shown = Report(found, SourceLines(root).line, paint_for(sys.stderr))
        sys.stderr.write(text.render(shown))
        words = _script(found, site)
    except CouldNotRun as error:
        print(error, file=sys.stderr)
        words = ""
    except Exception as error:
        print(f"검사기가 멈췄어요({crash_of(error)}). 책은 그대로 보여요.", file=sys.stderr)
        words = ""
    (site_dir / SCRIPT).write_text(words, encoding="utf-8", newline="\n")


def _script(found: Iterable[Diagnostic], site: Site) -> str:
    pages = {page.path: site.published[uri] for uri, page in site.documents.items()}
    by_address: dict[str, list[str]] = defaultdict(list)
    for diagnostic in found:
        address = pages.get(diagnostic.location.path)
        if address is not None:
            words = f"{diagnostic.location}: {diagnostic.rule} {diagnostic.message}"
            hint = f" 고치기: {diagnostic.hint}" if diagnostic.hint else ""
            by_address[address.removesuffix("index.html")].append(words + hint)
    return f"var handbookFindings = {json.dumps(by_address)};\n{_BAR.read_text(encoding='utf-8')}"
