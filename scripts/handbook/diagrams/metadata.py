"""What a fence says about its figure, in Mermaid comments that every drawing tool ignores.

    %% id: type-2-stack
    %% caption: 한 문장이에요.
    %% caption: 이어지는 문장이에요.
    %% accTitle: 타입 2의 계층
    %% mark guest: 비루트 링 0

Sequences and flowcharts write `accTitle:` and `accDescr:` as Mermaid's own lines instead, which
`block` refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.diagrams.model import Mark, Words
from handbook.diagrams.places import Place

_COMMENT = re.compile(r"^(?P<lead>\s*%%\s*)(?P<key>[A-Za-z]+)(?:\s+(?P<target>\S+?))?\s*:\s*")
_PLAIN = re.compile(r"^(?P<lead>\s*)(?P<key>accTitle|accDescr)\s*:\s*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The comments of one fence, each with its place; absent ones are None or empty."""

    id: Words | None
    captions: tuple[Words, ...]
    title: Words | None
    description: Words | None
    marks: tuple[Mark, ...]
    repeated: tuple[Words, ...]
    """Second and later `id`, `accTitle` or `accDescr` lines, which are not used."""

    @property
    def caption(self) -> str:
        """The caption lines as one text."""
        return " ".join(words.text for words in self.captions if words.text)


def read_metadata(source: str) -> Metadata:
    """Read the metadata of a fence's source. Never fails: unknown comments are just comments."""
    single: dict[str, Words] = {}
    captions: list[Words] = []
    marks: list[Mark] = []
    repeated: list[Words] = []
    for number, line in enumerate(source.splitlines(), start=1):
        match = _COMMENT.match(line) or _PLAIN.match(line)
        if match is None:
            continue
        text = line[match.end() :].rstrip()
        place = Place(number, match.end() + 1, number, match.end() + len(text) + 1)
        key = match["key"]
        target = match.groupdict().get("target")
        if key == "mark" and target:
            marks.append(Mark(target, text, place))
        elif key == "caption" and not target:
            captions.append(Words(text, place))
        elif key in {"id", "accTitle", "accDescr"} and not target:
            if key in single:
                repeated.append(Words(text, place))
            else:
                single[key] = Words(text, place)
    return Metadata(
        id=single.get("id"),
        captions=tuple(captions),
        title=single.get("accTitle"),
        description=single.get("accDescr"),
        marks=tuple(marks),
        repeated=tuple(repeated),
    )
