"""Draws the parts of dialogs that cannot be photographed here, and of a terminal:
`PYTHONPATH=scripts python3 -m tools.dialog_drawings`.

Windows and macOS do not run on the machine of the book. So nothing of a vendor is copied: plain
boxes hold the words that the vendor's documents name, and the pages cite these. Each file brings
its own paper, light or dark, since the style sheet of a page does not reach into a picture.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

OUT = Path("docs/assets/images/dialogs")
WIDTH, MARGIN, ROW, BUTTON = 360, 16, 34, 84

_STYLE = """
text { font: 15px system-ui, "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
  fill: #1b2129 }
.paper { fill: #fff; stroke: #6b7480 } .bar { fill: #e7eaee }
.box { fill: none; stroke: #6b7480 } .on { fill: #1b2129; stroke: #1b2129 }
.tick { fill: none; stroke: #fff; stroke-width: 2 } .dot { fill: #1b2129 }
.mark { fill: #fff3d6; stroke: #9a6700; stroke-width: 2 }
.strong { font-weight: 700 } .code { font-family: ui-monospace, Consolas, monospace }
@media (prefers-color-scheme: dark) {
  text { fill: #eef1f5 } .paper { fill: #181d24; stroke: #8b95a3 } .bar { fill: #2a313b }
  .box { stroke: #8b95a3 } .on { fill: #eef1f5; stroke: #eef1f5 } .tick { stroke: #181d24 }
  .dot { fill: #eef1f5 } .mark { fill: #3a2f12; stroke: #d9a531 }
}
"""


class Row(NamedTuple):
    """A line of a dialog: its words, the sign before them, what stands in its field, and whether
    it is the one to look at.
    """

    words: str
    sign: str = ""
    field: str = ""
    marked: bool = False


class Dialog(NamedTuple):
    """A dialog: its title, its lines from top to bottom and its buttons from left to right."""

    title: str
    rows: Sequence[Row]
    buttons: Sequence[str] = ()


DIALOGS: Mapping[str, Dialog] = {
    "task-manager": Dialog(
        "작업 관리자",
        (
            Row("성능", "open"),
            Row("CPU", "graph"),
            Row("가상화", field="사용", marked=True),
        ),
    ),
    "windows-features": Dialog(
        "Windows 기능 켜기/끄기",
        (
            Row("Hyper-V", "empty", marked=True),
            Row("가상 머신 플랫폼", "ticked", marked=True),
            Row("Linux용 Windows 하위 시스템", "ticked"),
        ),
        ("확인",),
    ),
    "virtualbox-new": Dialog(
        "VirtualBox의 새로 만들기(New)",
        (
            Row("Virtual machine name and operating system", "open"),
            Row("VM Name", field="shop-vm"),
            Row("ISO 이미지", field="debian-12…iso"),
            Row("Proceed with Unattended Installation", "empty", marked=True),
            Row("Set up unattended guest OS …", "closed"),
            Row("Specify virtual hardware", "closed", marked=True),
            Row("Specify virtual hard disk", "closed", marked=True),
        ),
        ("완료",),
    ),
    "hyper-v-wizard": Dialog(
        "새 가상 컴퓨터 마법사",
        (
            Row("1세대", "round"),
            Row("2세대", "chosen", marked=True),
            Row("시작 메모리", field="4096 MB", marked=True),
            Row("동적 메모리 사용", "empty"),
            Row("네트워킹", field="Default Switch", marked=True),
        ),
        ("다음",),
    ),
    "utm-linux": Dialog(
        "Linux",
        (
            Row("Apple 가상화 사용", "empty", marked=True),
            Row("부팅 ISO 이미지", "head"),
            Row("debian…arm64…iso", field="찾아보기", marked=True),
        ),
        ("뒤로 가기", "계속"),
    ),
}


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{more}>{escape(words)}</text>'


def _box(place: tuple[float, float, float, float], kind: str, radius: int = 3) -> str:
    x, y, width, height = place
    size = f'width="{width:g}" height="{height:g}"'
    return f'<rect class="{kind}" x="{x:g}" y="{y:g}" {size} rx="{radius}"/>'


def _sign(kind: str, y: float) -> str:
    """Return the sign that stands before the words of a line whose middle is at `y`."""
    x = MARGIN + 8
    if kind in {"open", "closed"}:
        ways = {"open": f"M{x} {y - 4}h12l-6 8z", "closed": f"M{x + 2} {y - 6}v12l8-6z"}
        return f'<path class="dot" d="{ways[kind]}"/>'
    if kind == "head":
        return ""
    if kind in {"round", "chosen"}:
        dot = f'<circle class="dot" cx="{x + 7}" cy="{y:g}" r="4"/>' if kind == "chosen" else ""
        return f'<circle class="box" cx="{x + 7}" cy="{y:g}" r="7"/>{dot}'
    if kind == "graph":
        line = f"M{x} {y + 6}l5-6 4 4 5-10"
        return f'<path class="box" d="{line}"/>'
    tick = f'<path class="tick" d="M{x + 3} {y:g}l3 4 6-8"/>' if kind == "ticked" else ""
    return _box((x, y - 7, 14, 14), "on" if tick else "box") + tick


def _line(row: Row, top: float) -> str:
    """Return a line of a dialog."""
    middle, parts = top + ROW / 2, []
    if row.marked:
        parts.append(_box((MARGIN - 6, top + 2, WIDTH - 2 * MARGIN + 12, ROW - 4), "mark", 5))
    if row.sign:
        parts.append(_sign(row.sign, middle))
    strong = ' class="strong"' if row.sign in {"open", "head"} else ""
    start = MARGIN + (30 if row.sign and row.sign != "head" else 8)
    room = WIDTH - MARGIN - start - 4
    # English words are half as wide as Korean ones; no browser may run over the edge.
    wide = sum(15 if ord(letter) > 0x2000 else 8.4 for letter in row.words)
    squeezed = f' textLength="{room}" lengthAdjust="spacingAndGlyphs"' if wide > room else ""
    parts.append(_text(start, middle + 5, row.words, strong + squeezed))
    if row.field:
        left = WIDTH / 2 + 10
        parts.append(_box((left, top + 5, WIDTH - MARGIN - left - 2, ROW - 10), "box"))
        parts.append(_text(left + 8, middle + 5, row.field))
    return "".join(parts)


def _whole(height: float, parts: Sequence[str]) -> str:
    size = f'width="{WIDTH}" height="{height:g}" viewBox="0 0 {WIDTH} {height:g}"'
    paper = _box((0.5, 0.5, WIDTH - 1, height - 1), "paper", 6)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{_STYLE}</style>'
    return "\n".join((head, paper, *parts, "</svg>")) + "\n"


def dialog(what: Dialog) -> str:
    """Return the drawing of a dialog, an SVG file."""
    bar = _box((1, 1, WIDTH - 2, ROW), "bar", 5)
    parts = [bar, _text(MARGIN, ROW / 2 + 6, what.title, ' class="strong"')]
    parts += [_line(row, ROW + 8 + ROW * place) for place, row in enumerate(what.rows)]
    height = ROW + 8 + ROW * len(what.rows) + 10
    for place, button in enumerate(reversed(what.buttons)):
        left = WIDTH - MARGIN - BUTTON - (BUTTON + 8) * place
        parts.append(_box((left, height + 2, BUTTON, ROW - 6), "box"))
        middle = ' text-anchor="middle"'
        parts.append(_text(left + BUTTON / 2, height + ROW / 2 + 4, button, middle))
    return _whole(height + (ROW + 8 if what.buttons else 0), parts)


def terminal() -> str:
    """Return the drawing of a terminal that tells prompt, command and answer apart."""
    code = ' class="code"'
    parts = [
        _box((1, 1, WIDTH - 2, 96), "bar", 5),
        _box((MARGIN - 4, 14, 22, 30), "mark", 4),
        _text(MARGIN + 2, 34, "$", code),
        _box((MARGIN + 24, 14, 92, 30), "mark", 4),
        _text(MARGIN + 32, 34, "uname -s", code),
        _box((MARGIN - 4, 54, 62, 30), "mark", 4),
        _text(MARGIN + 4, 74, "Linux", code),
    ]
    told = (
        ("$", "프롬프트: 명령을 기다린다는 표시"),
        ("uname -s", "명령: 내가 치고 Enter를 누르는 것"),
        ("Linux", "답: 컴퓨터가 적어 주는 것"),
    )
    for place, (sign, words) in enumerate(told):
        y = 122 + 28 * place
        parts += [_text(MARGIN, y, sign, code), _text(MARGIN + 84, y, words)]
    return _whole(196, parts)


def main() -> None:
    """Write every drawing."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, what in DIALOGS.items():
        (OUT / f"{name}.svg").write_text(dialog(what), encoding="utf-8")
    (OUT.parent / "practice/terminal-parts.svg").write_text(terminal(), encoding="utf-8")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    main()
