"""Damage to what a reader tries: blocks of a console, simulators, the computer in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutations.book import Book
from mutations.damage import Damage, Operators, in_pages, in_text, on_pages
from mutations.reading import Page


def denied_versions(page: Page, _: Book) -> Iterator[Damage]:
    """Let a recording say another version than its output does, which is where it is told."""
    for fence in page.fences:
        first = page.text[fence.start : fence.inside]
        printed = re.search(r"^Docker version ", fence.content, re.MULTILINE)
        said = re.search(r' versions="[^"\n]* (?P<x>\d+)\.', first)
        if printed and said:
            start, end = (fence.start + n for n in said.span("x"))
            yield Damage(page.path, start, end, "9", page.line(fence.inside + printed.start()))


def unled_simulators(page: Page, _: Book) -> Iterator[Damage]:
    """Give a simulator to which nothing leads another id."""
    if "](#sim-" not in page.text:
        yield from in_text(page, r'^<div [^\n]*id="(?P<x>sim-[a-z-]+)"', "sim")


OPERATORS: Operators = {
    "console mark": ("STR034", in_pages(r"^```console(?P<x> \{[^\n]*\})$", "")),
    "day of a recording": (
        "STR034",
        in_pages(r'^```console [^\n]*(?P<x> date="[^"\n]*")', ""),
    ),
    "a console mark, misspelt": (
        "STR034",
        in_pages(r"^```console \{ \.(?:run|recorded|untried)(?P<x>)(?= )", "n"),
    ),
    "the machine of a recording, misspelt": (
        "STR034",
        in_pages(r"^```console \{ \.recorded [^\n]*(?P<x>machine)=", "machien"),
    ),
    "the versions of a recording": (
        "STR034",
        in_pages(r'^```console [^\n]*(?P<x> versions="[^"\n]*")', ""),
    ),
    "the mark of a command for Windows": (
        "STR034",
        in_pages(r"^ *```powershell(?P<x> \{[^\n]*\})$", ""),
    ),
    "the language of a command": ("STR034", in_pages(r"^```(?P<x>console)(?= \{)", "bash")),
    "the version of a recording": ("STR034", on_pages(denied_versions)),
    "the name of a simulator": ("STR041", in_pages(r'^<div [^\n]*data-sim="[a-z-]+(?P<x>)"', "e")),
    "the key of a simulator": ("STR041", in_pages(r'^<div [^\n]*(?P<x>data-sim)="', "data-smi")),
    "the id of a simulator": ("STR041", on_pages(unled_simulators)),
    "the lesson of a guest": ("STR041", in_pages(r'^<div [^\n]*data-guest="[a-z]+(?P<x>)"', "s")),
}
