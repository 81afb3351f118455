"""From a parsed `sequenceDiagram` to a Sequence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handbook.diagrams.engine import Fact, Parsed, decode_label, with_following
from handbook.diagrams.kinds.sequence.declared import refuse_undeclared
from handbook.diagrams.kinds.sequence.model import Message, Note, Participant
from handbook.diagrams.kinds.sequence.model import Sequence as SequenceModel
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Label
from handbook.diagrams.places import DiagramError, Place, lines_of

_ASKING = {0, 24}
_REPLYING = {1, 25}
_NOTE = 2
_OTHER_ARROWS = {3, 4, 5, 6, 33, 34}
"""With a cross, without a head, with a head at both ends."""
_ARROW = re.compile(r"<<--?>>|--?>|--?x")


def read_sequence(source: str, parsed: Parsed, metadata: Metadata) -> SequenceModel:
    """Build the model. Raises DiagramError for what Mermaid accepts and the book cannot draw."""
    semantic = parsed.semantic
    if semantic["boxes"] or semantic["createdActors"] or semantic["destroyedActors"]:
        raise DiagramError(
            _first(parsed.facts),
            "box, create, destroy는 이 책에서 그리지 않아요.",
            "participant 줄만 쓰세요.",
        )
    refuse_undeclared(parsed.facts, {use.target for use in metadata.roles})
    labels = {
        key: _participant_words(parsed.facts, key, decode_label(actor["description"]))
        for key, actor in semantic["actors"].items()
    }
    order = semantic["actorOrder"]
    return SequenceModel(
        participants=tuple(
            Participant(key, labels[key], tuple(use for use in metadata.roles if use.target == key))
            for key in order
        ),
        steps=tuple(_steps(source, parsed)),
        stray_roles=tuple(use for use in metadata.roles if use.target not in order),
    )


def _participant_words(facts: Sequence[Fact], key: str, text: str) -> Label:
    """The label stands right behind the participant's id, or the id is the label."""
    for fact, following in with_following(facts):
        if fact.detail.startswith("sequence participant") and fact.name == key:
            labelled = following and following.detail == "sequence participant label"
            return Label(text, following.place if following and labelled else fact.place)
    return Label(text, _first(facts))


def _steps(source: str, parsed: Parsed) -> Iterator[Message | Note]:
    places = iter(
        [f.place for f in parsed.facts if f.detail in {"sequence message", "sequence note"}]
    )
    for message in parsed.semantic["messages"]:
        kind = message["type"]
        if kind == _NOTE:
            yield _note(message, next(places, Place()))
        elif kind in _ASKING | _REPLYING:
            words = Label(decode_label(message["message"]), next(places, Place()))
            yield Message(message["from"], message["to"], kind in _REPLYING, words)
        else:
            place = next(places, _first(parsed.facts))
            if kind in _OTHER_ARROWS:
                raise _other_arrow(source, place)
            raise DiagramError(
                place,
                "이 책의 순서 그림에는 주고받는 줄과 쪽지만 쓰고, loop나 activate는 쓰지 않아요.",
                "'A->>B: 부탁', 'B-->>A: 결과', 'Note over A: 글'만 남기세요.",
            )


def _other_arrow(source: str, words: Place) -> DiagramError:
    """Build the error for an arrow of another kind; `words` is what stands behind it."""
    line = lines_of(source)[words.line - 1]
    arrow = _ARROW.search(line, 0, words.column - 1)
    typed = arrow[0] if arrow else "->"
    place = words
    if arrow is not None:
        place = Place(words.line, arrow.start() + 1, words.line, arrow.end() + 1)
    right = "-->>" if "--" in typed else "->>"
    message = f"'{typed}' 화살표는 이 책의 순서 그림에 쓰지 않아요."
    return DiagramError(place, message, f"'{typed}' 대신 '{right}' 글자를 치세요.")


def _note(message: Mapping[str, Any], place: Place) -> Note:
    over = message["placement"]
    if over != _NOTE:
        raise DiagramError(
            place, "쪽지는 위에만 얹어요.", "'Note over A: 글'이나 'Note over A,B: 글'로 쓰세요."
        )
    first, last = message["from"], message["to"]
    actors = (first,) if first == last else (first, last)
    return Note(actors, Label(decode_label(message["message"]), place))


def _first(facts: Sequence[Fact]) -> Place:
    return facts[0].place if facts else Place()
