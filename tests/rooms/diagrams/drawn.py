"""A drawing as a test measures it: its boxes, lines, arrows and texts."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import draw
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.measure import em_width

Box = tuple[float, float, float, float]


def stack_of(source: str) -> Stack:
    model = analyse(source).model
    assert isinstance(model, Stack), analyse(source).error
    return model


def drawing_of(source: str) -> ET.Element:
    report = analyse(source)
    assert report.model is not None, report.error
    return ET.fromstring(draw(source, report.model).svg("fig-x", "제목", "설명"))


def frame(element: ET.Element) -> Box:
    x, y, width, height = (float(element.attrib[k]) for k in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def boxes_of(drawing: ET.Element) -> list[Box]:
    groups = [g for g in drawing.iter("g") if g.attrib["class"].split()[0] == "box"]
    return [frame(rect) for group in groups if (rect := group.find("rect")) is not None]


def texts_of(element: ET.Element) -> list[tuple[str, Box]]:
    """Every line of text with the frame that it fills with the widest font."""
    found = []
    for text in element.iter("text"):
        size = float(text.attrib["font-size"])
        for line in list(text) or [text]:
            x, y = float(line.attrib["x"]), float(line.attrib["y"])
            half = em_width(line.text or "") * size / 2
            found.append((line.text or "", (x - half, y - size * 0.86, x + half, y + size * 0.2)))
    return found


def segments(drawing: ET.Element, class_name: str) -> list[tuple[float, float, float, float]]:
    found = []
    for path in drawing.iter("path"):
        if path.attrib["class"].split()[0] == class_name:
            for part in re.findall(r"M[^M]*", path.attrib["d"]):
                numbers = [float(n) for n in re.findall(r"-?[\d.]+", part)]
                points = list(zip(numbers[::2], numbers[1::2], strict=True))
                found += [(*a, *b) for a, b in pairwise(points)]
    return found


def crosses(segment: tuple[float, float, float, float], box: Box, slack: float) -> bool:
    x1, y1, x2, y2 = segment
    left, top, right, bottom = box
    return (
        max(x1, x2) > left + slack
        and min(x1, x2) < right - slack
        and max(y1, y2) > top + slack
        and min(y1, y2) < bottom - slack
    )


def arrows_of(drawing: ET.Element, line: str, head: str) -> list[tuple[str, str]]:
    """The data of each line with that of its head."""
    parts: dict[str, list[str]] = {line: [], head: []}
    for path in drawing.iter("path"):
        name = path.attrib["class"].split()[0]
        if name in parts:
            parts[name] += re.findall(r"M[^M]*", path.attrib["d"])
    return list(zip(parts[line], parts[head], strict=True))


def broken(line: str, head: str) -> str:
    """Why an arrow looks broken: a head beside its line, or a bend right below the head."""
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", line)]
    before, end = numbers[-4:-2], numbers[-2:]
    left, tip, right = (
        [float(n) for n in re.findall(r"-?[\d.]+", part)] for part in head[1:-1].split("L")
    )
    base = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]
    straight = max(abs(end[0] - before[0]), abs(end[1] - before[1]))
    if max(abs(base[0] - end[0]), abs(base[1] - end[1])) > 0.3:
        return f"the line ends at {end}, its head begins at {base}"
    for axis in (0, 1):
        if abs(tip[axis] - base[axis]) < 0.3 < abs(end[axis] - before[axis]):
            return f"the line reaches {end} from the side"
    return "" if straight >= 2.5 else f"only {straight} of a straight line below the head"


def texts_of_one(text: ET.Element) -> list[tuple[str, Box]]:
    holder = ET.Element("g")
    holder.append(text)
    return texts_of(holder)
