"""What to type where a stack cannot be read."""

from __future__ import annotations

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNCLOSED_BOX, Advice

_COLUMNS = Advice(
    "",
    r"^\s*columns\b",
    "columns 뒤에는 수를 하나 써야 해요.",
    "columns 1, columns 2, columns 3 가운데 하나를 쓰세요.",
)
_TITLE = Advice(
    "",
    r"^\s*acc(Title|Descr)\b",
    "block에는 accTitle과 accDescr 줄을 쓸 수 없어요.",
    "'%% accTitle: 제목'처럼 주석으로 쓰세요. 대체 텍스트는 저절로 만들어져요.",
)
_CLASS = Advice(
    "",
    r":::",
    "block에는 ':::'로 클래스를 붙일 수 없어요.",
    "'class 상자 guest'처럼 줄을 따로 쓰세요.",
)
_ARROW = Advice(
    "expected node id",
    r"->|-\.|--",
    "화살표의 앞이나 뒤에 상자가 없거나, 한 줄에 화살표가 둘 이상이에요.",
    "'guest --> hw'나 'guest -.-> host'처럼 한 줄에 화살표 하나를 쓰세요.",
)
_SPAN = Advice(
    "expected integer",
    "",
    "쌍점 뒤에는 상자가 차지할 칸의 수만 쓸 수 있어요.",
    '상자["이름"]:2처럼 쓰세요.',
)

_LABEL = Advice(
    "edge label",
    "",
    "화살표에 붙인 글이 끝나지 않았어요.",
    "'a -- \"글\" --> b'나 'a --> b'처럼 쓰세요.",
)
_UNQUOTED = Advice(
    "expected string literal",
    r"[\[({]",
    "상자의 이름이 큰따옴표로 묶여 있지 않아요.",
    '상자["이름"]처럼 괄호 안에 큰따옴표(")를 치세요.',
)

ADVICE = (
    _COLUMNS,
    _LABEL,
    UNCLOSED_BLOCK,
    _TITLE,
    _CLASS,
    UNCLOSED_BOX,
    _UNQUOTED,
    _ARROW,
    _SPAN,
)
