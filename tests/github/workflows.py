"""The workflows as parsed YAML, and what hangs together in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.y*ml"))


def load(path: Path) -> dict[str, Any]:
    """Return the workflow. YAML 1.1 reads the key `on` as true; here it is `on` again."""
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {("on" if key is True else key): value for key, value in workflow.items()}


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every job with its name, `file:job`."""
    for path in FILES:
        for name, job in load(path)["jobs"].items():
            yield f"{path.name}:{name}", job


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every step with its name, `file:job:number`."""
    for name, job in jobs():
        for number, step in enumerate(job["steps"]):
            yield f"{name}:{number}", step
