"""Which rules a check asks."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.core.errors import CouldNotRun
from handbook.rules.internal.int001_crash import RULE as CRASH
from handbook.rules.registry import RULES
from handbook.rules.rule import Rule


def chosen_rules(select: str, ignore: str) -> Sequence[Rule]:
    """Return the rules whose id begins with a part of `select` (none: all) and not of `ignore`,
    both lists with commas. A crash of the checker is always told.

    Raises CouldNotRun for a part that no rule begins with.
    """
    wanted, unwanted = _parts("--select", select), _parts("--ignore", ignore)
    return tuple(
        rule
        for rule in RULES
        if rule is CRASH
        or ((not wanted or rule.id.startswith(wanted)) and not rule.id.startswith(unwanted))
    )


def _parts(option: str, given: str) -> tuple[str, ...]:
    parts = tuple(part.strip().upper() for part in given.split(",") if part.strip())
    for part in parts:
        if not any(rule.id.startswith(part) for rule in RULES):
            raise CouldNotRun(
                f"'{part}' 규칙은 없어요.", option, "check --list-rules 명령으로 규칙을 보세요."
            )
    return parts
