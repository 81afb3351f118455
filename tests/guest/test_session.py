"""One session, in two machines that share no code: the same words, the same disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from guest.machines import ROM, switched_on
from guest.session import comparable, hold

pytestmark = pytest.mark.guest


def test_the_session_is_the_recorded_one_and_so_is_the_disk(kind: str, tmp_path: Path) -> None:
    recorded = ROM.with_name("transcript.txt").read_text(encoding="utf-8")
    with switched_on(kind, tmp_path) as machine:
        assert comparable(hold(machine)) == comparable(recorded)
    disk = (tmp_path / "disk.img").read_bytes()
    assert disk == bytes(512) + b"order 318\n".ljust(512, b"\0") + bytes(126 * 512)


def test_the_recorded_session_shows_real_counts() -> None:
    recorded = ROM.with_name("transcript.txt").read_text(encoding="utf-8")
    assert "…" not in recorded
    assert recorded != comparable(recorded)
