"""What earlier runs worked out, kept in the user's own cache folder.

An entry is found by a name and holds for one key: a digest of all that it was made from. It is
written in one step, so two runs at once can only do the same work twice. A broken entry counts as
none. The folder is the user's and not the project's, because reading an entry can run code.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_DAY = 24 * 3600
_KEPT_DAYS = 60
_FOLDER_NAME = "gasanghwa-handbook"


Entries = dict[str, tuple[str, Any]]
"""By name: the key for which an entry holds, and its value."""


class Cache:
    """Entries of this run in memory, those of earlier runs in one folder.

    Without a folder it is a temporary cache, gone with the run.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._held: Entries = {}

    def load(self, name: str, key: str) -> Any | None:
        """Return what was saved under `name` with this very `key`, or None."""
        held = self._held.get(name)
        if held is not None and held[0] == key:
            return held[1]
        if self._folder is None:
            return None
        try:
            with self._file(self._folder, name).open("rb") as file:
                if file.read(len(key)) != key.encode("ascii"):
                    return None
                self._held[name] = (key, pickle.load(file))
                return self._held[name][1]
        except Exception:
            # Whatever is wrong with an entry, it can be made again.
            return None

    def save(self, name: str, key: str, value: Any) -> None:
        """Keep `value` under `name`; in a folder that cannot be written, for this run alone."""
        self._held[name] = (key, value)
        if self._folder is None:
            return
        with contextlib.suppress(Exception):  # what cannot be kept is made again
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(key.encode("ascii"))
                    pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)
                Path(temporary).replace(self._file(self._folder, name))
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def take(self) -> Entries:
        """Return what was saved in this run, and hold it no longer."""
        taken, self._held = self._held, {}
        return taken

    @staticmethod
    def _file(folder: Path, name: str) -> Path:
        return folder / digest([name])[:32]


class _NoCache(Cache):
    """Keeps nothing, not even for this run."""

    def save(self, name: str, key: str, value: Any) -> None:
        """Pass over it."""


NO_CACHE = _NoCache()


def cache_of(root: Path) -> Cache:
    """Return the cache of the project at `root`: in HANDBOOK_CACHE_DIR, or the user's folder."""
    base = os.environ.get("HANDBOOK_CACHE_DIR") or platformdirs.user_cache_dir(_FOLDER_NAME, False)
    _prune(Path(base))
    return Cache(Path(base) / digest([str(root.resolve())])[:16])


def _prune(base: Path) -> None:
    """Take away what was not made anew for long, at most once a day: it can be made again."""
    marker, now = base / "pruned", time.time()
    with contextlib.suppress(OSError):
        if not base.is_dir() or (marker.exists() and now - marker.stat().st_mtime < _DAY):
            return
        for entry in base.glob("*/*"):
            if now - entry.stat().st_mtime > _KEPT_DAYS * _DAY:
                entry.unlink()
        marker.touch()


def digest(parts: Iterable[str | bytes]) -> str:
    """Return one key (64 hexadecimal digits) for all of `parts`, wherever one ends."""
    whole = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


@lru_cache(maxsize=1)
def tool_digest() -> str:
    """Return a key of everything that turns sources into findings: this package (and with it the
    version of every rule), Python, and whatever else is installed beside it.
    """
    installed = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    code = (file.read_bytes() for file in sorted(_PACKAGE.rglob("*.py")))
    return digest([sys.version, str(installed), *code])
