"""Slips of the hand in names: what an author types who knows what is meant.

The other families put in what nobody can have meant; here the right name is one letter away, and
what a finding proposes can be held against it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SEED = 20261129
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_ENOUGH = 4
"""Letters of a name in which a slip can be told from another name."""

CHAPTERS = "docs/[bcmrs]*/**/*.md"
GLOSSARY = "docs/_data/glossary.yml"
SOURCES = "docs/_data/sources.yml"


@dataclass(frozen=True)
class Slip:
    """Put `text` in the place of `start`..`end` of the file `path`; `rule` must find it."""

    rule: str
    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Names:
    """Where names stand that `rule` looks up: the group `x` of `pattern` in `files`."""

    rule: str
    files: str
    pattern: str


NAMES = {
    "a page in a link": Names("LNK001", CHAPTERS, r"\]\([./\w-]*?(?P<x>[\w-]+)\.md[#)]"),
    "a place in a link": Names("LNK002", CHAPTERS, r"\]\([./\w-]*#(?P<x>[a-z][\w-]+)\)"),
    "a page in the navigation": Names("LNK007", "mkdocs.yml", r"^ +- \w+/(?P<x>[\w-]+)\.md$"),
    "the chapter of a term": Names("LNK008", GLOSSARY, r"^  chapter: \w+/(?P<x>[\w-]+)\.md"),
    "the place of a term": Names("LNK008", GLOSSARY, r"^  chapter: [\w/.-]+#(?P<x>[\w-]+)$"),
    "a page in a redirect": Names("LNK009", "docs/_data/redirects.yml", r"to: \w+/(?P<x>[\w-]+)\."),
    "a link in an explanation": Names("LNK020", GLOSSARY, r"^  body: .*\]\(\w+/(?P<x>[\w-]+)\.md"),
    "a cited source": Names("CIT003", CHAPTERS, r"\[@(?P<x>[a-z][a-z0-9-]+)"),
    "a key of a source": Names("CIT001", SOURCES, r"^  (?P<x>\w+): "),
    "the kind of a source": Names("CIT001", SOURCES, r"^  kind: (?P<x>\w+)$"),
    "a key of a term": Names("GLO001", GLOSSARY, r"^  (?P<x>\w+): "),
    "a related term": Names("GLO004", GLOSSARY, r"^  see: \[(?P<x>[\w-]+)"),
    "the source of a term": Names("GLO004", GLOSSARY, r"^  sources: \[(?P<x>[\w-]+)"),
    "a key of the front matter": Names("STR001", CHAPTERS, r"^(?P<x>level|requires|reviewed): "),
    "a prerequisite": Names("STR006", CHAPTERS, r"^requires: \[\w+/(?P<x>[\w-]+)\.md"),
    "a class of a box": Names("DIA005", CHAPTERS, r"^ +class [\w,]+ (?P<x>\w+)$"),
    "the box of a class": Names("DIA012", CHAPTERS, r"^ +class (?P<x>\w+) \w+$"),
}


def slips(root: Path, names: Names, most: int) -> list[Slip]:
    """Return up to `most` slips in such names, the same each time."""
    chance = random.Random(SEED)
    found = list(_places(root, names))
    chosen = chance.sample(found, min(most, len(found)))
    return [
        Slip(names.rule, path, *match.span("x"), slipped(match["x"], chance))
        for path, match in chosen
    ]


def _places(root: Path, names: Names) -> Iterator[tuple[str, re.Match[str]]]:
    for file in sorted(root.glob(names.files)):
        text = file.read_bytes().decode("utf-8")
        for match in re.finditer(names.pattern, text, re.MULTILINE):
            if sum(character.isalpha() for character in match["x"]) >= _LONG_ENOUGH:
                yield file.relative_to(root).as_posix(), match


def slipped(name: str, chance: random.Random) -> str:
    """Return `name` with one slip among its letters: left out, doubled, exchanged or another."""
    places = [i for i in range(len(name)) if name[i].isalpha()]
    while True:
        at = chance.choice(places)
        letter = name[at]
        following = name[at + 1 : at + 2]
        wrong = chance.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + following + letter + name[at + 2 :],
                name[:at] + chance.choice(_LETTERS) + name[at + 1 :],
            )
        )
        if wrong != name and wrong[0].isalpha():
            return wrong


def other_case(name: str) -> str:
    """Return `name` with its first letter as a capital."""
    return name[0].upper() + name[1:]


def other_joint(name: str) -> str:
    """Return `name` with underscores for hyphens."""
    return name.replace("-", "_")
