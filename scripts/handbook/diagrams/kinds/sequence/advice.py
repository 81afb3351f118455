"""What to type where a sequence cannot be read."""

from __future__ import annotations

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNCLOSED_BOX, UNFINISHED_LABEL, Advice

_MESSAGE = Advice(
    "",
    r"--?>>?|->|=>",
    "주고받는 줄을 읽을 수 없어요.",
    "'A->>B: 부탁'이나 'B-->>A: 결과'처럼 쓰세요.",
)
_SEMICOLON = Advice(
    "",
    r";\s*\S",
    "쌍반점(;)에서 줄이 끝나요. 그 뒤는 새 줄로 읽혀요.",
    "쌍반점을 쉼표나 마침표로 바꾸세요. 꼭 보여야 하면 #59;로 적으세요.",
)

ADVICE = (
    _SEMICOLON,
    UNFINISHED_LABEL,
    UNCLOSED_BLOCK,
    UNCLOSED_BOX,
    _MESSAGE,
)
