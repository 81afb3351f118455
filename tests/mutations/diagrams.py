"""Damage to diagrams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from handbook.book.site import Site
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.diagrams.kinds.stack.model import Box, Stack
from handbook.markdown.page import Diagram, Document
from mutations.damage import Damage, Operator, Operators, in_pages, in_text, on_pages


def single_captions(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the only caption line of a figure."""
    for diagram in page.diagrams:
        if len(diagram.report.metadata.captions) == 1:
            span = diagram.span(diagram.report.metadata.captions[0].place)
            start = page.source.text.rindex("caption", 0, span.start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + len("caption"), "remark", line)


def led_to(site: Site) -> frozenset[str]:
    """The anchors that the links of the book name, and the figures that variants name."""
    pages = site.documents.values()
    links = {link.target.partition("#")[2] for page in pages for link in page.links}
    variants = (d.report.metadata.variant for page in pages for d in page.diagrams)
    return frozenset(links | {f"fig-{v.first}" for v in variants if v is not None})


def repeated_figure_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Give a figure the id of the one on the home page."""
    linked = led_to(site)
    home = site.documents["index.md"].diagrams[0].report.metadata.id
    assert home is not None
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and page.uri != "index.md" and f"fig-{name.text}" not in linked:
            span = diagram.span(name.place)
            yield Damage(page.path, span.start, span.end, home.text, page.locate(span).line)


def undescribed(page: Document, _: Site) -> Iterator[Damage]:
    """Take away a description."""
    for diagram in page.diagrams:
        words = diagram.report.metadata.description
        if words is not None:
            start = page.source.text.rindex("accDescr", 0, diagram.span(words.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + len("accDescr"), "%% remark", line)


def nameless_figures(page: Document, site: Site) -> Iterator[Damage]:
    """Take away the id of a figure that no link needs."""
    linked = led_to(site)
    for diagram in page.diagrams:
        name = diagram.report.metadata.id
        if name and f"fig-{name.text}" not in linked:
            start = page.source.text.rindex("id", 0, diagram.span(name.place).start)
            line = page.locate(diagram.fence.opening).line
            yield Damage(page.path, start, start + 2, "name", line)


def in_stacks(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a layer stack."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for diagram in page.diagrams:
            if isinstance(diagram.report.model, Stack):
                for damage in in_text(page.source, pattern, text):
                    if diagram.fence.whole.start < damage.start < diagram.fence.whole.end:
                        yield damage

    return on_pages(damages)


def swapped_rows(page: Document, _: Site) -> Iterator[Damage]:
    """Put the row of the hypervisor above the one that stands on it; the guest's row tells."""
    for diagram, rows in _rows_of_stacks(page):
        for upper, lower in pairwise(rows):
            roles = {box.role for box in lower}
            if {box.role for box in upper} & {"guest"} and roles == {"hypervisor"}:
                yield _swapped(page, diagram, upper, lower)


def sunken_hardware(page: Document, _: Site) -> Iterator[Damage]:
    """Put the hardware above the row that stands on it."""
    for diagram, rows in _rows_of_stacks(page):
        upper, lower = rows[-2:]
        # Where three boxes stand side by side, the arrows that are led round have no room.
        narrow = max(len(row) for row in rows) < 3
        if narrow and {box.role for box in lower} == {"hardware"} and len(lower) == 1:
            damage = _swapped(page, diagram, upper, lower)
            line = page.locate(diagram.span(upper[0].place)).line
            yield replace(damage, line=line)


def stacked_dom0(page: Document, _: Site) -> Iterator[Damage]:
    """Put what manages the guests between them and the hypervisor."""
    for diagram, rows in _rows_of_stacks(page):
        for row in rows:
            if [box.role for box in row] == ["management", "guest"]:
                start, end = _lines(page, diagram, row)
                typed = page.source.text[start:end].rstrip("\n")
                boxes = re.findall(r"\w+\[\"[^\"]+\"\]", typed)
                line = page.source.position(start)[0]
                wide = sum(box.span for box in row)
                text = f"  {boxes[1]}:{wide}\n  {boxes[0]}:{wide}\n"
                yield Damage(page.path, start, end, text, line)


