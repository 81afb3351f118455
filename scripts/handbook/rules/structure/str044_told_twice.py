"""STR044: no text stands twice in a row, word for word or nearly so.

So it does where two people changed the same lines and git's markers alone were taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.placed_text import lines_from
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_LONG = 40
"""Lines of fewer code points may be alike by chance."""
_ALIKE = 0.85
_LONGEST = 1_000
"""So many code points of two lines are compared: the time grows with their square."""
_MOST_COMPARED = 50
"""So many pairs of lines with the same letters are: in a text of sentences hardly one has them."""
_MOST_LINES = 4
"""So many lines of one version may stand above the same lines of the other."""

_NOT_COMPARED = ("|", "- [", "#")
"""How rows of a table, answers of a quiz and headings begin, which may well be alike."""

_ADDRESS = re.compile(r"(?<=\])(?:\([^)\n]{0,300}\)|\[[^\[\]\n]*\])|<?https?://[^>\s)]+>?")
"""Where a link or an image leads, and its title."""
_LEADS = re.compile(rf"!?\[[^\[\]\n]*\]{_ADDRESS.pattern}|\{{[^{{}}\n]*\}}")
"""A link or an image, and what is said of it in braces."""
_LETTER = re.compile(r"[^\W\d_]")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the second of two texts that are alike, line by line, and stand one below the other."""
    del site
    for above, below in _told_twice(list(_lines(document))):
        message = "바로 위의 글과 거의 같아요. 충돌을 풀다가 두 판이 다 남은 것 같아요."
        hint = "둘을 견줘서 하나만 남기세요."
        related = (document.locate(above.place),)
        yield RULE.found(document.locate(below.place), message, hint, related=related)


def second_versions(document: Document) -> list[Span]:
    """Return where the lines stand that are told."""
    return [below.place for _, below in _told_twice(list(_lines(document)))]


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a line (empty where it holds none that are read) and where they stand."""

    words: str
    place: Span


def _lines(document: Document) -> Iterator[_Line]:
    """Yield the lines of a page that are not empty."""
    for line in lines_from(document.source.text, document.front.body):
        if not line.blank:
            words = line.text.strip()
            place = line.span(line.indent, line.indent + len(words))
            read = document.prose[place.start : place.end].strip("\x00 ")
            compared = read and not words.startswith(_NOT_COMPARED)
            yield _Line(words if compared else "", place)


def _told_twice(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Yield the first lines of two runs of lines, one right below the other, that are alike: each
    line to its own, and one of them is long. Empty words are like none.
    """
    index, compare = 0, _Comparison()
    while index < len(lines):
        runs = ((n, lines[index : index + 2 * n]) for n in range(1, _MOST_LINES + 1))
        read = lines[index].words != ""
        count = next((n for n, both in runs if compare.is_repeated(both, n)), 0) if read else 0
        if count:
            yield lines[index], lines[index + count]
        index += count or 1


@dataclass(slots=True)
class _Comparison:
    """Compares the lines of a page, the first of those that need it letter by letter."""

    left: int = _MOST_COMPARED

    def is_repeated(self, both: Sequence[_Line], count: int) -> bool:
        """Whether the first `count` lines of `both` stand below once more."""
        above, below = both[:count], both[count:]
        return (
            len(below) == count
            and any(len(line.words) >= _LONG for line in above)
            and all(map(self._alike, above, below))
        )

    def _alike(self, above: _Line, below: _Line) -> bool:
        """Whether two lines share so much; where one is short, they have to be the same."""
        one, other = above.words, below.words
        if one != other and _leads_elsewhere(one, other):
            return False
        if one == other or min(len(one), len(other)) < _LONG:
            return bool(one) and one == other
        if not self.left or abs(len(one) - len(other)) > (1 - _ALIKE) * (len(one) + len(other)):
            return False
        matcher = SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False)
        if matcher.quick_ratio() < _ALIKE:
            return False
        self.left -= 1
        return matcher.ratio() >= _ALIKE


def _leads_elsewhere(one: str, other: str) -> bool:
    """Whether two lines are links or images of different addresses, or differ in nothing else:
    each says where something is, and neither is a version of the other.
    """
    if _ADDRESS.findall(one) == _ADDRESS.findall(other):
        return False
    # Twice, for an image within a link.
    alone = not any(_LETTER.search(_LEADS.sub("", _LEADS.sub("", line))) for line in (one, other))
    return alone or _ADDRESS.sub("", one) == _ADDRESS.sub("", other)


RULE = Rule(
    "STR044", "같은 글이 나란히 두 번 나오지 않아요", Severity.WARNING, "0.1", Scope.PAGE, check
)
