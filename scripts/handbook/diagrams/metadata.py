"""What a fence says about its figure, in Mermaid comments that every drawing tool ignores.

    %% id: type-2-stack
    %% caption: 한 문장이에요.
    %% caption: 이어지는 문장이에요.
    %% accTitle: 타입 2의 계층
    %% mark guest: 비루트 링 0
    %% boundary hv: 비루트 모드 | 루트 모드
    %% role K: guest
    %% step guest->vbox: 게스트의 디스크 쓰기를 VirtualBox 프로세스가 받아요.
    %% variant: 타입 2
    %% variant type-2-stack: 타입 1

A step is a sentence about one arrow. Figures that follow one another and say `variant` are one
figure on the page, with a switch; the second and later ones name the first.

Sequences and flowcharts write `accTitle:` and `accDescr:` as Mermaid's own lines instead, which
`block` refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.diagrams.model import Boundary, ClassUse, Label, Mark, Step, Variant
from handbook.diagrams.places import Place, lines_of

KEYS = frozenset("id caption accTitle accDescr mark boundary step variant role".split())
"""The keys of the lines that say something of a diagram."""

_TELLING = frozenset({"mark", "boundary", "step", "variant"})
"""Keys of lines that say nothing without their words."""

_COMMENT = re.compile(r"^(?P<lead>\s*%%\s*)(?P<key>[A-Za-z]++)(?=[\s:])(?P<target>[^:]*+):\s*")
_KEYED = re.compile(r"^\s*%%\s*(?P<key>[A-Za-z]+)(?![A-Za-z])")
_PLAIN = re.compile(r"^(?P<lead>\s*)(?P<key>accTitle|accDescr)\s*:\s*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The comments of one fence, each with its place; absent ones are None or empty."""

    id: Label | None
    captions: tuple[Label, ...]
    title: Label | None
    description: Label | None
    marks: tuple[Mark, ...]
    boundaries: tuple[Boundary, ...]
    roles: tuple[ClassUse, ...]
    """The classes of a sequence's participants, which Mermaid has no line for."""
    steps: tuple[Step, ...]
    variant: Variant | None
    repeated: tuple[Label, ...]
    """Second and later `id`, `accTitle`, `accDescr` or `variant` lines, which are not used."""
    misshapen: tuple[Label, ...] = ()
    """The keys of lines that say nothing, for want of a colon or of what it is about."""

    @property
    def title_text(self) -> str:
        """The words of `accTitle`, empty without it."""
        return self.title.text if self.title else ""

    @property
    def caption(self) -> str:
        """The caption lines as one text."""
        return " ".join(words.text for words in self.captions if words.text)


class _Reader:
    """Collects the lines of one fence."""

    def __init__(self) -> None:
        self.single: dict[str, Label] = {}
        self.captions: list[Label] = []
        self.marks: list[Mark] = []
        self.boundaries: list[Boundary] = []
        self.roles: list[ClassUse] = []
        self.steps: list[Step] = []
        self.variants: list[Variant] = []
        self.repeated: list[Label] = []

    def take(self, key: str, target: Label, words: Label) -> bool:
        """Take one line: `key target: words`; tell whether it says anything. Keys that nobody knows
        are ordinary comments.
        """
        if key == "role" and target.text:
            self.roles.append(ClassUse(target.text, words.text, words.place, target.place))
            return True
        return self._take(key, target.text, words)

    def _take(self, key: str, target: str, words: Label) -> bool:
        if key in _TELLING and not words.text:
            return False
        if key == "mark" and target:
            self.marks.append(Mark(target, words.text, words.place))
        elif key == "boundary" and target:
            self.boundaries.append(Boundary(target, words))
        elif key == "step" and "->" in target:
            start, _, end = target.partition("->")
            self.steps.append(Step(start.strip(), end.strip(), words))
        elif key == "variant":
            self.variants.append(Variant(target, words))
        elif key == "caption" and not target:
            self.captions.append(words)
        elif key in {"id", "accTitle", "accDescr"} and not target:
            if key in self.single:
                self.repeated.append(words)
            else:
                self.single[key] = words
        else:
            return False
        return True


def read_metadata(source: str) -> Metadata:
    """Read the metadata of a fence's source. Never fails: unknown comments are just comments."""
    reader = _Reader()
    misshapen: list[Label] = []
    for number, line in enumerate(lines_of(source), start=1):
        if not _is_taken(reader, line, number):
            misshapen += _key(line, number)
    return Metadata(
        id=reader.single.get("id"),
        captions=tuple(reader.captions),
        title=reader.single.get("accTitle"),
        description=reader.single.get("accDescr"),
        marks=tuple(reader.marks),
        boundaries=tuple(reader.boundaries),
        roles=tuple(reader.roles),
        steps=tuple(reader.steps),
        variant=next(iter(reader.variants), None),
        misshapen=tuple(misshapen),
        repeated=(*reader.repeated, *(variant.label for variant in reader.variants[1:])),
    )


def _is_taken(reader: _Reader, line: str, number: int) -> bool:
    match = _COMMENT.match(line) or _PLAIN.match(line)
    if match is None:
        return False
    target = _target(match, number)
    if target is None:
        return False
    text = line[match.end() :].rstrip()
    place = Place(number, match.end() + 1, number, match.end() + len(text) + 1)
    return reader.take(match["key"], target, Label(text, place))


def _key(line: str, number: int) -> list[Label]:
    """Return the key with which a comment begins, if it is one of KEYS."""
    match = _KEYED.match(line)
    if match is None or match["key"] not in KEYS:
        return []
    start, end = match.span("key")
    return [Label(match["key"], Place(number, start + 1, number, end + 1))]


def _target(match: re.Match[str], line: int) -> Label | None:
    """The word between a line's key and its colon, or two with an arrow between them; empty without
    one, and None where there is more.
    """
    typed = match.groupdict().get("target") or ""
    text = typed.strip()
    if not text:
        return Label("", Place(line, 1, line, 1))
    begin, _, end = text.partition("->")
    if len(begin.split()) > 1 or len(end.split()) > 1:
        return None
    start = match.start("target") + len(typed) - len(typed.lstrip())
    return Label(text, Place(line, start + 1, line, start + len(text) + 1))
