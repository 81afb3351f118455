"""What to type where a flowchart cannot be read."""

from __future__ import annotations

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNCLOSED_BOX, UNFINISHED_LABEL, Advice

_ARROW = Advice(
    "",
    r"--|==|-\.",
    "화살표를 읽을 수 없어요.",
    "'a --> b'나 'a -->|\"글\"| b'처럼 쓰세요.",
)
_RESERVED_WORD = Advice(
    "",
    r"\b(?:click|direction)\s*[\[({]|>\s*(?:click|direction)\b|^\s*direction\s*[-=]",
    "click과 direction은 다른 뜻이 있는 낱말이라 상자의 이름으로 쓸 수 없어요.",
    "click_box처럼 다른 이름을 쓰세요.",
)
_DOT_IN_LABEL = Advice(
    "Invalid character sequence in flowchart edge label",
    r"-\.",
    "화살표의 글에 있는 점(.)에서 글이 끝나요.",
    "'-. \"글\" .->'처럼 글을 큰따옴표로 감싸세요.",
)
_UNQUOTED = Advice(
    "quote it to use them",
    "",
    "이름표에 괄호 같은 글자가 있어서 큰따옴표로 묶어야 해요.",
    '상자["이름 (vm)"]이나 -->|"글 (vm)"|처럼 큰따옴표(")를 치세요.',
)

ADVICE = (
    _RESERVED_WORD,
    _DOT_IN_LABEL,
    _UNQUOTED,
    UNFINISHED_LABEL,
    UNCLOSED_BLOCK,
    UNCLOSED_BOX,
    _ARROW,
)
