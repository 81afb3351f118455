"""Asks git, and says so where it does not answer."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SECONDS = 60


class GitFailed(Exception):
    """Why git gave no answer; `missing` tells whether there is no git at all."""

    def __init__(self, reason: str, missing: bool = False) -> None:
        super().__init__(reason)
        self.missing = missing


def git(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Return what `git arguments…` prints in `folder`, with `environment` added to the process's.

    Raises GitFailed without git, when it fails, and after a minute.
    """
    try:
        result = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env={**os.environ, **(environment or {})},
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
