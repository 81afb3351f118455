"""Draws the picture of each part's share card: `python3 scripts/dev.py cards`.

Chromium sets the Korean, which nothing that the book installs can do, so the pictures are made
here once and committed; the build only names them. Draw them again when a part is renamed or new.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path

from handbook.book.config.data_yaml import read_given
from handbook.book.project import Project, find_project
from handbook.cli.arguments import Parser
from handbook.cli.main import guarded
from handbook.core.errors import CouldNotRun
from handbook.data.ways import OPENINGS
from handbook.markdown.extensions.mermaid import fence
from tools.browser import launched

FOLDER = "docs/assets/images/share"
SIZE = (1200, 630)
BOOK = "book"
FIGURES: Mapping[str, str] = {
    BOOK: """columns 2
  app1["게스트 프로그램"] app2["게스트 프로그램"]
  guest1["게스트 OS 커널"] guest2["게스트 OS 커널"]
  hv["하이퍼바이저"]:2
  hw["하드웨어"]:2
  class app1,app2 app
  class guest1,guest2 guest
  class hv hypervisor
  class hw hardware""",
    "start": """columns 2
  web["웹 브라우저"] shop["엽서 가게"]
  kernel["OS 커널"]:2
  hw["하드웨어"]:2
  class web,shop app
  class kernel host
  class hw hardware
  web -- "덧셈" --> hw
  shop -. "파일 쓰기" .-> kernel
  kernel -.-> hw""",
    "basics": """columns 2
  app["호스트 프로그램"] guest["게스트 OS 커널"]
  space hv["하이퍼바이저"]
  host["호스트 OS 커널"]:2
  hw["하드웨어"]:2
  class app app
  class guest guest
  class hv hypervisor
  class host host
  class hw hardware""",
    "methods": """columns 1
  gapp["게스트 프로그램"]
  guest["게스트 OS 커널"]
  hv["하이퍼바이저"]
  hw["하드웨어"]
  class gapp app
  class guest guest
  class hv hypervisor
  class hw hardware
  gapp -- "명령어" --> hw
  guest -. "특권 명령어" .-> hv
  hv -.-> hw""",
    "resources": """columns 3
  one["VM"] two["VM"] three["VM"]
  hv["하이퍼바이저"]:3
  cpu["CPU"] memory["메모리"] device["장치"]
  class one,two,three guest
  class hv hypervisor
  class cpu,memory,device hardware""",
    "containers": """columns 3
  one["컨테이너"] two["컨테이너"] three["컨테이너"]
  host["호스트 OS 커널"]:3
  hw["하드웨어"]:3
  class one,two,three container
  class host host
  class hw hardware""",
    "field": """columns 2
  shop["빌린 VM"] space
  hv1["하이퍼바이저"] hv2["하이퍼바이저"]
  hw1["컴퓨터 한 대"] hw2["다른 컴퓨터"]
  class shop guest
  class hv1,hv2 hypervisor
  class hw1,hw2 hardware
  shop -. "이사" .-> hv2""",
    "practice": """columns 2
  space shell["리눅스 터미널"]
  app["쓰던 프로그램"] guest["게스트 OS 커널"]
  host["쓰던 OS"] hv["하이퍼바이저"]
  hw["내 컴퓨터"]:2
  class shell,app app
  class guest guest
  class host host
  class hv hypervisor
  class hw hardware""",
    "simulators": """columns 2
  cpu1["가상 CPU"] cpu2["가상 CPU"]
  hv["하이퍼바이저"]:2
  hw["실제 CPU 하나"]:2
  class cpu1,cpu2 guest
  class hv hypervisor
  class hw hardware
  cpu1 -- "명령어" --> hw""",
    "reference": """columns 1
  guest["게스트<br>guest"]
  hv["하이퍼바이저<br>hypervisor"]
  hw["하드웨어<br>hardware"]
  class guest guest
  class hv hypervisor
  class hw hardware""",
    "contributing": """columns 2
  book["책"]:2
  check["자동 검사"]:2
  words["글과 그림"] facts["용어와 출처"]
  class words,facts app
  class check hypervisor
  class book guest""",
}
"""What each card shows, by the folder of the part's first page. Fewer and larger boxes than the
chapters': a card is read at the width of a hand.
"""

_STYLES = ("diagram-colours", "diagram")

_PAGE = """<!doctype html><html lang="ko"><meta charset="utf-8"><style>{css}
* {{ box-sizing: border-box; margin: 0 }}
body {{ display: flex; width: 1200px; height: 630px; background: #fff; color: #fff;
  font-family: "Noto Sans CJK KR", sans-serif }}
