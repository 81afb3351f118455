"""`fix [PATH…] [--diff]`: applies the safe fixes, and nothing else."""

from __future__ import annotations

import contextlib
import difflib
import re
import sys
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from handbook.authoring.moving.answers import led_on_answers
from handbook.book.project import Project
from handbook.check import run as check
from handbook.cli.arguments import Parser
from handbook.core.diagnostics import Diagnostic, Edit
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all
from handbook.core.look_alikes import INVISIBLE, SPACES
from handbook.core.source import SourceText, planned_texts, read_source
from handbook.rules.glossary.glo003_avoided import RULE as GLO003
from handbook.rules.glossary.quoted_spellings import quoted_spellings
from handbook.rules.links.lnk025_removed import RULE as LNK025

_COUNTED = frozenset((INVISIBLE | SPACES).values())
"""What is counted by the character: several side by side are one finding."""
_ABOUT_COMMENTS = frozenset({"SUP001", "SUP002", "SUP003"})
_UNREAD = frozenset({"INT001", "INT002", "STR031"})
"""What tells of a page, or of its front matter, that could not be read: nobody looked for more."""
_COMMAND = re.compile(r"python3 scripts/dev\.py move \S+ [!-~]+(?= 명령)")
"""A command that a finding names with all that it needs."""
_MOST_ROUNDS = 5
"""One repair may bring another to light: full-width figures hide a wrong unit."""


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("fix --diff", "fix docs/basics/type-1.md")
    parser.add_argument("paths", nargs="*", metavar="파일", help="고칠 파일이나 폴더")
    parser.add_argument("--diff", action="store_true", help="고치지 않고 바뀔 것만 보여 줘요")


def run(project: Project, options: Namespace) -> int:
    """Apply the safe fixes."""
    return fix(project, options.paths, options.diff)


def fix(project: Project, paths: Sequence[str] = (), diff: bool = False) -> int:
    """Repair what can be repaired safely; with `diff`, print the changes and write nothing.

    Returns 0, or 1 where a page could not be read and so was not looked at. Raises CouldNotRun when
    nothing at all can be read, or a file not be written; every file is then either as it was or
    wholly repaired.
    """
    wanted = check.chosen(project, paths)
    made = _Made()
    with planned_texts() as planned:
        for _ in range(_MOST_ROUNDS):
            found = check.within(check.run(project), wanted)
            edits = _edits_by_file(found)
            if not edits:
                break
            made.note(found, edits)
            for path, changes in edits.items():
                before = read_source(project.root, path)
                made.spellings.update(_spellings(found, before, changes))
                mark = "\ufeff" if before.is_marked else ""
                made.before.setdefault(path, mark + before.text)
                made.after[path] = apply(before, changes)
                if diff:
                    planned[project.root / path] = made.after[path]
                else:
                    write_all(project.root, [Change(path, made.after[path], unmarked=True)])
        if made.leads_on and not wanted:
            made.follow(project, planned if diff else None)
        quoted = _quoted(project, made.spellings, wanted)
    unread = [_left_out(one) for one in found if one.rule in _UNREAD]
    said = made.differences() if diff else made.told()
    sys.stdout.write(said or ("" if unread else "고칠 것이 없어요.\n"))
    left = "".join((*quoted, *unread, *_waiting(found), *_commands(found)))
    (sys.stderr if diff else sys.stdout).write(left)
    return 1 if unread else 0


@dataclass(slots=True)
class _Made:
    """What is repaired, by file: how many places, what came out of a pasted text, and the texts."""

    counts: Counter[str] = field(default_factory=Counter)
    pasted: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    spellings: set[str] = field(default_factory=set)
    """The avoided spellings that gave way."""
    leads_on: bool = False
    """Whether a place that was renamed by hand leads to its new name."""
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)

    def note(self, found: Sequence[Diagnostic], edits: Mapping[str, Sequence[Edit]]) -> None:
        for path, names in _cleaned(found, edits):
            self.pasted[path].update(names)
        for path, changes in edits.items():
            self.counts[path] += len(changes)
        self.leads_on |= any(one.rule == LNK025.id and one.fix is not None for one in found)

    def follow(self, project: Project, planned: dict[Path, str] | None) -> None:
        """Have the answers of the search queries lead to the new names too."""
        with contextlib.suppress(CouldNotRun):  # whatever cannot be read is told elsewhere
            rewriting = led_on_answers(project.root, check.read(project))
            for path, text in rewriting.texts().items():
                self.before.setdefault(path, rewriting.sources[path].text)
                self.after[path] = text
                self.counts[path] += sum(rewriting.counts[path].values())
                if planned is None:
                    write_all(project.root, [Change(path, text)])
                else:
                    planned[project.root / path] = text

    def told(self) -> str:
        return "".join(_told(path, n, self.pasted[path]) for path, n in sorted(self.counts.items()))

    def differences(self) -> str:
        paths = sorted(self.after)
        return "".join(_difference(path, self.before[path], self.after[path]) for path in paths)


