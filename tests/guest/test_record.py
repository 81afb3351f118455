"""What a page shows where no guest can run is what a guest has said."""

from __future__ import annotations

import re
from pathlib import Path


def test_the_record_on_the_page_is_the_one_that_was_recorded(root: Path) -> None:
    recorded = (root / "docs/assets/guest/transcript.txt").read_text(encoding="utf-8")
    page = (root / "docs/guest/index.md").read_text(encoding="utf-8")
    shown = "\n".join(f"    {line}" if line else "" for line in recorded.rstrip("\n").split("\n"))
    assert f"    ```text\n{shown}\n    ```" in page


def test_every_panel_of_a_chapter_shows_a_piece_of_what_was_recorded(root: Path) -> None:
    recorded = (root / "docs/assets/guest/transcript.txt").read_text(encoding="utf-8").split("\n")
    panels = [
        (file, block)
        for file in sorted((root / "docs").rglob("*.md"))
        for block in re.findall(
            r'data-guest="(?!all").*?```text\n(.*?)```', file.read_text(encoding="utf-8"), re.DOTALL
        )
    ]
    assert len(panels) >= 4
    for file, block in panels:
        lines = [line.strip() for line in block.strip().split("\n")]
        missing = [line for line in lines if line and line not in recorded]
        assert missing == [], file
