"""Brackets in YAML: those that stay open, and texts that begin with one and have no quotes, such as
`title: [Built-in] group`.
"""

from __future__ import annotations

import contextlib
import re

import yaml

_COMMENT = re.compile(r"\s+#.*")
_KEY = re.compile(r".*?(?=:(?:\s|$))")
_ITEM = re.compile(r"\s*(?:-\s+)*")
_CLOSING = {"[": "]", "{": "}"}
QUOTE_IT = "값을 큰따옴표로 묶으세요."


def goes_on_behind(text: str, at: int) -> tuple[int, str, str] | None:
    """Return the place (a code point), the fault and its mending where the parser stopped at `at`
    because a text goes on behind the bracket that it began with; None where it does not.
    """
    line = text.rfind("\n", 0, at) + 1
    end = line + len(text[line:at].rstrip())
    opened = _opened(text, end) if end > line else None
    if opened is None:
        return None
    bracket = text[opened]
    message = f"'{bracket}' 글자로 시작한 값이 '{_CLOSING[bracket]}' 뒤에도 이어져요."
    return opened, message, _in_quotes(text, opened, at)


def stays_open(text: str, start: int, at: int) -> tuple[int, str, str]:
    """Return the same for a bracket that is not closed: what is in it began at `start`."""
    if text[start : start + 1] not in _CLOSING:  # nothing at all stands in it
        start = max(text.rfind("[", 0, at), text.rfind("{", 0, at), 0)
    return (
        start,
        f"'{text[start : start + 1]}' 괄호를 닫지 않았거나, 안의 항목 사이에 쉼표가 없어요.",
        "[하나, 둘]처럼 쉼표로 나누고 괄호를 닫으세요.",
    )


def lines_below(text: str, at: int) -> tuple[int, str, str] | None:
    """Return the same where brackets are the whole of the text and lines go on at `at` below them:
    an empty list that has got its first item.
    """
    with contextlib.suppress(yaml.YAMLError):
        for token in yaml.scan(text, yaml.SafeLoader):
            if isinstance(token, yaml.StreamStartToken | yaml.DocumentStartToken):
                continue
            if not isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                break
            start = token.start_mark.index
            typed = _COMMENT.sub("", text[start:at].partition("\n")[0]).strip()
            if typed.replace(" ", "") in {"[]", "{}"}:
                hint = f"빈 {typed} 줄을 지우고 아래 줄만 두세요."
            else:
                hint = "괄호 안의 것도 아래처럼 한 줄에 하나씩 적고 괄호를 지우세요."
            return start, "괄호로 적은 것은 여기서 끝나서 아래 줄을 읽을 수 없어요.", hint
    return None


def of_template(text: str, at: int) -> tuple[int, str, str] | None:
    """Return the same for the second of two signs at `at` with which a template's value begins."""
    signs = text[max(at - 1, 0) : at + 1]
    if signs not in {"{{", "{%"}:
        return None
    return at - 1, f"값이 '{signs}' 글자로 시작해요.", QUOTE_IT


def _opened(text: str, end: int) -> int | None:
    """Return where the bracket was opened that is closed just before `end`."""
    opened: list[int] = []
    with contextlib.suppress(yaml.YAMLError):
        for token in yaml.scan(text, yaml.SafeLoader):
            if token.start_mark.index >= end:
                break
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                opened.append(token.start_mark.index)
            elif opened and isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                start = opened.pop()
                if token.end_mark.index == end:
                    return start
    return None


def _in_quotes(text: str, opened: int, at: int) -> str:
    """Return what to type: the text in quotes, as far as it is on one line."""
    if "\n" in text[opened:at]:
        return QUOTE_IT
    typed = _COMMENT.sub("", text[opened:].partition("\n")[0].rstrip())
    before = text[text.rfind("\n", 0, opened) + 1 : opened]
    key = _KEY.match(typed) if _ITEM.fullmatch(before) else None
    whole = key[0] if key is not None else typed
    quote = '"' if '"' not in whole and "\\" not in whole else "'"
    if quote in whole:
        return QUOTE_IT
    return f"글이면 따옴표로 묶으세요: {quote}{whole}{quote}"