def _spellings(
    found: Iterable[Diagnostic], before: SourceText, changes: Sequence[Edit]
) -> Iterator[str]:
    """Yield the avoided spellings in `before` that `changes` take out."""
    for one in found:
        place, made = one.location, one.fix is not None and one.fix.edits[0] in changes
        if one.rule == GLO003.id and place.path == before.path and made:
            start = before.offset(place.line, place.column)
            yield before.text[start : before.offset(place.end_line, place.end_column)]


def _quoted(project: Project, spellings: Set[str], wanted: Sequence[str]) -> list[str]:
    """Return where `spellings` are left, since the words are quoted or a link: one line each, and
    what to do about them above.
    """
    if not spellings:
        return []
    left = check.within(quoted_spellings(check.read(project), spellings), wanted)
    places = [f"{one.location}: {one.message}\n" for one in sorted(left)]
    told = (
        f"따옴표, 인용문, 링크의 글 안에 {len(left)}곳이 남았어요. 남의 말이나 제목을 그대로 옮긴 "
        "것이 아니면 손으로 고치세요.\n"
    )
    return [told, *places] if left else []


def _commands(found: Iterable[Diagnostic]) -> list[str]:
    """Return what is left that only a command mends, in one line."""
    named = (match[0] for one in found for match in _COMMAND.finditer(one.hint or ""))
    commands = list(dict.fromkeys(named))
    if not commands:
        return []
    more = f" 그 밖의 명령 {len(commands) - 1}개는 check가 알려 줘요." if commands[1:] else ""
    return [f"옮긴 이름은 이 명령이 고쳐요: {commands[0]}{more}\n"]


def _left_out(found: Diagnostic) -> str:
    hint = f" 고치기: {found.hint}" if found.hint else ""
    return f"{found.location}: 읽지 못해서 고치지 않았어요. {found.message}{hint}\n"


def _cleaned(
    found: Iterable[Diagnostic], edits: Mapping[str, Sequence[Edit]]
) -> Iterator[tuple[str, Counter[str]]]:
    """Yield for each repair of a pasted text that is made its file, and how much of what it takes
    out.
    """
    for one in found:
        made = one.fix is not None and one.fix.edits[0] in edits.get(one.location.path, ())
        if made and one.fix is not None and one.fix.cleans:
            place = one.location
            many = place.end_column - place.column if place.line == place.end_line else 1
            alone = one.fix.cleans in _COUNTED
            yield place.path, Counter({one.fix.cleans: max(1, many) if alone else 1})


def _told(path: str, count: int, pasted: Mapping[str, int]) -> str:
    line = f"{path}: {count}군데를 고쳤어요."
    if pasted:
        names = ", ".join(f"{name} {number}개" for name, number in pasted.items())
        line += f" 붙여 넣은 글에서 온 것: {names}"
    return f"{line}\n"


def apply(source: SourceText, edits: Iterable[Edit]) -> str:
    """Return the text of `source` with `edits` applied; one that overlaps another is left out."""
    text, limit = source.text, len(source.text) + 1
    for edit in sorted(edits, reverse=True):
        place = edit.location
        start = source.offset(place.line, place.column)
        end = source.offset(place.end_line, place.end_column)
        if end <= limit:
            text = text[:start] + edit.text + text[end:]
            limit = start
    return text


def _edits_by_file(found: Sequence[Diagnostic]) -> Mapping[str, list[Edit]]:
    edits: dict[str, set[Edit]] = defaultdict(set)
    comments: dict[str, set[Edit]] = defaultdict(set)
    for diagnostic in found:
        # What a misspelt comment was to silence is not repaired: the comments come first.
        kept = comments if diagnostic.rule in _ABOUT_COMMENTS else edits
        for edit in diagnostic.fix.edits if diagnostic.fix else ():
            kept[edit.location.path].add(edit)
    edits.update(comments)
    unclear = {one.location.path for one in _unclear(found)} - comments.keys()
    return {path: sorted(edits[path]) for path in sorted(edits.keys() - unclear)}


def _unclear(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what tells of comments that are to silence something and nobody knows what, or why."""
    return (one for one in found if one.rule in _ABOUT_COMMENTS - {"SUP002"} and one.fix is None)


def _waiting(found: Iterable[Diagnostic]) -> list[str]:
    """Return which comments have to be mended before the rest of their files is."""
    return [
        f"{one.location}: 이 주석부터 고치세요. 멈추려던 것까지 고칠 수 있어서, 이 파일은 그다음에 "
        "고쳐요.\n"
        for one in _unclear(found)
    ]


def _difference(path: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{path}",
        f"b/{path}",
    )
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines)
