"""Damage to diagrams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mutations.book import Book
from mutations.damage import Damage, Operator, Operators, in_pages, on_pages
from mutations.figures import Figure, Row, figures
from mutations.reading import Page


def in_figures(kind: str, pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a figure; `kind` is how that begins."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for figure in figures(page):
            for match in figure.finditer(pattern) if re.match(kind, figure.content) else ():
                start, end = (figure.offset(n) for n in match.span("x"))
                yield Damage(page.path, start, end, match.expand(text), page.line(start))

    return on_pages(damages)


def in_stacks(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a layer stack."""
    return in_figures("block", pattern, text)


def told_at_the_fence(pattern: str, text: str, *, once: bool = False) -> Operator:
    """Replace what the group `x` matches in a figure; with `once` only where nothing else does."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for figure in figures(page):
            found = list(figure.finditer(pattern))
            for match in found if len(found) == 1 or not once else ():
                start, end = (figure.offset(n) for n in match.span("x"))
                yield Damage(page.path, start, end, text, figure.line)

    return on_pages(damages)


def _named(page: Page, book: Book) -> Iterator[tuple[Figure, re.Match[str]]]:
    """The figures to whose id nothing leads, and where their ids stand."""
    for figure in figures(page):
        for match in figure.finditer(r"^%% (?P<key>id): *(?P<name>\S+)$"):
            if f"fig-{match['name']}" not in book.anchors:
                yield figure, match


def repeated_figure_ids(page: Page, book: Book) -> Iterator[Damage]:
    """Give a figure the id of the one on the home page."""
    home = figures(book.pages["index.md"])[0].value("id")
    for figure, match in _named(page, book) if page.uri != "index.md" else ():
        start, end = (figure.offset(n) for n in match.span("name"))
        yield Damage(page.path, start, end, home, page.line(start))


def nameless_figures(page: Page, book: Book) -> Iterator[Damage]:
    """Take away the id of a figure that no link needs."""
    for figure, match in _named(page, book):
        start, end = (figure.offset(n) for n in match.span("key"))
        yield Damage(page.path, start, end, "name", figure.line)


def swapped_rows(page: Page, _: Book) -> Iterator[Damage]:
    """Put the row of the hypervisor above the one that stands on it; the guest's row tells."""
    for figure in figures(page):
        for upper, lower in pairwise(figure.rows):
            if "guest" in upper.roles and set(lower.roles) == {"hypervisor"}:
                yield _swapped(page, upper, lower, page.line(upper.start) + 1)


def sunken_hardware(page: Page, _: Book) -> Iterator[Damage]:
    """Put the hardware above the row that stands on it; it is told where that row was."""
    for figure in figures(page):
        # Where three boxes stand side by side, the arrows that are led round have no room.
        narrow = max((len(row.boxes) for row in figure.rows), default=3) < 3
        *_, above, lowest = [[], [], *(row.roles for row in figure.rows)]
        if narrow and above and lowest == ["hardware"] and "hardware" not in above:
            upper, lower = figure.rows[-2:]
            yield _swapped(page, upper, lower, page.line(upper.start))


def _swapped(page: Page, upper: Row, lower: Row, line: int) -> Damage:
    between = page.text[upper.end : lower.start]
    text = page.text[lower.start : lower.end] + between + page.text[upper.start : upper.end]
    return Damage(page.path, upper.start, lower.end, text, line)


def stacked_dom0(page: Page, _: Book) -> Iterator[Damage]:
    """Put what manages the guests between them and the hypervisor."""
    for row in (row for figure in figures(page) for row in figure.rows):
        if row.roles == ["management", "guest"]:
            first, second = (page.text[box.start : box.end].partition(":")[0] for box in row.boxes)
            wide = sum(box.span for box in row.boxes)
            text = f"  {second}:{wide}\n  {first}:{wide}\n"
            yield Damage(page.path, row.start, row.end, text, page.line(row.start))


def doubled_classes(page: Page, _: Book) -> Iterator[Damage]:
    """Give a box a second class; the box itself is where that is told."""
    for figure in figures(page):
        for box in figure.boxes:
            name = "device" if box.role != "device" else "app"
            end = figure.fence.content_end
            line = page.line(box.start)
            yield Damage(page.path, end, end, f"\n  class {box.id} {name}", line)


def boxes_named_self(page: Page, _: Book) -> Iterator[Damage]:
    """Call the first box of a flowchart as Mermaid calls something of its own."""
    for figure in figures(page):
        box = re.search(r"^ +(\w+)\[", figure.content, re.MULTILINE)
        if figure.is_flow and box:
            lines = figure.content.split("\n")
            name = re.compile(rf"^(?!%% id:).*\b{box[1]}\b(?![^\"]*\"\])")
            named = [
                re.sub(rf"\b{box[1]}\b(?![^\"]*\"\])", "_self", line) if name.match(line) else line
                for line in lines
            ]
            start, end = figure.fence.inside, figure.fence.content_end
            line = page.line(figure.offset(box.start(1)))
            yield Damage(page.path, start, end, "\n".join(named), line)


def fourth_participants(page: Page, _: Book) -> Iterator[Damage]:
    """Add a fourth participant to a sequence."""
    for figure in figures(page):
        found = list(figure.finditer(r"^participant \w+ as .+$"))
        if len(found) == 3:
            end = figure.offset(found[-1].end())
            text = "\nparticipant Z as 지켜보는 이\n%% role Z: app"
            yield Damage(page.path, end, end, text, page.line(end) + 1)


