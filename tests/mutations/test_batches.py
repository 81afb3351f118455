"""Damages are done together where they may be, and tried apart only where they are at fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from mutations.batches import Case, Place, batches
from mutations.damage import Damage
from mutations.trial import Trial


class Told(Trial):
    """A trial of which is told what a damage brings, and which notes how many are done at once."""

    def __init__(self, brings: Callable[[Case], Counter[Place]]) -> None:
        self._brings = brings
        self.done: list[int] = []

    def _brought(self, batch: Iterable[Case]) -> Counter[Place]:
        cases = list(batch)
        self.done.append(len(cases))
        return sum(map(self._brings, cases), Counter())

    def _read(self, path: str) -> str:
        return "글\n" * 9


def on_page(number: int, name: str = "a word") -> Case:
    return Case(name, "KOR001", Damage(f"docs/{number}.md", 8, 8, "둘\n", 5))


def test_who_brings_something_else_is_found_and_the_others_are_done_once() -> None:
    cases = [on_page(number) for number in range(20)]
    moved = Counter({("docs/3.md", 6, "KOR001"): 1})
    for brings in (
        {cases[3]: moved, cases[7]: Counter[Place]()},
        {cases[5]: Counter[Place]()},
    ):
        trial = Told(lambda case, brings=brings: brings.get(case, case.wanted()))
        assert trial.wrong(cases) == brings
        assert trial.done == [20, *[1] * len(brings)]


def test_who_brings_something_far_away_is_found() -> None:
    cases = [on_page(number) for number in range(8)]
    strange = {cases[6]: cases[6].wanted() + Counter({("docs/1.md", 5, "KOR001"): 1})}
    trial = Told(lambda case: strange.get(case, case.wanted()))
    assert trial.wrong(cases) == strange


def test_what_two_bring_only_together_is_the_fault_of_neither() -> None:
    cases = [on_page(number) for number in range(4)]

    class Together(Told):
        def _brought(self, batch: Iterable[Case]) -> Counter[Place]:
            both = {cases[1], cases[2]} <= set(batch)
            return super()._brought(batch) + Counter({("docs/1.md", 5, "KOR002"): int(both)})

    trial = Together(Case.wanted)
    assert trial.wrong(cases) == {}


def test_where_nobody_can_be_blamed_what_every_page_is_made_from_is_tried_apart() -> None:
    entry = Case("an entry", "GLO001", Damage("docs/_data/glossary.yml", 0, 0, "x", 1))
    cases = [entry, *(on_page(number) for number in range(6))]

    class Together(Told):
        def _brought(self, batch: Iterable[Case]) -> Counter[Place]:
            both = {entry, cases[3]} <= set(batch)
            return super()._brought(batch) + Counter({("mkdocs.yml", 1, "LNK007"): int(both)})

    trial = Together(Case.wanted)
    assert trial.wrong(cases) == {}
    assert trial.done == [7, 1, 6]


def test_damages_after_which_every_page_is_read_stand_together() -> None:
    pages = [on_page(1, name) for name in ("a word", "a mark", "a link")]
    data = [
        Case("an entry", "GLO001", Damage("docs/_data/glossary.yml", start, start, "x", 1))
        for start in (0, 9000)
    ]
    found = batches([pages[0], data[0], pages[1], data[1], pages[2]])
    assert [[case.renews_every_page for case in batch] for batch in found] == [
        [True, False],
        [True, False],
        [False],
    ]