.words {{ width: 500px; padding: 72px 48px 60px 64px; background: #1d4f91;
  display: flex; flex-direction: column; word-break: keep-all }}
.words svg {{ width: 72px; height: 72px; margin-bottom: auto; border-radius: 16px;
  box-shadow: 0 0 0 3px #fff }}
.part {{ font-size: 76px; font-weight: 700; line-height: 1.2 }}
.book {{ font-size: 36px; line-height: 1.4; color: #d5e5f8; margin-top: 16px }}
.book:only-of-type {{ font-size: 76px; font-weight: 700; color: #fff; line-height: 1.2 }}
.figure {{ flex: 1; display: grid; place-items: center }}
.md-typeset .figure .diagram .diagram__legend.diagram__legend,
.md-typeset .figure :is(.diagram__menu, .diagram__drawing--desk) {{ display: none }}
.md-typeset .figure :is(.diagram, .diagram__drawing) {{ margin: 0; width: 620px; max-width: none }}
.md-typeset .figure .diagram__drawing {{ height: auto; max-height: 550px }}
.md-typeset .figure .diagram__drawing {{ fill: var(--diagram-ink) }}
</style><body data-md-color-scheme="default" class="md-typeset"><div class="words">{mark}{part}
<p class="book">{book}</p></div><div class="figure">{figure}</div></body></html>"""


def parts_of(navigation: object) -> dict[str, str]:
    """Return the title of each part of the navigation, by the folder of its first page.

    The page that opens a part of chapters is named after their folder.
    """
    parts: dict[str, str] = {}
    for entry in navigation if isinstance(navigation, list) else []:
        for title, pages in entry.items() if isinstance(entry, dict) else ():
            if isinstance(pages, list) and pages and isinstance(pages[0], str):
                first = pages[0].removeprefix(f"{OPENINGS}/").removesuffix(".md")
                parts[first.split("/")[0]] = str(title)
    return parts


def draw(project: Project) -> None:
    """Write the picture of every part."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a package of the tests
    except ModuleNotFoundError:
        raise CouldNotRun(
            "브라우저를 다루는 playwright가 없어서 그리지 못해요.",
            hint="test 명령을 한 번 돌리면 설치돼요.",
        ) from None
    settings = read_given(project.root, project.config_file).values
    parts = {BOOK: ""} | parts_of(settings["nav"])
    for name in parts.keys() - FIGURES:
        raise CouldNotRun(
            f"'{name}' 부의 그림이 없어요.",
            "scripts/tools/share_cards.py",
            f"FIGURES에 {name} 그림을 다른 부처럼 더하세요.",
        )
    with sync_playwright() as playwright:
        browser = launched(playwright)
        view = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, locale="ko-KR")
        for name, title in parts.items():
            view.set_content(card(project, name, title, settings["site_name"]))
            view.screenshot(path=project.root / FOLDER / f"{name}.png")
        browser.close()


def main(given: list[str]) -> int:
    """Draw every card; return 0."""
    parser = Parser(prog="dev.py cards", description="부마다 공유할 때 보이는 그림을 그려요")
    parser.show_examples("cards")
    parser.parse_args(given)
    draw(find_project(Path.cwd()))
    return 0


def card(project: Project, name: str, title: str, book: str) -> str:
    """Return the HTML of the card of the part `name`; the book's own has no `title`."""
    images = project.root / "docs/assets"
    return _PAGE.format(
        css="".join((images / f"css/{name}.css").read_text(encoding="utf-8") for name in _STYLES),
        mark=(images / "images/favicon.svg").read_text(encoding="utf-8"),
        part=f'<p class="part">{escape(title)}</p>' if title else "",
        book=escape(book),
        figure=fence(f"block\n{FIGURES[name]}\n", "mermaid", "mermaid", {}, None),
    )


if __name__ == "__main__":
    sys.exit(guarded(sys.argv[1:], main))
