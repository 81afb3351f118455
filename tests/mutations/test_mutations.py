"""Damage done to the real book is found by the right rule, at the damaged line, and by no other.

Each operator damages a copy of the book at a few places chosen by a fixed seed, or at all of them
with `--all-sites`, and the real command is asked about it. Damage that nothing notices yet is
listed in survivors.txt, which may only become shorter: an operator, a path and the line as it was,
with tabs between.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping
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
    quizzes,
    structure,
    suppressions,
    tried,
)
from mutations.batches import Case, Place
from mutations.book import Book
from mutations.damage import Damage, Operators
from mutations.trial import Trial

SEED = 20261123
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
    load: Counter[str] = Counter()
    cases: list[Case] = []
    for name in _asked_about(request.session):
        found = [c for c in _cases(name, book) if (*c.damage.place, c.rule) not in trial.before]
        cases += found if every else _chosen(found, load)
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


def _chosen(cases: list[Case], load: Counter[str]) -> list[Case]:
    """Return what is known to survive, and a few others, on the pages with the least `load`: the
    fewer damages there are on one page, the more can be done at once.
    """
    known = [case for case in cases if case.survives]
    others = [case for case in cases if not case.survives]
    random.Random(SEED).shuffle(others)
    chosen: list[Case] = []
    for _ in range(min(SITES, len(others))):
        chosen.append(min(others, key=lambda case: load[case.damage.path]))
        others.remove(chosen[-1])
        load[chosen[-1].damage.path] += 1
    return [*known, *chosen]


def _survives(name: str, damage: Damage, book: Book) -> bool:
    if not any(line.startswith(f"{name}\t") for line in SURVIVORS):
        return False
    file = book.file(damage.path)
    line = file.text.split("\n")[file.line(damage.start) - 1]
    return "\t".join((name, damage.path, line)) in SURVIVORS


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
