"""The data files under docs/_data, read once per change rather than once per page."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from handbook.core.crash import CRASH_HINT, crash_of
from handbook.core.errors import CouldNotRun
from handbook.core.source import planned_text, read_source
from handbook.core.yaml import YamlDocument, load_yaml
from handbook.data.asked import Asked, asked_in
from handbook.data.console_runs import ConsoleRun, runs_in
from handbook.data.glossary import Glossary, glossary_from
from handbook.data.published import Published, published_in
from handbook.data.redirects import Redirect, redirects_from
from handbook.data.roles import Roles, roles_from
from handbook.data.sources import Sources, sources_from
from handbook.data.ways import Way, ways_from

DATA_FOLDER = "docs/_data"
GLOSSARY = f"{DATA_FOLDER}/glossary.yml"
SOURCES = f"{DATA_FOLDER}/sources.yml"
REDIRECTS = f"{DATA_FOLDER}/redirects.yml"
ROLES = f"{DATA_FOLDER}/roles.yml"
WAYS = f"{DATA_FOLDER}/ways.yml"
PUBLISHED = f"{DATA_FOLDER}/published.txt"
"""No YAML: see handbook.data.published."""
CONSOLE_RUNS = f"{DATA_FOLDER}/console_runs.txt"
"""No YAML either: see handbook.data.console_runs."""
ASKED = f"{DATA_FOLDER}/asked.txt"
"""Nor this: see handbook.data.asked."""
DATA_FILES = (GLOSSARY, SOURCES, REDIRECTS, ROLES, WAYS)

_T = TypeVar("_T")
_Stamp = tuple[int, int]
_documents: dict[Path, tuple[_Stamp, YamlDocument]] = {}
_runs: dict[Path, tuple[_Stamp, Mapping[str, ConsoleRun]]] = {}
_models: dict[tuple[Path, str], tuple[YamlDocument, Any]] = {}


def load_document(root: Path, path: str) -> YamlDocument:
    """Return the parsed data file `path`, kept until its time or size changes.

    Raises CouldNotRun when the file is missing, unreadable or not YAML.
    """
    file = root / path
    stamp = _stamp(file)
    known = _documents.get(file)
    if known is not None and known[0] == stamp:
        return known[1]
    with _named(path):
        document = load_yaml(read_source(root, path))
    _documents[file] = (stamp, document)
    return document


def load_glossary(root: Path) -> Glossary:
    """Return the glossary of the project at `root`. Raises CouldNotRun as above."""
    return _model(root, GLOSSARY, glossary_from)


def load_sources(root: Path) -> Sources:
    """Return the sources of the project at `root`. Raises CouldNotRun as above."""
    return _model(root, SOURCES, sources_from)


def load_published(root: Path) -> tuple[Published, ...]:
    """Return the addresses that the site has had; none where no list is kept yet.

    Raises CouldNotRun when the list cannot be read.
    """
    is_there = (root / PUBLISHED).is_file()
    return tuple(published_in(read_source(root, PUBLISHED))) if is_there else ()


def load_console_runs(root: Path) -> Mapping[str, ConsoleRun]:
    """Return the last runs of console blocks by their hash; none where nothing is noted yet.

    Raises CouldNotRun when the file cannot be read.
    """
    file = root / CONSOLE_RUNS
    stamp = _stamp(file)
    known = _runs.get(file)
    if known is None or known[0] != stamp:
        text = read_source(root, CONSOLE_RUNS).text if file.is_file() else ""
        known = stamp, {run.block: run for run in runs_in(text)}
        _runs[file] = known
    return known[1]


def load_asked(root: Path) -> Asked:
    """Return what readers ask for, by the place that answers; nothing where no list is kept yet.

    Raises CouldNotRun when the list cannot be read.
    """
    is_there = (root / ASKED).is_file()
    return asked_in(read_source(root, ASKED)) if is_there else {}


def load_redirects(root: Path) -> tuple[Redirect, ...]:
    """Return the redirects of the project at `root`. Raises CouldNotRun as above."""
    return _model(root, REDIRECTS, redirects_from)


def load_roles(root: Path) -> Roles:
    """Return the roles of the project at `root`. Raises CouldNotRun as above."""
    return _model(root, ROLES, roles_from)


def load_ways(root: Path) -> tuple[Way, ...]:
    """Return the ways through the book at `root`. Raises CouldNotRun as above."""
    return _model(root, WAYS, ways_from)


def _model(root: Path, path: str, build: Callable[[Any], _T]) -> _T:
    document = load_document(root, path)
    known = _models.get((root, path))
    if known is not None and known[0] is document:
        model: _T = known[1]
        return model
    with _named(path):
        model = build(document.placed)
    _models[(root, path)] = (document, model)
    return model


@contextlib.contextmanager
def _named(path: str) -> Iterator[None]:
    """Have an error that nobody foresaw name the file that it stands in."""
    try:
        yield
    except CouldNotRun:
        raise
    except Exception as error:
        raise CouldNotRun(
            f"이 데이터 파일을 읽다가 검사기가 멈췄어요({crash_of(error)}).", path, CRASH_HINT
        ) from None


def _stamp(file: Path) -> _Stamp:
    if (planned := planned_text(file)) is not None:
        return (-1, hash(planned))
    try:
        status = file.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
