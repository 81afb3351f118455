"""Versions that a program prints of itself, where a console block says another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.scan.tokens import FenceToken

_PRINTED = re.compile(r"(?P<name>[A-Za-z][\w .-]{0,40}?) version v?(?P<number>\d+(?:\.\d+)*)")
"""How many programs answer `--version`: `Docker version 28.2.2, build e6534b4`."""
_SAID = re.compile(r"(?P<name>\S.*?) v?(?P<number>\d+(?:\.\d+)*)")
_IN_KOREAN = {"도커": "docker", "도커 명령": "docker", "컴포즈": "docker compose"}


def versions_at_odds(said: str, fence: FenceToken) -> Iterator[tuple[Span, str]]:
    """Yield where the output of a block prints another version of a program than `said`, the list
    of its versions, and what to say. A program that the list calls otherwise may be another.
    """
    items = [match for one in said.split(",") if (match := _SAID.fullmatch(one.strip()))]
    wanted = {_IN_KOREAN.get(item["name"], item["name"].lower()): item for item in items}
    for line in fence.lines:
        printed = _PRINTED.match(line.text)
        item = wanted.get(printed["name"].lower()) if printed else None
        if printed and item and not _agree(printed["number"], item["number"]):
            message = f"출력의 판이 versions에 적은 판과 달라요: '{item[0]}', '{printed[0]}'"
            yield line.span(*printed.span()), message


def _agree(one: str, other: str) -> bool:
    """Tell whether two versions are the same as far as both are told."""
    return all(a == b for a, b in zip(one.split("."), other.split("."), strict=False))
