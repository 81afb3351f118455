"""What a finding proposes, and how it says so: as an order where nothing else can be meant, with
the fix that does it, and as a question with up to three answers everywhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.core.diagnostics import Edit, Fix, Location, Span
from handbook.core.likeness import MOST, Alike
from handbook.core.look_alikes import difference
from handbook.core.source import SourceText
from handbook.core.yaml import Placed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The hint of a finding, with the fix that it orders or the guesses that it asks for."""

    hint: str
    fix: Fix | None = None
    guesses: tuple[Fix, ...] = ()


def exactly(source: SourceText, span: Span, text: str) -> Location | None:
    """Return where `text` stands within `span`; None where it is not typed just so, and once."""
    start = source.text.find(text, span.start, span.end)
    if not text or start < 0 or source.text.find(text, start + 1, span.end) >= 0:
        return None
    return source.locate(Span(start, start + len(text)))


def typed_value(value: str) -> Location | None:
    """Return where a value of a YAML document stands without its quotes, if it is typed just so."""
    return exactly(value.source, value.span, value) if isinstance(value, Placed) else None


def order(place: Location, text: str, to: str, shown: str = "") -> Suggestion:
    """Return the order to put `text` at `place`; `to` names what it is (`이름으로`)."""
    title = f"'{shown or text}' {to} 바꾸기"
    return Suggestion(f"'{shown or text}' {to} 바꾸세요.", Fix(title, (Edit(place, text),)))


def with_difference(message: str, one: str, other: str) -> str:
    """Return a message that shows two names, and in what they differ if they look the same."""
    return f"{message} {difference(one, other)}".rstrip()


def question(shown: Sequence[str], otherwise: str = "") -> str:
    """Return how to ask whether one of `shown` is meant, and what to do if none is."""
    names = ", ".join(f"'{name}'" for name in shown[:MOST])
    joined = f"아니면 {otherwise}" if otherwise.endswith("세요.") else otherwise
    return f"혹시 {names} 말인가요? {joined}".rstrip()


def suggest(
    place: Location | None, typed: str, alike: Alike, to: str, otherwise: str
) -> Suggestion:
    """Return what to say of the name `typed`, which stands at `place` (None: not just so).

    `otherwise` is what to do where none of the names was meant.
    """
    if not alike:
        return Suggestion(otherwise)
    first = alike.names[0]
    if alike.certain and place is not None:
        found = order(place, first, to)
        return Suggestion(with_difference(found.hint, typed, first), found.fix)
    guesses = tuple(
        Fix(f"'{name}' {to} 바꾸기", (Edit(place, name),))
        for name in alike.names
        if place is not None
    )
    asked = question(alike.names, otherwise)
    return Suggestion(with_difference(asked, typed, first), None, guesses)
