"""The lock files hold what was asked for, and each package has its reason written down."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from handbook.cli.test import NODE_FOLDERS

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
LOCKS = ("requirements.lock", "requirements-diagrams.lock", "requirements-test.lock")


def pins(text: str) -> dict[str, str]:
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in PIN.findall(text)}


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def wanted() -> dict[str, dict[str, str]]:
    """The direct dependencies, by the lock file or files that must hold them."""
    groups = tomllib.loads(read("pyproject.toml"))["dependency-groups"]
    return {
        "requirements.lock requirements-diagrams.lock": pins(read("requirements.txt")),
        "requirements-test.lock": pins("\n".join(groups["test"])),
        "requirements-audit.lock": pins("\n".join(groups["audit"])),
    }


@pytest.mark.parametrize("locks", wanted())
def test_every_pin_is_in_its_lock(locks: str) -> None:
    asked = wanted()[locks]
    held = pins("\n".join(read(lock) for lock in locks.split()))
    assert asked
    assert {name: held.get(name) for name in asked} == asked


@pytest.mark.parametrize("lock", [*LOCKS, "requirements-audit.lock"])
def test_a_lock_has_hashes_and_no_address(lock: str) -> None:
    text = read(lock)
    blocks = re.split(r"\n(?=\S)", text.strip())
    packages = [block for block in blocks if PIN.match(block)]
    assert packages
    assert all("--hash=sha256:" in block for block in packages)
    assert "://" not in text


def test_locks_that_are_installed_together_agree() -> None:
    seen: dict[str, str] = {}
    for lock in LOCKS:
        for name, version in pins(read(lock)).items():
            assert seen.setdefault(name, version) == version, f"{lock}: {name}"


@pytest.mark.parametrize("folder", NODE_FOLDERS)
def test_a_node_lock_holds_exact_versions_and_no_address(folder: str) -> None:
    asked = json.loads(read(f"{folder}/package.json"))["dependencies"]
    lock = json.loads(read(f"{folder}/package-lock.json"))["packages"]
    for name, version in asked.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert lock[f"node_modules/{name}"]["version"] == version
    assert all("integrity" in package for path, package in lock.items() if path)
    assert not any("resolved" in package for package in lock.values())


def test_every_direct_dependency_has_its_reason() -> None:
    page = read("docs/contributing/dependencies.md").lower()
    direct = {name for packages in wanted().values() for name in packages}
    for folder in NODE_FOLDERS:
        direct |= set(json.loads(read(f"{folder}/package.json"))["dependencies"])
    rows = "\n".join(line for line in page.splitlines() if line.startswith("| "))
    missing = {name for name in direct if not name.startswith("types-") and name not in rows}
    assert missing == set()
