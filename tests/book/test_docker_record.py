"""What the docker pages show of an engine is what an engine has said."""

from __future__ import annotations

import re
from pathlib import Path

PAGES = ("docker-first.md", "docker-data-build.md", "docker-limits.md", "compose-first.md")
RECORDED = re.compile(r"```console \{ \.recorded[^\n]*\n(.*?)```", re.DOTALL)
CODE = re.compile(r'(?:python|dockerfile|yaml) title="([^"]+)"\n(.*?)```', re.DOTALL)


def test_every_recorded_block_is_a_piece_of_the_recording(root: Path) -> None:
    recording = (root / "docs/assets/code/postcard-shop/transcript.txt").read_text(encoding="utf-8")
    lines = recording.split("\n")
    for page in PAGES:
        blocks = RECORDED.findall((root / "docs/practice" / page).read_text(encoding="utf-8"))
        assert len(blocks) >= 2, page
        for block in blocks:
            pieces = re.split(r"^\.\.\.$\n", block, flags=re.MULTILINE)
            for piece in pieces:
                shown = piece.rstrip("\n").split("\n")
                starts = range(len(lines) - len(shown) + 1)
                assert any(lines[at : at + len(shown)] == shown for at in starts), (page, piece)


def test_code_on_the_pages_is_the_code_that_was_recorded(root: Path) -> None:
    shown = [
        (name, code)
        for page in PAGES
        for name, code in CODE.findall((root / "docs/practice" / page).read_text(encoding="utf-8"))
    ]
    assert {name for name, _ in shown} >= {"shop.py", "Dockerfile", "compose.yaml"}
    for name, code in shown:
        kept = [
            path.read_text(encoding="utf-8")
            for path in sorted((root / "docs/assets/code").glob(f"postcard-shop*/{name}"))
        ]
        assert code in kept, name
