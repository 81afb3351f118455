"""Which damages are done at once, and which are tried apart when the answer is not right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from mutations.book import CONFIG
from mutations.damage import Damage, Edit

Place = tuple[str, int, str]
"""Path, line and rule of a finding."""
_OF_EVERY_PAGE = (CONFIG, "docs/_data/")
"""What every page is made from: when it changes, all of them are read anew."""
_APART = 800
"""So many characters lie between two damages to one data file: one or two entries."""
_APART_IN_SETTINGS = 200
"""So many lie between two damages to the settings: a few lines."""
_APART_ON_A_PAGE = 1200
"""So many lie between two damages to one page: some paragraphs."""
_BY_ORDER = frozenset({"GLO010", "STR007", "STR008"})
"""The rules whose findings hang on the order of the pages in the settings."""
_NEAR = 40
"""A finding may stand so many lines from the damage to a data file that it comes of."""


@dataclass(frozen=True)
class Case:
    """A damage of the operator `name`, the rule that is to find it, and whether it does."""

    name: str
    rule: str
    damage: Damage
    survives: bool = False

    def wanted(self, shift: int = 0) -> Counter[Place]:
        """What is to be found, `shift` lines further down."""
        path, line = self.damage.place
        places = [(line, self.rule), *self.damage.besides]
        return Counter() if self.survives else Counter((path, at + shift, r) for at, r in places)

    @cached_property
    def own(self) -> frozenset[str]:
        """The file that is damaged, and the one that tells of it."""
        return frozenset({self.damage.path, self.damage.place[0]})

    @cached_property
    def files(self) -> frozenset[str]:
        """The same, and those that are changed besides."""
        return self.own | {edit.path for edit in self.damage.also}

    @property
    def renews_every_page(self) -> bool:
        """Whether the damage changes what every page is made from."""
        return any(file.startswith(_OF_EVERY_PAGE) for file in self.files)


def batches(cases: Iterable[Case]) -> list[list[Case]]:
    """Return the cases in as few groups as keep two damages to one place apart.

    Reading every page anew takes most of the time of a start: the damages after which that is done
    stand together in the first groups, and in the others only damaged pages are read.
    """
    return _grouped(sorted(cases, key=lambda case: not case.renews_every_page), _apart)


def suspects(
    batch: Sequence[Case], wanted: Sequence[Counter[Place]], found: Counter[Place]
) -> list[Case]:
    """Return which of `batch` did not bring all that is `wanted` of them, or may have brought what
    was `found` besides.
    """
    surplus = found - sum(wanted, Counter())
    return [
        case
        for case, own in zip(batch, wanted, strict=True)
        if own - found or any(_is_near(case, own, place) for place in surplus)
    ]


def parts(batch: Sequence[Case], blamed: Sequence[Case]) -> list[Sequence[Case]]:
    """Return what is done next: those who are blamed in groups of one a file. Where nobody is, or
    all are at one place, it is halves, if can be one after which only damaged pages are read.
    """
    groups: list[Sequence[Case]] = [*_grouped(blamed, lambda one, other: not one.own & other.own)]
    if len(groups) > 1 or len(blamed) == 1:
        return groups
    halved = sorted(blamed or batch, key=lambda case: not case.renews_every_page)
    first = sum(case.renews_every_page for case in halved)
    middle = first if 0 < first < len(halved) else (len(halved) + 1) // 2
    return [halved[:middle], halved[middle:]]


def _grouped(cases: Iterable[Case], apart: Callable[[Case, Case], bool]) -> list[list[Case]]:
    groups: list[list[Case]] = []
    for case in cases:
        fitting = (group for group in groups if all(apart(case, other) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([case])
        else:
            group.append(case)
    return groups


def _apart(one: Case, other: Case) -> bool:
    shared = one.files & other.files
    if CONFIG in one.files | other.files and _BY_ORDER & {one.rule, other.rule}:
        return False
    if not shared:
        return True
    edits = (_done_for(one.damage, other.damage), _done_for(other.damage, one.damage))
    paths = [{edit.path for edit in own} for own in edits]
    if one.own & other.own and (one.damage.path != other.damage.path or one.name == other.name):
        return False  # what it says twice may be at odds with itself
    if one.damage.place[0] in paths[1] - paths[0] or other.damage.place[0] in paths[0] - paths[1]:
        return False  # the lines of what is told would be others
    return all(_is_far(a, b) for a, b in product(*edits) if a.path == b.path)


def _done_for(one: Damage, other: Damage) -> list[Edit]:
    """What is changed for one of them alone: what both need besides is done once."""
    return [edit for edit in one.edits if edit not in one.also or edit not in other.also]


def _is_far(one: Edit, other: Edit) -> bool:
    distance = _APART_ON_A_PAGE if one.path.endswith(".md") else _APART
    if one.path == CONFIG:
        distance = _APART_IN_SETTINGS
    first, second = sorted((one, other), key=lambda edit: edit.start)
    return second.start - first.end > distance


def _is_near(case: Case, wanted: Iterable[Place], place: Place) -> bool:
    """Whether a finding at `place` may come of a damage: on its page, or about there in a file."""
    path, line, _ = place
    if path not in case.own:
        return False
    return path.endswith(".md") or any(abs(line - own) < _NEAR for _, own, _ in wanted)
