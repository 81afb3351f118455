"""Damage done to the real book is found by the right rule, at the damaged line, and by no other.

Each operator damages a copy of the book at a few places chosen by lot, or at all of them
with `--all-sites`, and the real command is asked about it. Damage that nothing notices yet is
listed in survivors.txt, which may only become shorter: an operator, a path and the line as it was,
with tabs between.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from mutations import (
    citations,
    diagrams,
    glossary,
    images,
    korean,
    links,
    markup,
    merges,
    quizzes,
    structure,
    suppressions,
    tried,
)
from mutations.batches import Case, Place
from mutations.book import Book
from mutations.damage import Damage, Operators
from mutations.trial import Trial

SITES = 5
FAMILIES = (
    links,
    images,
    glossary,
    diagrams,
    citations,
    structure,
    tried,
    markup,
    merges,
    quizzes,
    korean,
    suppressions,
)
OPERATORS: Operators = {
    name: operator for family in FAMILIES for name, operator in family.OPERATORS.items()
}
SURVIVORS = frozenset(
    (Path(__file__).parent / "survivors.txt").read_text(encoding="utf-8").splitlines()
)

# One process does them all, since it is the number of starts that takes the time.
pytestmark = pytest.mark.xdist_group("mutations")

Outcome = tuple[list[Case], Mapping[Case, Counter[Place]]]
"""The cases that were tried, and what those brought that did not bring what they are to bring."""


@pytest.fixture(scope="module")
def book(root: Path) -> Book:
    return Book(root)


@pytest.fixture(scope="module")
def outcome(
    book: Book, root: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Outcome:
    """All damage that the chosen tests ask about, done."""
    every = bool(request.config.getoption("--all-sites"))
    trial = Trial(root, tmp_path_factory.mktemp("damaged"))
    cases: list[Case] = []
    for name in _asked_about(request.session):
        found = [c for c in _cases(name, book) if (*c.damage.place, c.rule) not in trial.before]
        cases += found if every else _chosen(found, book)
    return cases, trial.wrong(cases)


def _asked_about(session: pytest.Session) -> list[str]:
    """The operators of the tests that run."""
    tests = [item for item in session.items if isinstance(item, pytest.Function)]
    chosen = {item.callspec.params.get("name") for item in tests if hasattr(item, "callspec")}
    survivors = {line.split("\t")[0] for line in SURVIVORS}
    return [name for name in OPERATORS if name in chosen | survivors]


def _cases(name: str, book: Book) -> list[Case]:
    rule, operator = OPERATORS[name]
    return [Case(name, rule, damage, _survives(name, damage, book)) for damage in operator(book)]


def _chosen(cases: list[Case], book: Book) -> list[Case]:
    """Return what is known to survive, and a few others by lot, on as many pages.

    The lot of a case is its operator's, its page's and its line's: whoever changes another line, or
    brings a rule, meets no other damage than before.
    """
    known = [case for case in cases if case.survives]
    by_lot = sorted((c for c in cases if not c.survives), key=lambda case: _lot(case, book))
    first_of_page = {case.damage.path: case for case in reversed(by_lot)}
    apart = [case for case in by_lot if first_of_page[case.damage.path] is case]
    others = [case for case in by_lot if first_of_page[case.damage.path] is not case]
    return [*known, *[*apart, *others][:SITES]]


def _lot(case: Case, book: Book) -> str:
    damage = case.damage
    words = (case.name, damage.path, _line(damage, book), damage.text)
    return f"{hashlib.sha256(chr(9).join(words).encode()).hexdigest()} {damage.start}"


def _line(damage: Damage, book: Book) -> str:
    """The line that is damaged; nothing where the file is not there yet."""
    text = _text(book.root / damage.path)
    return text[text.rfind("\n", 0, damage.start) + 1 :].partition("\n")[0]


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _survives(name: str, damage: Damage, book: Book) -> bool:
    if not any(line.startswith(f"{name}\t") for line in SURVIVORS):
        return False
    return "\t".join((name, damage.path, _line(damage, book))) in SURVIVORS


@pytest.mark.parametrize("name", OPERATORS)
def test_damage_is_found_at_its_line_and_nowhere_else(name: str, outcome: Outcome) -> None:
    cases, wrong = outcome
    assert any(case.name == name for case in cases), "the book has no place for this damage"
    assert not [(case.damage, found) for case, found in wrong.items() if case.name == name]


@pytest.mark.parametrize("name", sorted({line.split("\t")[0] for line in SURVIVORS}))
def test_every_survivor_still_survives(name: str, outcome: Outcome) -> None:
    listed = sum(1 for line in SURVIVORS if line.split("\t")[0] == name)
    cases, wrong = outcome
    known = [case for case in cases if case.name == name and case.survives]
    assert len(known) >= listed, f"take {name} out of survivors.txt"
    assert not [case for case in known if case in wrong], f"{name} is found now"


def test_no_name_stands_for_two_operators() -> None:
    assert len(OPERATORS) == sum(len(family.OPERATORS) for family in FAMILIES)


def test_the_places_are_chosen_without_the_tool() -> None:
    # hints.py chooses nothing: it asks the rules what they propose at the places of the others.
    modules = [file for file in Path(__file__).parent.glob("*.py") if file.stem != "hints"]
    imports = re.compile(r"^\s*(?:from|import) handbook\b", re.MULTILINE)
    assert not [module.name for module in modules if imports.search(module.read_text("utf-8"))]
