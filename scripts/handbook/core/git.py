"""Asks git, and says so where it does not answer.

The settings of a repository can name programs that git runs for whoever asks it something. A site
that is checked may be a stranger's, so none of them is run.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

_SECONDS = 60
_RUNS_NOTHING = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    # A folder that is the inside of a repository, and comes with another one, has settings too.
    "safe.bareRepository=explicit",
)
_FILTER = re.compile(r"filter\..+\.(?:clean|smudge|process)", re.DOTALL)


class GitFailed(Exception):
    """Why git gave no answer; `missing` tells whether there is no git at all."""

    def __init__(self, reason: str, missing: bool = False) -> None:
        super().__init__(reason)
        self.missing = missing


def git(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Return what `git arguments…` prints in `folder`, with `environment` added to the process's.

    Raises GitFailed without git, when it fails, and after a minute.
    """
    settings = (*_RUNS_NOTHING, *_without_filters(folder))
    quiet = [part for setting in settings for part in ("-c", setting)]
    return _asked(folder, [*quiet, *arguments], environment or {})


@lru_cache(maxsize=64)
def _without_filters(folder: Path) -> tuple[str, ...]:
    """Return settings that take the programs from the filters that the repository names."""
    try:
        named = _asked(folder, ["config", "--list", "--name-only", "-z"], {})
    except GitFailed:
        return ()
    keys = {key for key in named.split("\0") if _FILTER.fullmatch(key)}
    filters = {key.rpartition(".")[0] for key in keys}
    return (*(f"{key}=" for key in sorted(keys)), *(f"{name}.required=false" for name in filters))


def _asked(folder: Path, words: Sequence[str], environment: Mapping[str, str]) -> str:
    try:
        result = subprocess.run(
            ["git", *words],
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except OSError:
        raise GitFailed("git이 없어요", missing=True) from None
    except ValueError:  # a NUL, or half a character, which no program can be given
        raise GitFailed("git에 물을 수 없는 글자가 있어요") from None
    except subprocess.TimeoutExpired:
        raise GitFailed("git이 너무 오래 걸려요") from None
    if result.returncode != 0:
        raise GitFailed(" ".join(result.stderr.split())[:200])
    return result.stdout
