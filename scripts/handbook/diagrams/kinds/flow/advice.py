"""What to type where a flowchart cannot be read."""

from __future__ import annotations

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNCLOSED_BOX, UNFINISHED_LABEL, Advice

_ARROW = Advice(
    "",
    r"--|==|-\.",
    "화살표를 읽을 수 없어요.",
    "'a --> b'나 'a -->|\"글\"| b'처럼 쓰세요.",
)

ADVICE = (
    UNFINISHED_LABEL,
    UNCLOSED_BLOCK,
    UNCLOSED_BOX,
    _ARROW,
)
