"""What becomes of a damaged book when its findings are obeyed.

    PYTHONPATH=scripts:tests .venv/bin/python -m mutations.hints [PLACES]

prints for each rule how many of its orders (the fixes) and of its first guesses put back what was
there, over the matrix of damages and the slips, at PLACES places each (6 unless told).
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from handbook.book.config.places import PlacedConfig
from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.run import read
from handbook.cli.fix import apply
from handbook.core.diagnostics import Diagnostic, Fix, Location
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import load_yaml
from handbook.data.glossary import glossary_from
from handbook.data.redirects import redirects_from
from handbook.data.roles import roles_from
from handbook.data.sources import sources_from
from handbook.data.ways import ways_from
from handbook.markdown.convert import Pipeline
from handbook.markdown.read_page import read_document
from handbook.rules.registry import RULES
from handbook.rules.rule import Scope
from mutations.book import Book
from mutations.slips import NAMES, other_case, other_joint, slips
from mutations.test_mutations import OPERATORS
from sample_book import ROOT

_PLACES = 6
_FOREIGN = 3
_PARTICLES = ("은 는", "이 가", "을 를", "과 와", "으로 로", "이에요 예요", "이라 라", "이나 나")
_BUILDERS: dict[str, Callable[[Any], Any]] = {
    "glossary": glossary_from,
    "sources": sources_from,
    "redirects": redirects_from,
    "roles": roles_from,
    "ways": ways_from,
}


_ORDERED = re.compile("(?:바꾸|고치|감싸|들여 쓰)세요")


@dataclass(frozen=True)
class Change:
    """A damage of the kind `name`, which `rule` must find: `text` for `start`..`end` of a file."""

    name: str
    rule: str
    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Outcome:
    """What came of obeying the finding: `kind` is `order`, `guess` or `none`."""

    change: Change
    kind: str
    restored: bool
    hint: str
    guesses: int = 0


@cache
def _stands(path: str) -> bool:
    """Whether the book has the file; asked of each of a hundred thousand damages."""
    return (ROOT / path).is_file()


@cache
def _text(path: str) -> str:
    return read_source(ROOT, path).text


class Workshop:
    """The real book, read once, with one file after another damaged and repaired."""

    def __init__(self) -> None:
        project = Project(ROOT, ROOT / "mkdocs.yml")
        self.site = read(project)
        self._book = Book(ROOT)
        settings = read_settings(project)
        self._pipeline = Pipeline(project.root, settings.extensions, settings.configs)
        self._sound: dict[tuple[str, str], set[tuple[Location, str]]] = {}

    def changes(self, places: int) -> Iterator[Change]:
        """Yield the damages of the matrix and the slips, up to `places` of each kind."""
        for name, (rule, operator) in OPERATORS.items():
            found = [d for d in operator(self._book) if not d.also and _stands(d.path)]
            changes = [Change(name, rule, d.path, d.start, d.end, d.text) for d in found]
            slips_only = [one for one in changes if self._can_be_undone(one)]
            yield from random.Random(name).sample(slips_only, min(places, len(slips_only)))
        for name, names in NAMES.items():
            for slip in slips(ROOT, names, places):
                typed = _text(slip.path)[slip.start : slip.end]
                place = (names.rule, slip.path, slip.start, slip.end)
                yield Change(f"a slip: {name}", *place, slip.text)
                if name.startswith(("a page", "a place", "a cited")):
                    yield Change(f"a capital: {name}", *place, other_case(typed))
                    if "-" in typed:
                        yield Change(f"an underscore: {name}", *place, other_joint(typed))

    def _can_be_undone(self, change: Change) -> bool:
        """Tell whether the damaged text still says what stood there: not where something foreign
        is put in, another figure, or a particle of another meaning.
        """
        typed = _text(change.path)[change.start : change.end]
        if typed in change.text and len(change.text) - len(typed) > _FOREIGN:
            return False
        if change.rule == "KOR002":
            return any({typed, change.text} == set(pair.split()) for pair in _PARTICLES)
        if change.rule == "KOR001":
            return unicodedata.normalize("NFC", change.text) == typed
        if change.rule == "DIA005":
            return sorted(change.text) == sorted(typed) or change.name.startswith("a slip")
        if change.rule == "KOR004":
            return typed[0] == change.text[0]
        figures = unicodedata.normalize("NFKC", change.text)
        return not figures.isdigit() or change.text.isascii() or figures == typed

    def outcome(self, change: Change) -> Outcome | None:
        """Return what comes of a damage; None where its rule says nothing there."""
        before = read_source(ROOT, change.path)
        text = before.text[: change.start] + change.text + before.text[change.end :]
        damaged = SourceText(change.path, text)
        line = damaged.position(change.start)[0]
        known = self._known(change.rule, before)
        found = [
            d
            for d in self._found(change.rule, damaged)
            if (d.location, d.message) not in known and d.location.path == change.path
        ]
        if not found:
            return None
        nearest = min(found, key=lambda d: abs(d.location.line - line))
        kind, fix = _proposal(nearest)
        repaired = apply(damaged, fix.edits) if fix is not None else text
        restored = _lines(repaired) == _lines(before.text)
        return Outcome(change, kind, restored, nearest.hint, len(nearest.guesses))

    def _known(self, rule_id: str, source: SourceText) -> set[tuple[Location, str]]:
        """What the rule finds in the sound book, where a comment silences it."""
        key = (rule_id, source.path)
        if key not in self._sound:
            page = source.path.removeprefix("docs/")
            found = _asked(rule_id, self.site, page)
            self._sound[key] = {(d.location, d.message) for d in found}
        return self._sound[key]

    def _found(self, rule_id: str, source: SourceText) -> list[Diagnostic]:
        try:
            return _asked(rule_id, *self._with(source))
        except CouldNotRun:
            return []

    def _with(self, source: SourceText) -> tuple[Site, str]:
        """Return the book with the file as it is in `source`, and its name if it is a page."""
        site = self.site
        if source.path == "mkdocs.yml":
            placed = PlacedConfig(source)
            settings = replace(
                site.settings,
                assets=placed.assets(),
                navigation=placed.navigation(),
                misspelt_options=placed.misspelt_options(),
            )
            return replace(site, settings=settings), ""
        for name, document in site.data_files.items():
            if document.source.path == source.path:
                new = load_yaml(source)
                data: dict[str, Any] = {name: _BUILDERS[name](new.placed)}
                return replace(site, data_files={**site.data_files, name: new}, **data), ""
        uri = source.path.removeprefix("docs/")
        if uri not in site.documents:
            return site, ""
        new_page = read_document(source, uri, self._pipeline)
        return replace(site, documents={**site.documents, uri: new_page}), uri


def _asked(rule_id: str, site: Site, page: str) -> list[Diagnostic]:
    """Return what the rule finds in the book and on one of its pages, if it is one."""
    rule = next(rule for rule in RULES if rule.id == rule_id)
    found: list[Diagnostic] = []
    for part in rule.parts:
        if part.scope is Scope.PAGE and page in site.documents:
            found += part.on_page(site.documents[page], site)
        elif part.scope in {Scope.SITE, Scope.DATA}:
            found += part.on_site(site)
    return found


def _lines(text: str) -> list[str]:
    """Return what a reader gets of a text: remarks in a diagram say nothing, and its lines about
    roles may stand in any order.
    """
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("%% remark")]
    roles = sorted(line for line in lines if line.lstrip().startswith("%% role"))
    return [line for line in lines if line not in roles] + roles


def _proposal(found: Diagnostic) -> tuple[str, Fix | None]:
    if found.fix is not None:
        return "order", found.fix
    return ("guess", found.guesses[0]) if found.guesses else ("none", None)


def table(outcomes: list[Outcome]) -> str:
    """Return the outcomes by rule, as a table in Markdown."""
    lines = [
        "| rule | orders | restored | guesses | restored | without |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    rules = sorted({one.change.rule for one in outcomes})
    for rule in [*rules, ""]:
        own = [one for one in outcomes if rule in {"", one.change.rule}]
        counts = Counter((one.kind, one.restored) for one in own)
        cells = [rule or "all"]
        for kind in ("order", "guess"):
            right, wrong = counts[kind, True], counts[kind, False]
            share = f"{right / (right + wrong):.0%}" if right + wrong else ""
            cells += [str(right + wrong), share]
        lines.append(f"| {' | '.join(cells)} | {counts['none', False]} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and below it every proposal that did not restore what was there."""
    workshop = Workshop()
    places = int(sys.argv[1]) if len(sys.argv) > 1 else _PLACES
    outcomes = [o for o in map(workshop.outcome, workshop.changes(places)) if o is not None]
    print(table(outcomes))
    for one in outcomes:
        if one.kind != "none" and not one.restored:
            place = read_source(ROOT, one.change.path).position(one.change.start)[0]
            what = f"{one.change.rule} {one.change.name} ({one.change.text!r})"
            print(f"{one.kind}: {what} at {one.change.path}:{place}: {one.hint}")
        elif one.kind == "none" and _ORDERED.search(one.hint):
            print(f"no fix: {one.change.rule}: {one.hint}")


if __name__ == "__main__":
    main()
