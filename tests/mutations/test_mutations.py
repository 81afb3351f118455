"""Damage done to the real book is found by the right rule, at the damaged line, and by no other.

Each operator damages the book at a few places chosen by a fixed seed, or at all of them with
`--all-sites`. What the rules found in the undamaged book is set aside, so that the test speaks of
the damage alone. Damage that nothing notices yet is listed in survivors.txt, which may only become
shorter: an operator, a path and the line as it was, with tabs between.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from handbook.book.project import Project
from handbook.core.source import read_source
from mutations import citations, diagrams, glossary, korean, links, quizzes, structure
from mutations.book import Book
from mutations.damage import Damage, Operators

SEED = 20261123
SITES = 5
FAMILIES = (links, glossary, diagrams, citations, structure, quizzes, korean)
OPERATORS: Operators = {
    name: operator for family in FAMILIES for name, operator in family.OPERATORS.items()
}
SURVIVORS = frozenset(
    (Path(__file__).parent / "survivors.txt").read_text(encoding="utf-8").splitlines()
)


@pytest.fixture(scope="module")
def root(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository; from a checkout with CRLF a copy with LF, which the damages are made for."""
    if b"\r\n" not in (root / "mkdocs.yml").read_bytes():
        return root
    copy = tmp_path_factory.mktemp("lf")
    read = (
        "mkdocs.yml",
        "CHANGELOG.md",
        "docs/**/*",
        "overrides/**/*",
        "scripts/handbook/site/hooks/events.py",
    )
    for file in (file for pattern in read for file in root.glob(pattern)):
        if file.is_file():
            target = copy / file.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes().replace(b"\r\n", b"\n"))
    return copy


@pytest.fixture(scope="module")
def book(root: Path) -> Book:
    return Book(Project(root, root / "mkdocs.yml"))


def sites_of(name: str, book: Book) -> list[Damage]:
    """Every place of the damage whose finding the sound book does not have already."""
    rule, operator = OPERATORS[name]
    return [d for d in operator(book.site) if (*d.place, rule) not in book.before]


def survives(name: str, damage: Damage, root: Path) -> bool:
    source = read_source(root, damage.path)
    line = source.line(source.position(damage.start)[0])
    return "\t".join((name, damage.path, line)) in SURVIVORS


def expectation(name: str, damage: Damage, root: Path) -> Counter[tuple[str, int, str]]:
    """What must be found: the damage, or nothing if it is known to survive."""
    if survives(name, damage, root):
        return Counter()
    return Counter({(*damage.place, OPERATORS[name][0]): 1})


@pytest.mark.parametrize("name", OPERATORS)
def test_damage_is_found_at_its_line_and_nowhere_else(
    name: str, book: Book, root: Path, request: pytest.FixtureRequest
) -> None:
    sites: Sequence[Damage] = sites_of(name, book)
    assert sites, "the book has no place for this damage any more"
    if not request.config.getoption("--all-sites"):
        sites = random.Random(SEED).sample(sites, min(SITES, len(sites)))
    wrong = [
        (damage, found)
        for damage in sites
        if (found := book.after(damage)) != expectation(name, damage, root)
    ]
    assert not wrong


def test_every_survivor_still_survives(book: Book, root: Path) -> None:
    for name in sorted({line.split("\t")[0] for line in SURVIVORS}):
        listed = sum(1 for line in SURVIVORS if line.split("\t")[0] == name)
        known = [damage for damage in sites_of(name, book) if survives(name, damage, root)]
        assert len(known) >= listed, f"take {name} out of survivors.txt"
        assert not any(book.after(damage) for damage in known), f"{name} is found now"


def test_no_name_stands_for_two_operators() -> None:
    assert len(OPERATORS) == sum(len(family.OPERATORS) for family in FAMILIES)
