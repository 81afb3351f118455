"""What to type where a sequence cannot be read."""

from __future__ import annotations

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNCLOSED_BOX, UNFINISHED_LABEL, Advice

_MESSAGE = Advice(
    "",
    r"--?>>?|->|=>",
    "주고받는 줄을 읽을 수 없어요.",
    "'A->>B: 부탁'이나 'B-->>A: 결과'처럼 쓰세요.",
)

ADVICE = (
    UNFINISHED_LABEL,
    UNCLOSED_BLOCK,
    UNCLOSED_BOX,
    _MESSAGE,
)
