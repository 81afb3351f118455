"""The guest's sources, and a copy of them to change."""

from __future__ import annotations

from pathlib import Path

from guest.machines import ROOT

GUEST = ROOT / "guest"
SOURCES = sorted(
    path
    for path in GUEST.rglob("*")
    if path.suffix in {".asm", ".c", ".h", ".ld", ".py"} and "node_modules" not in path.parts
)


def copy_sources(folder: Path) -> Path:
    """Copy the sources into `folder`, where a build leaves the repository alone; return where."""
    for source in SOURCES:
        target = folder / "guest" / source.relative_to(GUEST)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    return folder / "guest"
