"""The emulator comes from its package where that is installed, and is never missed silently."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.site.build import build
from handbook.site.emulator import is_installed, publish_emulator

FILES = ("build/libv86.mjs", "build/v86.wasm", "LICENSE")


def book(folder: Path, asked: str, installed: str, files: tuple[str, ...] = FILES) -> Path:
    """A folder that pins a version, with a package of another or the same."""
    package = folder / "guest/node_modules/v86"
    (package / "build").mkdir(parents=True)
    pinned = {"dependencies": {"v86": asked}}
    (folder / "guest/package.json").write_text(json.dumps(pinned), encoding="utf-8")
    (package / "package.json").write_text(json.dumps({"version": installed}), encoding="utf-8")
    for name in files:
        (package / name).write_text(name, encoding="utf-8")
    return folder


def test_the_package_is_copied_with_its_notice_and_compressed_once(tmp_path: Path) -> None:
    root = book(tmp_path / "book", "0.5.1", "0.5.1+gabcdef")
    folder = tmp_path / "site/assets/guest"
    folder.mkdir(parents=True)
    (folder / "rom.bin").write_bytes(b"rom")
    assert publish_emulator(root, tmp_path / "site")
    published = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert gzip.decompress(published.pop("v86.wasm.gz")) == b"build/v86.wasm"
    assert gzip.decompress(published["rom.bin.gz"]) == published.pop("rom.bin") == b"rom"
    packed = published.pop("rom.bin.gz")
    assert published == {"libv86.js": b"build/libv86.mjs", "v86-license.txt": b"LICENSE"}
    assert publish_emulator(root, tmp_path / "site")
    assert (folder / "rom.bin.gz").read_bytes() == packed, "the same bytes, whenever it is built"


@pytest.mark.parametrize(
    ("installed", "files"),
    [("0.5.2", FILES), ("0.5.10", FILES), ("0.5.1", FILES[:2]), ("0.5.1", FILES[1:])],
)
def test_another_version_or_half_a_package_counts_as_none(
    tmp_path: Path, installed: str, files: tuple[str, ...]
) -> None:
    root = book(tmp_path / "book", "0.5.1", installed, files)
    assert not is_installed(root)
    assert not publish_emulator(root, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_book_without_a_guest_has_no_emulator(tmp_path: Path) -> None:
    assert not is_installed(tmp_path)


def test_publishing_without_it_is_refused_with_the_way_out(tmp_path: Path) -> None:
    project = Project(tmp_path, tmp_path / "mkdocs.yml")
    with pytest.raises(CouldNotRun, match=r"v86(?s:.)*npm ci"):
        build(project, tmp_path / "site", with_guest=True)
    assert not (tmp_path / "site").exists()