def _rows_of_stacks(page: Document) -> Iterator[tuple[Diagram, tuple[tuple[Box, ...], ...]]]:
    """The stacks without arrows; those would have to be turned round too."""
    for diagram in page.diagrams:
        model = diagram.report.model
        if isinstance(model, Stack) and len(model.rows) > 1:
            yield diagram, model.rows


def _lines(page: Document, diagram: Diagram, row: tuple[Box, ...]) -> tuple[int, int]:
    line = page.locate(diagram.span(row[0].place)).line
    return page.source.offset(line, 1), page.source.offset(line + 1, 1)


def _swapped(
    page: Document, diagram: Diagram, upper: tuple[Box, ...], lower: tuple[Box, ...]
) -> Damage:
    start, middle = _lines(page, diagram, upper)
    _, end = _lines(page, diagram, lower)
    text = page.source.text[middle:end] + page.source.text[start:middle]
    line = page.source.position(start)[0] + 1
    return Damage(page.path, start, end, text, line)


def doubled_classes(page: Document, _: Site) -> Iterator[Damage]:
    """Give a box a second class; the box itself is where that is told."""
    for diagram in page.diagrams:
        model = diagram.report.model
        for box in model.boxes if isinstance(model, Stack) else ():
            name = "device" if box.role != "device" else "app"
            end = diagram.fence.lines[-1].span().end
            line = page.locate(diagram.span(box.place)).line
            yield Damage(page.path, end, end, f"\n  class {box.id} {name}", line)


def fourth_participants(page: Document, _: Site) -> Iterator[Damage]:
    """Add a fourth participant to a sequence."""
    for diagram in page.diagrams:
        model = diagram.report.model
        if isinstance(model, Sequence) and len(model.participants) == 3:
            last = diagram.span(model.participants[-1].label.place)
            line = page.locate(last).line + 1
            text = "\nparticipant Z as 지켜보는 이\n%% role Z: app"
            yield Damage(page.path, last.end, last.end, text, line)


