"""`check`: every rule over the sources, without building the site."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.book.load import SiteReader, read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.baseline import brought_by, with_changes
from handbook.check.kept import (
    found_in_data,
    found_in_results,
    found_in_site,
    found_on_page,
)
from handbook.check.known import without_known, write_known
from handbook.check.suppression import without_suppressed
from handbook.check.workers import warm
from handbook.core.cache import NO_CACHE, Cache, cache_of
from handbook.core.changes import Changes, changes_since
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.errors import CouldNotRun
from handbook.core.history import History
from handbook.core.likeness import MOST, paths_like
from handbook.report.formats import write_report
from handbook.rules.registry import RULES
from handbook.rules.rule import Results, Rule

_OF_A_COMMIT = (
    "커밋에 담은 파일만 봤어요. 이미 고친 파일이 있다면 git add로 함께 담고 다시 커밋하세요. git "
    "status 명령이 담지 않은 파일을 보여 줘요."
)
"""pre-commit puts what is not added to a commit out of sight (it sets PRE_COMMIT)."""
_WHATEVER_IS_WRITTEN = frozenset({"LNK001", "LNK002", "LNK003", "LNK004", "LNK032"})
"""The rules that look at one address: no other line of the page makes it right."""


@dataclass(frozen=True, slots=True)
class Options:
    """What `check` was asked for: `paths` from the current folder (none: all), the format, whether
    warnings count as errors, whether results of earlier runs may be used, the revision since
    which changes count (empty: everything does), whether other hosts are asked, the rules, whether
    installed extensions may run, the file of what is known already and need not be told, and the
    file to write such things to.
    """

    paths: Sequence[str] = ()
    output: str = "text"
    strict: bool = False
    cached: bool = True
    since: str = ""
    external: bool = False
    rules: Sequence[Rule] = RULES
    trust: bool = False
    baseline: Path | None = None
    new_baseline: Path | None = None


def run(project: Project) -> list[Diagnostic]:
    """Return everything that the rules find in the book, in the order of files and lines.

    Raises CouldNotRun when something cannot be read at all.
    """
    cache = cache_of(project.root)
    return diagnose(read_site(project, cache), cache=cache)


def read(project: Project) -> Site:
    """Return the book, read as `run` reads it.

    Raises CouldNotRun when something cannot be read at all.
    """
    return read_site(project, cache_of(project.root))


def diagnose(
    site: Site, rules: Sequence[Rule] = RULES, cache: Cache = NO_CACHE
) -> list[Diagnostic]:
    """Return what `rules` find in a book that has been read, each finding once.

    What a page's comments silence is left out; a comment that silences nothing is found itself.
    """
    rules = [rule for rule in rules if rule.holds_for(site)]
    found = sorted(
        d for d in {*_kept(site, rules, cache), *found_in_site(rules, site)} if _is_sure(d, site)
    )
    results = Results(found, frozenset(r.id for r in rules), frozenset(r.id for r in RULES))
    about_results = found_in_results(rules, site, results)
    return sorted({*without_suppressed(found, site), *about_results})


def _is_sure(diagnostic: Diagnostic, site: Site) -> bool:
    """Tell whether a finding stays true once the plugins of a foreign site have run."""
    lines = site.rewritten.get(diagnostic.location.path)
    if lines is None or diagnostic.rule.startswith("INT"):
        return True
    if any(diagnostic.location == lost.location for lost in site.lost_files):
        return True
    return diagnostic.rule in _WHATEVER_IS_WRITTEN and diagnostic.location.line not in lines


def _kept(site: Site, rules: Sequence[Rule], cache: Cache) -> Iterator[Diagnostic]:
    yield from found_in_data(rules, site, cache)
    for page in site.documents.values():
        yield from found_on_page(page, rules, site, cache)


def command(project: Project, options: Options | None = None) -> int:
    """Print the findings, those below `paths` only if any are given.

    Returns 1 if there is an error among them (or anything at all with `strict`), else 0.
    Raises CouldNotRun as `run` does, and for a path that is not there.
    """
    options = options or Options()
    wanted = chosen(project, options.paths)
    changes = changes_since(project.root, options.since) if options.since else None
    cache = cache_of(project.root) if options.cached else Cache()
    everything = _found(project, options, changes, cache)
    found = within(everything, wanted)
    if options.output == "text":
        _tell_of_others(everything, found)
    if options.baseline is not None:
        found = without_known(options.baseline, found)
    if options.new_baseline is not None:
        write_known(options.new_baseline, found)
        print(f"{len(found)}가지를 기준으로 적어 두었어요: {options.new_baseline}", file=sys.stderr)
        return 0
    write_report(found, options.output, project.root)
    failed = bool(found) if options.strict else any(d.severity is Severity.ERROR for d in found)
    if failed and os.environ.get("PRE_COMMIT"):
        print(_OF_A_COMMIT, file=sys.stderr)
    return 1 if failed else 0


def _tell_of_others(everything: Sequence[Diagnostic], found: Sequence[Diagnostic]) -> None:
    """Say that there are errors in files that nobody asked about: a file that was moved breaks what
    others say of it, and is sound itself.
    """
    count = sum(d.severity is Severity.ERROR for d in everything)
    count -= sum(d.severity is Severity.ERROR for d in found)
    if count:
        words = (
            f"고른 파일 밖에 오류가 {count}개 더 있어요. 파일을 옮기거나 이름을 바꿔서 생겼을 수 "
        )
        print(f"{words}있으니, 파일 이름을 빼고 check 명령을 쳐 보세요.", file=sys.stderr)


def _found(
    project: Project, options: Options, changes: Changes | None, cache: Cache
) -> list[Diagnostic]:
    reader = SiteReader(project, cache, options.trust)
    warm(reader, options.rules, cache)
    site = reader.site()
    if options.external:
        site = _with_answers(site, cache)
    for notice in site.notices:
        print(notice, file=sys.stderr)
    if changes is None:
        return diagnose(site, options.rules, cache)
    now = diagnose(with_changes(site, changes), options.rules, cache)
    return brought_by(
        changes,
        now,
        project,
        lambda old: diagnose(read_site(old, trust=options.trust), options.rules),
    )


def _with_answers(site: Site, cache: Cache) -> Site:
    # The library that asks other hosts takes a tenth of a second to import.
    from handbook.check.external import addresses_of, ask  # noqa: PLC0415

    return replace(site, dead_addresses=ask(addresses_of(site), cache))


def chosen(project: Project, paths: Iterable[str]) -> tuple[str, ...]:
    """Return `paths` (from the current folder) relative to the project's root, with `/`.

    Raises CouldNotRun for one that is not there or lies outside the project.
    """
    found: list[str] = []
    for path in paths:
        full = Path(path).resolve()
        if not full.exists():
            raise _not_there(project, path, full)
        if not full.is_relative_to(project.root.resolve()):
            raise CouldNotRun("이 책의 폴더 밖이에요.", path, f"{project.root} 안에서 고르세요.")
        found.append(full.relative_to(project.root.resolve()).as_posix())
    return tuple(found)


def _not_there(project: Project, path: str, full: Path) -> CouldNotRun:
    root = project.root.resolve()
    if full.is_relative_to(root):
        new = History(root).new_path(full.relative_to(root).as_posix())
        if new:
            typed = Path(os.path.relpath(root / new, Path.cwd())).as_posix()
            return CouldNotRun(f"'{typed}' 자리로 옮긴 파일이에요.", path, "새 이름을 적으세요.")
    near = _near(project, path)
    hint = f"혹시 {', '.join(near)} 말인가요?" if near else "경로를 확인하세요."
    return CouldNotRun("파일이나 폴더가 없어요.", path, hint)


def _near(project: Project, path: str) -> list[str]:
    """Return up to three files of the book that may be meant by a path: first those of that end."""
    here = Path.cwd()
    docs = project.root / "docs"
    files = [f for f in docs.rglob("*") if f.suffix in {".md", ".yml"} and f.is_file()]
    known = [Path(os.path.relpath(file, here)).as_posix() for file in files]
    typed = Path(path).as_posix()
    ends = [one for one in known if one.endswith(f"/{typed}")]
    return list(dict.fromkeys([*ends, *paths_like(typed, known)]))[:MOST]


def within(found: Iterable[Diagnostic], paths: Sequence[str]) -> list[Diagnostic]:
    """Return the findings in the files or folders `paths`; all of them if it is empty."""
    return [d for d in found if not paths or any(_is_in(d.location.path, p) for p in paths)]


def _is_in(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(f"{folder}/")