def colourless_participants(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the line that gives a participant its role; the participant tells."""
    for figure in figures(page):
        lines = {m["id"]: m.start() for m in figure.finditer(r"^participant (?P<id>\w+) as ")}
        for match in figure.finditer(r"^%% (?P<x>role) (?P<id>\w+):"):
            start, end = (figure.offset(n) for n in match.span("x"))
            line = page.line(figure.offset(lines[match["id"]]))
            yield Damage(page.path, start, end, "remark", line)


def doubled_names(page: Page, _: Book) -> Iterator[Damage]:
    """Give a figure behind a switch the name of the one before it."""
    for before, figure in pairwise(figures(page)):
        name = before.value(r"variant(?: [\w-]+)?")
        for match in figure.finditer(r"^%% variant [\w-]+: *(?P<x>.+)$"):
            start, end = (figure.offset(n) for n in match.span("x"))
            yield Damage(page.path, start, end, name, page.line(start))


def _with_renamed(box: str, line: str) -> str:
    """Rename a box in a line of its fence, but not the words or the class beside it."""
    if re.match(r"%% (?:id|variant|caption)", line):
        return line
    end = line.rindex(" ") if re.match(r" *class ", line) else len(line)
    return re.sub(rf"\b{box}\b(?![^\"]*\"\])", f"{box}zz", line[:end]) + line[end:]


def renamed_boxes(page: Page, _: Book) -> Iterator[Damage]:
    """Give a box behind a switch another id than it has in the first figure."""
    first: Figure | None = None
    for figure in figures(page):
        if "\n%% variant: " in figure.content:
            first = figure
        elif first is not None and figure.is_stack and "\n%% variant " in figure.content:
            known = {(box.id, box.role, box.words) for box in first.boxes}
            for box in figure.boxes:
                if (box.id, box.role, box.words) in known:
                    lines = figure.content.split("\n")
                    text = "\n".join(_with_renamed(box.id, line) for line in lines)
                    start, end = figure.fence.inside, figure.fence.content_end
                    yield Damage(page.path, start, end, text, page.line(box.start))


def misspelt_labels(page: Page, _: Book) -> Iterator[Damage]:
    """Type another vowel in a long word of a label that the figure before has the same."""
    for before, figure in pairwise(figures(page)):
        if not before.is_stack or "\n%% variant " not in figure.content:
            continue
        known = {(box.id, box.words, box.role) for box in before.boxes}
        for box in figure.boxes:
            word = re.search(r"[가-힣]{3,}", box.words)
            if word is None or (box.id, box.words, box.role) not in known:
                continue
            end = page.text.index(box.words, box.start) + word.end()
            vowels = (ord(word[0][-1]) - ord("가")) // 28
            other = chr(ord(word[0][-1]) + (28 if vowels % 21 < 20 else -28))
            yield Damage(page.path, end - 1, end, other, page.line(box.start))


def unread_with_a_class(book: Book) -> Iterator[Damage]:
    """Misspell a class and leave a box open in the line below: both are told."""
    for damage in in_stacks(r"^  class \w+ (?P<x>guest)$", 'gusset\n  more["열린 상자')(book):
        yield replace(damage, line=damage.line + 1, besides=((damage.line, "DIA005"),))


def misspelt_words(page: Page, _: Book) -> Iterator[Damage]:
    """Type another vowel, or a letter too many, in a term that a label of a lone figure holds."""
    for figure in figures(page):
        if "%% variant" in figure.content:
            continue
        for match in figure.finditer(r"\"[^\"\n]*?(?:하이퍼(?P<x>바)|(?:게스트|호스트) O(?P<y>S))"):
            name, new = ("x", "버") if match["x"] else ("y", "SS")
            start, end = (figure.offset(n) for n in match.span(name))
            yield Damage(page.path, start, end, new, page.line(start))


OPERATORS: Operators = {
    "a step's arrow": ("DIA030", in_figures("", r"^%% step .*?(?P<x>->)", "zz->")),
    "a box behind a switch": ("DIA032", on_pages(renamed_boxes)),
    "a variant's name": ("DIA031", on_pages(doubled_names)),
    "a caption": ("DIA003", told_at_the_fence(r"^%% (?P<x>caption):", "remark", once=True)),
    "a figure's id": ("DIA002", on_pages(nameless_figures)),
    "a unique figure's id": ("DIA007", on_pages(repeated_figure_ids)),
    "a class": (
        "DIA005",
        in_pages(r"^ +class [\w,]+ (?P<x>app|guest|hardware|host)$", "hradware"),
    ),
    "a box": ("DIA001", in_pages(r"^ +\w+\[\"[^\"]+(?P<x>\"\])(?::\d)?$", "")),
    "a box and a class": ("DIA001", unread_with_a_class),
    "an accDescr": ("DIA004", told_at_the_fence(r"^(?P<x>accDescr):", "%% remark")),
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
            # Longer than a phone is wide, for a box that takes all columns.
            "커널의이름을하나도빼지않고모두붙여서길게적은것이라서넘쳐요" * 2,
        ),
    ),
    "a third participant": ("DIA011", on_pages(fourth_participants)),
    "the box of a class": ("DIA012", in_stacks(r"^  class (?:\w+,)*\w+(?P<x>) \w+$", ",nobody")),
    "the node of a class": (
        "DIA012",
        in_figures("flowchart", r"^ *class (?:\w+,)*\w+(?P<x>)[, ]", "zz"),
    ),
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
    "a word that Mermaid keeps": ("DIA020", on_pages(boxes_named_self)),
    "the width of the lowest box": ("DIA034", in_stacks(r"^  hw\[\"[^\"]+\"\](?P<x>:\d)$", "")),
    "a letter of a label": ("DIA036", on_pages(misspelt_words)),
    "a letter of a variant's label": ("DIA035", on_pages(misspelt_labels)),
}
