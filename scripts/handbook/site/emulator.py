"""The emulator that starts the guest within a page: from its npm package into the site.

Nothing of it is in the repository. Where the package is not installed the site is built without it,
and its page shows what was recorded instead.
"""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

FOLDER = "guest"
"""Where package.json pins the emulator, relative to the root of the repository."""
PUBLISHED = "assets/guest"
"""Where the emulator lies in the built site, beside the guest's ROM."""
WAY_OUT = f"{FOLDER}/ 폴더에서 npm ci --ignore-scripts 명령을 실행하고 다시 빌드하세요."
_PACKAGE = f"{FOLDER}/node_modules/v86"
_PROGRAM = "build/v86.wasm"
# A server that does not know `.mjs` would give it a type that no browser runs.
_FILES = {"build/libv86.mjs": "libv86.js", "LICENSE": "v86-license.txt"}
_ROM = "rom.bin"


def is_installed(root: Path) -> bool:
    """Tell whether the package is there, whole and in the version that is asked for."""
    package = root / _PACKAGE
    whole = all((package / name).is_file() for name in (*_FILES, _PROGRAM))
    return whole and _version(package) == _asked(root)


def publish_emulator(root: Path, site: Path) -> bool:
    """Put the emulator and its notice into the built `site`; return whether it was there.

    What is not text is compressed here: few servers do that for such files, and the reader would
    fetch five times what the button says.
    """
    if not is_installed(root):
        return False
    folder = site / PUBLISHED
    folder.mkdir(parents=True, exist_ok=True)
    for name, published in _FILES.items():
        shutil.copyfile(root / _PACKAGE / name, folder / published)
    _compress(root / _PACKAGE / _PROGRAM, folder)
    if (folder / _ROM).is_file():
        _compress(folder / _ROM, folder)
    return True


def _compress(file: Path, folder: Path) -> None:
    """Write `file`, compressed, into `folder`; the same bytes whatever day it is."""
    packed = gzip.compress(file.read_bytes(), 9, mtime=0)
    (folder / f"{file.name}.gz").write_bytes(packed)


def _asked(root: Path) -> str:
    """Return the pinned version, or nothing in a book without such a guest."""
    file = root / FOLDER / "package.json"
    if not file.is_file():
        return ""
    return str(json.loads(file.read_text(encoding="utf-8"))["dependencies"]["v86"])


def _version(package: Path) -> str:
    """Return the installed version, without the commit that its makers append to it."""
    text = (package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"]).partition("+")[0]
