"""Damage done to a copy of the book, file by file, and what the real command says of it.

The command is started as an author starts it, with the loader, the page cache and the processes
that an author has. A start costs as much as looking at some dozens of pages, so damages that keep
out of one another's way are done at once; where the answer is not exactly what they are to bring,
they are done apart until each has an answer of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mutations.batches import Case, Place, batches, parts, suspects
from mutations.damage import Edit

_COPIED = (
    "mkdocs.yml",
    "CHANGELOG.md",
    "docs/**/*",
    "overrides/**/*",
    "scripts/handbook/site/hooks/events.py",
)


class Trial:
    """A copy of the book at `root` in `folder`, asked about once as it is."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._tool = root / "scripts"
        self._folder, self._cache = folder / "book", folder / "cache"
        self._known_pages = folder / "known"
        for file in (file for pattern in _COPIED for file in root.glob(pattern)):
            if file.is_file():
                target = self._folder / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = file.read_bytes()
                if file.name == "published.txt":
                    # A term that goes is told as a term, not as an address that is lost besides.
                    text = b"".join(one for one in text.splitlines(True) if b"#term-" not in one)
                # The damages are made for LF, whatever the checkout has.
                target.write_bytes(text.replace(b"\r\n", b"\n") if _is_text(file) else text)
        found = self._asked()
        self._cache.rename(self._known_pages)
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
        wanted = {case: case.wanted(self._shift(case, batch)) for case in batch}
        if found == sum(wanted.values(), Counter()):
            return {}
        if len(batch) == 1:
            return {batch[0]: found}
        blamed = suspects(batch, list(wanted.values()), found)
        wrong: dict[Case, Counter[Place]] = {}
        for part in parts(batch, blamed):
            wrong |= self._wrong(part)
        others = [case for case in batch if blamed and case not in blamed]
        # Of the others all was found, and what the wrong ones bring alone may be all that was more.
        brought = {case: self._moved(wrong[case], case, batch) for case in wrong}
        if others and found - sum((wanted | brought).values(), Counter()):
            wrong |= self._wrong(others)
        return wrong

    def _moved(self, found: Counter[Place], case: Case, batch: Iterable[Case]) -> Counter[Place]:
        """Return what `case` brought alone where it stands among the others."""
        shift, file = self._shift(case, batch), case.damage.path
        return Counter(
            {
                (path, line + shift * (path == file), rule): count
                for (path, line, rule), count in found.items()
            }
        )

    def _shift(self, case: Case, batch: Iterable[Case]) -> int:
        """Return by how many lines the other damages to its file move the place of `case`."""
        path, start = case.damage.path, case.damage.start
        if path != case.damage.place[0]:
            return 0
        every = {edit for one in batch for edit in one.damage.edits if edit.path == path}
        above = [e for e in every.difference(case.damage.edits) if e.start < start]
        text = self._read(path) or "" if above else ""
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
        """Return what the command finds, with its words; if it could not run, that alone. It knows
        the pages of the sound book, as when an author has damaged it since the last check.
        """
        if self._known_pages.is_dir():
            shutil.rmtree(self._cache, ignore_errors=True)
            shutil.copytree(self._known_pages, self._cache)
        command = [sys.executable, "-m", "handbook", "check", "--format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(self._tool), "PYTHONUTF8": "1"}
        environment["HANDBOOK_CACHE_DIR"] = str(self._cache)
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


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _is_text(file: Path) -> bool:
    return b"\0" not in file.read_bytes()
