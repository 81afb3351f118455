"""Damage done to a copy of the book, file by file, and what the real command says of it.

The command is started as an author starts it, with the loader, the page cache and the processes
that an author has. A start costs as much as looking at some dozens of pages, so damages that keep
out of one another's way are done at once; where the answer is not exactly what they are to bring,
they are done apart until each has an answer of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutations.book import CONFIG
from mutations.damage import Damage, Edit

Place = tuple[str, int, str]
"""Path, line and rule of a finding."""
_COPIED = (
    "mkdocs.yml",
    "CHANGELOG.md",
    "docs/**/*",
    "overrides/**/*",
    "scripts/handbook/site/hooks/events.py",
)
_APART = 800
"""So many characters lie between two damages to one data file: one or two entries."""
_APART_ON_A_PAGE = 1200
"""So many lie between two damages to one page: some paragraphs."""
_BY_ORDER = frozenset({"GLO010", "STR008", "STR032"})
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


class Trial:
    """A copy of the book at `root` in `folder`, asked about once as it is."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._tool = root / "scripts"
        self._folder = folder
        for file in (file for pattern in _COPIED for file in root.glob(pattern)):
            if file.is_file():
                target = folder / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = file.read_bytes()
                if file.name == "published.txt":
                    # A term that goes is told as a term, not as an address that is lost besides.
                    text = b"".join(one for one in text.splitlines(True) if b"#term-" not in one)
                # The damages are made for LF, whatever the checkout has.
                target.write_bytes(text.replace(b"\r\n", b"\n") if _is_text(file) else text)
        found = self._asked()
        self._known = Counter((path, rule, words) for (path, _, rule), words in found)
        self.before = frozenset(place for place, _ in found)
        """Where the sound book has findings."""

    def wrong(self, cases: Iterable[Case]) -> Mapping[Case, Counter[Place]]:
        """Return the cases that did not bring what they are to bring, and what they brought."""
        wrong: dict[Case, Counter[Place]] = {}
        for batch in batches(cases):
            wrong |= self._wrong(batch)
        return wrong

    def _wrong(self, batch: Sequence[Case]) -> Mapping[Case, Counter[Place]]:
        found = self._brought(batch)
        wanted = [case.wanted(self._shift(case, batch)) for case in batch]
        if found == sum(wanted, Counter()):
            return {}
        if len(batch) == 1:
            return {batch[0]: found}
        surplus = found - sum(wanted, Counter())
        suspects = [
            case
            for case, own in zip(batch, wanted, strict=True)
            if own - found or any(_is_near(case.damage, own, place) for place in surplus)
        ]
        wrong: dict[Case, Counter[Place]] = {}
        for part in _parts(batch, suspects):
            wrong |= self._wrong(part)
        return wrong

    def _shift(self, case: Case, batch: Iterable[Case]) -> int:
        """Return by how many lines the other damages to its file move the place of `case`."""
        path, start = case.damage.path, case.damage.start
        others = [one.damage for one in batch if one.damage.path == path]
        above = [one for one in others if one.start < start and path == case.damage.place[0]]
        if not above:
            return 0
        text = self._read(path) or ""
        return sum(one.text.count("\n") - text.count("\n", one.start, one.end) for one in above)

    def _brought(self, batch: Iterable[Case]) -> Counter[Place]:
        """Return what is found when the damage of `batch` is done, and was not before."""
        edits: defaultdict[str, set[Edit]] = defaultdict(set)
        for edit in (edit for case in batch for edit in case.damage.edits):
            edits[edit.path].add(edit)
        sound = {path: self._read(path) for path in edits}
        try:
            for path, changes in edits.items():
                self._write(path, _edited(sound[path] or "", changes))
            found = self._asked()
        finally:
            for path, text in sound.items():
                self._write(path, text)
        known = self._known.copy()
        brought: Counter[Place] = Counter()
        for (path, line, rule), words in found:
            if known[path, rule, words] > 0:
                known[path, rule, words] -= 1
            else:
                brought[path, line, rule] += 1
        return brought

    def _read(self, path: str) -> str | None:
        file = self._folder / path
        return file.read_bytes().decode("utf-8") if file.is_file() else None

    def _write(self, path: str, text: str | None) -> None:
        file = self._folder / path
        if text is None:
            file.unlink()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))

    def _asked(self) -> list[tuple[Place, str]]:
        """Return what the command finds, with its words; if it could not run, that alone."""
        command = [sys.executable, "-m", "handbook", "check", "--format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(self._tool), "PYTHONUTF8": "1"}
        done = subprocess.run(
            command,
            cwd=self._folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode not in {0, 1}:
            return [(("", 0, f"exit {done.returncode}: {done.stderr.strip()}"), "")]
        return [
            ((one["path"], one["line"], one["rule"]), one["message"])
            for one in json.loads(done.stdout)
        ]


def batches(cases: Iterable[Case]) -> list[list[Case]]:
    """Return the cases in as few groups as keep two damages to one place apart."""
    return _grouped(cases, _apart)


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
    if one.damage.also != other.damage.also:
        return False
    touched, others = _files(one.damage), _files(other.damage)
    if CONFIG in touched | others and _BY_ORDER & {one.rule, other.rule}:
        return False
    if not touched & others:
        return True
    if one.damage.path != other.damage.path or one.name == other.name:
        return False  # what it says twice may be at odds with itself
    distance = _APART_ON_A_PAGE if one.damage.path.endswith(".md") else _APART
    first, second = sorted((one.damage, other.damage), key=lambda damage: damage.start)
    return second.start - first.end > distance


def _elsewhere(one: Case, other: Case) -> bool:
    """Whether two damages have no file in common."""
    return not _files(one.damage) & _files(other.damage)


def _files(damage: Damage) -> set[str]:
    """The files that a damage of its own changes, and the one that tells of it."""
    return {damage.path, damage.place[0]}


def _is_near(damage: Damage, wanted: Iterable[Place], place: Place) -> bool:
    """Whether a finding at `place` may come of `damage`: on its page, or about there in a file."""
    path, line, _ = place
    if path not in _files(damage):
        return False
    return path.endswith(".md") or any(abs(line - own) < _NEAR for _, own, _ in wanted)


def _parts(batch: Sequence[Case], suspects: Sequence[Case]) -> Iterator[Sequence[Case]]:
    """Yield the others together, and the suspects in groups of one a page, or in halves where they
    are so already; or halves of all.
    """
    others = [case for case in batch if case not in suspects]
    if others and suspects:
        yield others
    halved = suspects or batch
    groups = _grouped(halved, _elsewhere)
    if len(groups) > 1:
        yield from groups
        return
    middle = (len(halved) + 1) // 2
    yield from (half for half in (halved[:middle], halved[middle:]) if half)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _is_text(file: Path) -> bool:
    return b"\0" not in file.read_bytes()