def colourless_participants(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the line that gives a participant its role; the participant tells."""
    for diagram in page.diagrams:
        model = diagram.report.model
        if isinstance(model, Sequence):
            for one in model.participants:
                span = diagram.span(one.classes[0].target_place)
                start = page.source.text.rindex("role", 0, span.start)
                line = page.locate(diagram.span(one.label.place)).line
                yield Damage(page.path, start, start + len("role"), "remark", line)


def stray_flow_classes(page: Document, _: Site) -> Iterator[Damage]:
    """Misspell the name of a node in the line that gives it its class."""
    for diagram in page.diagrams:
        if isinstance(diagram.report.model, Flow):
            for node in diagram.report.model.nodes:
                for use in node.classes:
                    span = diagram.span(use.target_place)
                    yield Damage(page.path, span.end, span.end, "zz", page.locate(span).line)


def wandering_steps(page: Document, _: Site) -> Iterator[Damage]:
    """Let a step go along an arrow that is not there; its sentence is where that is told."""
    for diagram in page.diagrams:
        for step in diagram.report.metadata.steps:
            sentence = diagram.span(step.words.place)
            start = page.source.text.rindex("->", 0, sentence.start)
            line = page.locate(sentence).line
            yield Damage(page.path, start, start + 2, "zz->", line)


def doubled_names(page: Document, _: Site) -> Iterator[Damage]:
    """Give a figure behind a switch the name of the one before it."""
    for before, diagram in pairwise(page.diagrams):
        one, other = before.report.metadata.variant, diagram.report.metadata.variant
        if one is not None and other is not None and other.first:
            span = diagram.span(other.label.place)
            line = page.locate(span).line
            yield Damage(page.path, span.start, span.end, one.label.text, line)


def _with_renamed(box: str, line: str) -> str:
    """Rename a box in a line of its fence, but not the words or the class beside it."""
    if re.match(r"%% (?:id|variant|caption)", line):
        return line
    end = line.rindex(" ") if re.match(r" *class ", line) else len(line)
    return re.sub(rf"\b{box}\b(?![^\"]*\"\])", f"{box}zz", line[:end]) + line[end:]


def renamed_boxes(page: Document, _: Site) -> Iterator[Damage]:
    """Give a box behind a switch another id than it has in the first figure."""
    first: Stack | None = None
    for diagram in page.diagrams:
        model, variant = diagram.report.model, diagram.report.metadata.variant
        if not isinstance(model, Stack) or variant is None:
            continue
        if not variant.first or first is None:
            first = model
            continue
        known = {(box.id, box.role, box.label.flat) for box in first.boxes}
        for box in model.boxes:
            if (box.id, box.role, box.label.flat) in known:
                whole = diagram.fence.whole
                lines = page.source.text[whole.start : whole.end].split("\n")
                text = "\n".join(_with_renamed(box.id, line) for line in lines)
                line = page.locate(diagram.span(box.place)).line
                yield Damage(page.path, whole.start, whole.end, text, line)


OPERATORS: Operators = {
    "a step's arrow": ("DIA030", on_pages(wandering_steps)),
    "a box behind a switch": ("DIA032", on_pages(renamed_boxes)),
    "a variant's name": ("DIA031", on_pages(doubled_names)),
    "a caption": ("DIA003", on_pages(single_captions)),
    "a figure's id": ("DIA002", on_pages(nameless_figures)),
    "a unique figure's id": ("DIA007", on_pages(repeated_figure_ids)),
    "a class": (
        "DIA005",
        in_pages(r"^ +class [\w,]+ (?P<x>app|guest|hardware|host)$", "hradware"),
    ),
    "a box": ("DIA001", in_pages(r"^ +\w+\[\"[^\"]+(?P<x>\"\])(?::\d)?$", "")),
    "an accDescr": ("DIA004", on_pages(undescribed)),
    "an arrow of a figure": ("DIA001", in_stacks(r"^  \w+ -- \"[^\"]+\" (?P<x>-->) \w+$", "==>")),
    "one class for a box": ("DIA006", on_pages(doubled_classes)),
    "the row of a hypervisor": ("DIA008", on_pages(swapped_rows)),
    "the row of the hardware": ("DIA008", on_pages(sunken_hardware)),
    "the place of Dom0": ("DIA008", on_pages(stacked_dom0)),
    "a mark's box": ("DIA009", in_stacks(r"^  %% mark (?P<x>\w+): ", "nobody")),
    "a figure without colours": (
        "DIA009",
        in_stacks(r"^  class \w+ hardware\n(?P<x>)", "  style hw fill:#f00\n"),
    ),
    "a label's spelling": ("DIA010", in_stacks(r"\"(?P<x>하이퍼바이저)[\"<]", "하이퍼 바이저")),
    "a label's space": ("DIA010", in_stacks(r"\"게스트(?P<x> )OS", "")),
    "a label's length": (
        "DIA011",
        in_stacks(
            r"\"게스트(?P<x> OS 커널)\"\] ?\w*",
            "커널의이름을하나도빼지않고모두붙여서길게적은것이라서넘쳐요",
        ),
    ),
    "a third participant": ("DIA011", on_pages(fourth_participants)),
    "the box of a class": ("DIA012", in_stacks(r"^  class (?:\w+,)*\w+(?P<x>) \w+$", ",nobody")),
    "the node of a class": ("DIA012", on_pages(stray_flow_classes)),
    "a class given once": (
        "DIA012",
        in_stacks(r"^  class (?P<box>\w+)(?P<x>) \w+$", r",\g<box>"),
    ),
    "the role of a participant": (
        "DIA033",
        in_pages(r"^%% role \w+: (?P<x>guest|hypervisor|host)$", "app"),
    ),
    "a participant's line": ("DIA033", on_pages(colourless_participants)),
    "the colour of a guest": ("DIA033", in_stacks(r"^  class guest (?P<x>guest)$", "host")),
}
