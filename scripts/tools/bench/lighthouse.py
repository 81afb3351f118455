"""`bench lighthouse`: what Lighthouse says of pages on a phone, beside the theme's default build of
the same texts, in one run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from tools.bench.serving import served

LEAST_PERFORMANCE = 98
_VERSION = "12.2.3"
"""The last whose Node is the one of Debian 12."""
_PAGES = {
    "처음": "",
    "장": "basics/virtual-machine/",
    "실전": "practice/first-vm-linux/",
    "묻고 답하기": "practice/faq-vm/",
    "시뮬레이터": "simulators/trap-and-emulate/",
}
"""One page of a type, by what the type is called."""
_NAMES = {"performance": "성능", "accessibility": "접근성", "best-practices": "권장", "seo": "검색"}
_DEFAULT = """\
site_name: 가상화 첫걸음
site_description: 가상화와 컨테이너 첫 책
exclude_docs: |
  /_data/
  /contributing/
theme:
  name: material
  language: ko
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.tabbed:
      alternate_style: true
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""
"""What the theme's own guide has a site begin with."""

_TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)
"""What names a template of the book's own."""

Scores = Mapping[str, float]
"""Points of a hundred, by category."""


def bench_lighthouse(project: Project, times: int) -> int:
    """Print the medians of `times` runs for each type of page. Returns 0.

    Raises CouldNotRun where Lighthouse is not installed.
    """
    program = shutil.which("lighthouse")
    if program is None:
        raise CouldNotRun(
            "lighthouse 명령이 없어서 재지 못해요.",
            hint=f"npm install --global lighthouse@{_VERSION} 명령으로 설치하세요.",
        )
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = _sites(project, Path(folder))
        with served(ours, compressed=True) as our_base, served(theirs, compressed=True) as base:
            for name, path in _PAGES.items():
                runs = _in_turns(program, (our_base + path, base + path), times)
                print(_line(name, *runs), flush=True)
    return 0


def _sites(project: Project, folder: Path) -> tuple[Path, Path]:
    """Build the book as it is published, and its texts as the theme's beginners would."""
    ours, theirs, copy = folder / "ours", folder / "theirs", folder / "copy"
    shutil.copytree(project.root / "docs", copy / "docs")
    for page in (copy / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_TEMPLATE.sub("", text, count=1), encoding="utf-8")
    (copy / "mkdocs.yml").write_text(_DEFAULT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(project.root / "scripts")}
    build = [sys.executable, "-m", "handbook", "build", "--site-dir", str(ours)]
    subprocess.run(build, cwd=project.root, env=environment, check=True, stdout=sys.stderr)
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(theirs)]
    subprocess.run(build, cwd=copy, check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL)
    return ours, theirs


def _in_turns(program: str, addresses: Sequence[str], times: int) -> list[Scores]:
    """Return the medians for each address."""
    said: defaultdict[str, list[Scores]] = defaultdict(list)
    for _ in range(times):
        for address in addresses:
            said[address].append(_scores(program, address))
    return [
        {
            category: statistics.median(scores[category] for scores in said[address])
            for category in _NAMES
        }
        for address in addresses
    ]


def _scores(program: str, address: str) -> Scores:
    flags = "--headless --no-sandbox"
    command = [program, address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    environment = dict(os.environ)
    if browser := os.environ.get("HANDBOOK_CHROMIUM"):
        environment["CHROME_PATH"] = browser
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    categories = json.loads(done.stdout)["categories"]
    return {category: round(100 * categories[category]["score"]) for category in _NAMES}


def _line(name: str, ours: Scores, theirs: Scores) -> str:
    parts = [f"{said} {ours[key]:.0f} (테마 {theirs[key]:.0f})" for key, said in _NAMES.items()]
    return f"{name}: {' · '.join(parts)} · 성능 목표 {LEAST_PERFORMANCE} 이상"
