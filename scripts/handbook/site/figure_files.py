"""The figures of a built page as files beside it: to look at alone, and to take along.

Each holds its title, its description, where it comes from and who may use it, and its colours.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from handbook.diagrams.paint import SVG, PaintRule, paint_rules, painted

_SHEETS = ("diagram-colours.css", "diagram.css", "figures.css")
_FIGURE = re.compile(
    r'<figure class="diagram [^"]*" id="(fig-[A-Za-z0-9_-]+)">(.*?)</figure>', re.DOTALL
)
_DRAWING = re.compile(r"<svg\b[^>]*\bdiagram__drawing\b.*?</svg>", re.DOTALL)
_CAPTION = re.compile(r"<figcaption><p>(.*?)</p>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SCHEME = re.compile(r"(--diagram-[\w-]+): *([^;]+);")
_LICENCE = ", CC BY 4.0"
_MARGIN, _FOOT, _FOOT_SIZE = 16.0, 30.0, 10.5
_SCALE = 2
"""Opened alone it fills a window."""
_FONTS = "'Pretendard', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Malgun Gothic', sans-serif"


@dataclass(frozen=True, slots=True)
class Look:
    """What colours a drawing outside of its page."""

    rules: Sequence[PaintRule]
    scheme: Mapping[str, str]


def write_figures(site: Path, sheets: Path, site_url: str) -> int:
    """Write the figures of every page of the built `site` as SVG files beside it, coloured by the
    style sheets in the folder `sheets`. `site_url` is the published address, or "". Return how
    many were written.
    """
    if not all((sheets / name).is_file() for name in _SHEETS):
        return 0
    look = read_look(sheets)
    count = 0
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        source = _TITLE.search(html)
        place = page.parent.relative_to(site).as_posix()
        address = f", {site_url}{place}/" if site_url else ""
        where = f"{unescape(source[1]) if source else ''}{_LICENCE}{address}"
        for name, figure in _figures(html):
            (page.parent / f"{name}.svg").write_text(
                figure_file(figure, look, where), encoding="utf-8", newline="\n"
            )
            count += 1
    return count


def read_look(sheets: Path) -> Look:
    """Read the colours of the light scheme and the rules for drawings."""
    texts = [(sheets / name).read_text(encoding="utf-8") for name in _SHEETS]
    first = texts[0].partition("@media")[0]
    rules = [rule for text in texts[1:] for rule in paint_rules(text)]
    return Look(rules, dict(_SCHEME.findall(first)))


def figure_file(figure: str, look: Look, source: str) -> str:
    """Return the SVG file of a `<figure>`: its widest drawing on white, and `source` below it."""
    drawing = ET.fromstring(_DRAWING.findall(figure)[-1])
    painted(drawing, look.rules, look.scheme)
    width, height = (float(one) for one in drawing.attrib["viewBox"].split()[2:])
    caption = _CAPTION.search(figure)
    title = drawing.attrib.pop("aria-label", "")
    described = drawing.find("desc")
    file = ET.Element(
        "svg",
        {
            "xmlns": SVG,
            "viewBox": f"0 0 {width + 2 * _MARGIN:g} {height + _MARGIN + _FOOT:g}",
            "width": f"{_SCALE * (width + 2 * _MARGIN):g}",
            "height": f"{_SCALE * (height + _MARGIN + _FOOT):g}",
            "font-family": _FONTS,
            "role": "img",
            "lang": "ko",
        },
    )
    ET.SubElement(file, "title").text = title
    words = [unescape(_TAG.sub("", caption[1])) if caption else "", source]
    if described is not None:
        words.insert(1, described.text or "")
        drawing.remove(described)
    ET.SubElement(file, "desc").text = " ".join(word for word in words if word)
    ET.SubElement(file, "rect", {"width": "100%", "height": "100%", "fill": "#fff"})
    place = ET.SubElement(file, "g", {"transform": f"translate({_MARGIN:g} {_MARGIN:g})"})
    place.set("fill", look.scheme.get("--diagram-ink", "#000"))
    place.extend(drawing)
    for part in place.iter("text"):
        part.set("text-anchor", "middle")
    foot = {
        "x": f"{_MARGIN:g}",
        "y": f"{height + _MARGIN + _FOOT - 10:g}",
        "font-size": f"{_FOOT_SIZE:g}",
        "fill": look.scheme.get("--diagram-quiet", "#555"),
    }
    ET.SubElement(file, "text", foot).text = source
    return ET.tostring(file, encoding="unicode") + "\n"


def _figures(html: str) -> Iterator[tuple[str, str]]:
    for match in _FIGURE.finditer(html):
        if _DRAWING.search(match[2]):
            yield match[1], match[2]
