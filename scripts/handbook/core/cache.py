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
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_DAY = 24 * 3600
_KEPT_DAYS = 60
_FOLDER_NAME = "gasanghwa-handbook"


class Cache:
    """Entries in one folder; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def load(self, name: str, key: str) -> Any | None:
        """Return what was saved under `name` with this very `key`, or None."""
        if self._folder is None:
            return None
        try:
            with self._file(name).open("rb") as file:
                if file.read(len(key)) != key.encode("ascii"):
                    return None
                return pickle.load(file)
        except Exception:
            # Whatever is wrong with an entry, it can be made again.
            return None

    def has(self, name: str) -> bool:
        """Tell whether anything was saved under `name`, with whatever key."""
        return self._folder is not None and self._file(name).exists()

    def holds(self, name: str, key: str) -> bool:
        """Tell whether `load` would find something, without reading all of it."""
        if self._folder is None:
            return False
        try:
            with self._file(name).open("rb") as file:
                return file.read(len(key)) == key.encode("ascii")
        except OSError:
            return False

    def save(self, name: str, key: str, value: Any) -> None:
        """Keep `value` under `name`; a folder that cannot be written keeps nothing."""
        if self._folder is None:
            return
        with contextlib.suppress(Exception):  # what cannot be kept is made again
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(key.encode("ascii"))
                    pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)
                Path(temporary).replace(self._file(name))
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def _file(self, name: str) -> Path:
        assert self._folder is not None
        return self._folder / digest([name])[:32]


NO_CACHE = Cache()


@contextlib.contextmanager
def passing_cache() -> Iterator[Cache]:
    """Provide a cache that is gone afterwards; where none can be made, one that keeps nothing."""
    try:
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    except OSError:
        yield NO_CACHE
        return
    with folder as path:
        yield Cache(Path(path))


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
