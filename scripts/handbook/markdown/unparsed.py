"""Finds markup that Markdown did not understand, so that a reader sees its signs.

The rendered page tells which signs are seen; the source tells where they stand. The two are
joined by the letters around a sign, which are the same on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import eq

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.extensions.citations import CITATION
from handbook.markdown.scan.masking import FILLER
from handbook.markdown.scan.tokens import ReferenceToken

_IMAGE = r"[^()\[\]\s]*\.(?i:png|jpe?g|gif|svg|webp|avif)(?!\w)"
"""The address of an image, as far as its name goes."""
_ATTRIBUTE = (
    r"(?:align|alt|class|decoding|height|id|loading|rel|role|style|target|title|width"
    r"|(?:aria|data)-[\w-]+)=[^\s},=]"
)
_LIST = rf"(?:(?<!\w)\{{:? *|\{{:? +){_ATTRIBUTE}[^}},\n]*(?:\}}|$)"
"""A list of attributes without a name or a class, no value as a program prints it."""
_SIGNS = re.compile(
    r"(?P<bold>(?<![*A-Za-z0-9])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![*A-Za-z0-9]))"
    r"|(?P<underline>(?<![_A-Za-z0-9])__(?!_)|(?<!_)__(?![_A-Za-z0-9]))"
    r"|(?P<emphasis>(?<![_A-Za-z0-9])_(?=[^_\s](?:[^_\n]*[^_\s])?_[가-힣]))"
    r"|(?P<code>`+)"
    r"|(?P<link>\]\()"
    rf"|(?P<image>!\[[^\[\]\n{FILLER}]{{0,200}}\] +\((?={_IMAGE})"
    rf"|!\[(?=[^\[\]\n]{{0,200}}\]\s+\({_IMAGE})"
    rf"|!\[(?=[^\[\]()\n]{{0,200}}\({_IMAGE}(?![^\[\]\n]*\]))"
    rf"|!\((?=[^()\n]{{0,200}}\)\[{_IMAGE})"
    rf"|!\((?={_IMAGE}\)\[[^\[\]\n]))"
    r"|(?P<spaced>(?:(?<=[^\s\[\]]{2})|(?<=\ue000))\] +\((?=[^()\s]*(?:\.md|\.html|://)[^()\s]*\)))"
    r"|(?P<open>\[(?=[^\[\]()\n]{1,80}\([^()\s]*(?:\.md|\.html|://)[^()\s]*\)(?![^\[\]\n]*\])))"
    r"|(?P<turned>\)\[(?=[^\]\s]{1,200}\])(?=#[^\W\d]|[^\]\s]*(?:\.md|\.html|://))"
    r"|(?<!\])(?<!\w)\((?=[^()\s]{0,200}(?:\.md|\.html)(?:#[\w-]+)?\)\[[^\W\d][^\[\]\n]*\]))"
    rf"|(?P<reference>\]\[(?=(?:[^\W\d]|{FILLER})[^\[\]]*(?:\[|\Z)))"
    r"|(?P<citation>\[@)"
    rf"|(?P<attributes>\{{:? *(?:#[^\s}}#{{]|\.[^\W\d])[^}}\n{FILLER}]*\}}?"
    rf"|\{{: *[\w-]+=[\"'][^}}\n]*\}}|{_LIST})"
    r"|(?P<strike>~~(?=[^\s~])[^~\n]*[^\s~]~~)"
    r"|(?P<mark>(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=A-Za-z0-9]))"
    r"|(?P<emoji>(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![A-Za-z0-9_:]))"
    r"|(?P<math>(?<![\\$\w])\$(?:[A-Za-z]|(?=[^$\n]*[\\^_=])[^\s$\d][^$\n]*[^\s$])\$(?![\d$]))"
    r"|(?P<key>(?<![\w+])\+\+[a-z][a-z0-9+-]*\+\+(?!\+))"
    r"|(?P<half_key>(?<![\w+])(?:\+\+[a-z][a-z0-9-]*(?:\+[a-z0-9-]+)*\+(?![+\w])"
    r"|\+[a-z][a-z0-9-]*(?:\+[a-z0-9-]+)*\+\+(?![+\w])))"
    r"|(?P<sub>(?<=[A-Za-z])~[A-Za-z0-9]{1,4}~(?!~))"
    r"|(?P<sup>(?<=[A-Za-z0-9)])\^[A-Za-z0-9+-]{1,4}\^)"
    r"|(?P<insert>\^\^(?=\S)[^^\n]+\^\^)"
    r"|(?P<note>\[\^[^\]\s]+\](?!:))"
    r"|(?P<backslash>\\(?=[ ]*$))"
    r"|(?P<admonition>^ {0,3}(?:!!!|\?\?\?\+?|={3}[!+]?) ?(?=[\"\w]))"
    r"|(?P<short>^ {0,3}(?:==(?= \"[^\"\n]*\" *$)|(?:!!|\?\?)(?= ?[a-z]+ \"[^\"\n]*\" *$)))"
    r"|(?P<container>^ {0,3}:{3,})"
    r"|(?P<slashes>^ {0,3}(?:/{3,} *|// )[^\W\d][\w-]*)"
    r"|(?P<heading>^ {0,3}#{1,6}(?= +\S))"
    r"|(?P<table>^ {0,3}\|?[ :]*-{3,}[ :]*(?:\|[ :]*-{3,}[ :]*)+\|? *$)"
    r"|(?P<item>(?<=\n) {0,3}(?:[*+-]|1\.)(?= +\S))",
    re.MULTILINE,
)
_OF_A_BLOCK = frozenset({"admonition", "short", "container", "heading", "table", "item"})
KEYS = frozenset({"key", "half_key"})
"""The kinds of signs that stand around the names of keys."""
_ANY = re.compile(r"[*_`~#{\[\]:|+^$\\-]|!!|\?\?|==|1\.|//")
_CITED = re.compile(r"\[[@^][^\[\]]*\]")
_UNDERSTOOD = re.compile(rf"{CITATION}|\[\^[^\[\]]*\]")
_EMOJI = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![A-Za-z0-9_:])")
"""Its name is read where no extension draws it."""
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_FILLED = re.compile(f"{FILLER}+")
_NO_LETTER = re.compile(r"[\W_]+")
_TASK = re.compile(r"\[[ xX]?\]\s")
_MOST = 200
"""Leaks of one page that are looked for: nobody reads of more, and each takes a look at all."""
_NEAR = 80
_KEY = 12


@dataclass(frozen=True, slots=True)
class Leak:
    """A sign of Markdown that a reader sees. `kind` is the name of its group above."""

    kind: str
    sign: str
    place: Span


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign, and the letters `before` and `after` it: in the source with its `leak`.

    `left` and `right` are what stands there, signs and blanks included, the sign itself in both.
    """

    kind: str
    typed: str
    before: str
    after: str
    leak: Leak | None = None
    left: str = ""
    right: str = ""

    def fits(self, other: Sign) -> bool:
        """Whether the letters around two signs agree as far as both go, by one letter at least."""
        common = min(len(self.before), len(other.before)) + min(len(self.after), len(other.after))
        return (
            self.kind == other.kind
            and (common > 0 or not (self.letters and other.letters))
            and (self.before.endswith(other.before) or other.before.endswith(self.before))
            and (self.after.startswith(other.after) or other.after.startswith(self.after))
        )

    @property
    def letters(self) -> int:
        """How many letters around the sign are known."""
        return len(self.before) + len(self.after)

    def likeness(self, other: Sign) -> tuple[bool, int, int]:
        """Return how well two signs fit that do: the greater, the better.

        Where the letters of several fit alike, what else stands around the sign decides: a reader
        of a stray star sees another stretch than one of a star that has its other half.
        """
        letters = min(len(self.before), len(other.before)) + min(len(self.after), len(other.after))
        right = _common(self.right, other.right)
        left = _common(self.left[::-1], other.left[::-1])
        return self.typed == other.typed, letters, left + right


def find_leaks(shown: Sequence[str], markup: Sequence[PlacedText]) -> tuple[Leak, ...]:
    """Return the leaks in the order of the source: of each kind the first in each block `shown`,
    or where the whole block was not understood (a table, a heading, a list) only what began it.

    A sign that has no counterpart in `markup` is meant to be seen (an escape), and left out.
    """
    seen = [block for block in shown if _ANY.search(block)]
    wanted = list(islice((sign for block in seen for sign in _first_signs(block)), _MOST))
    if not wanted:
        return ()
    kinds = {sign.kind for sign in wanted}
    typed = [sign for text in markup for sign in _typed_signs(text) if sign.kind in kinds]
    found: list[Leak] = []
    for sign in wanted:
        fitting = [other for other in typed if other.fits(sign)]
        if fitting:
            best = max(fitting, key=sign.likeness)
            typed.remove(best)
            assert best.leak is not None
            found.append(best.leak)
    return tuple(sorted(found, key=lambda leak: leak.place))


def seen_references(
    shown: Sequence[str], references: Sequence[ReferenceToken]
) -> tuple[ReferenceToken, ...]:
    """Return those undefined references whose brackets a reader sees."""
    if not references:
        return ()
    seen = {_label(inner) for block in shown for inner in _BRACKETS.findall(block)}
    return tuple(token for token in references if _label(token.name) in seen)


def seen_tasks(shown: Sequence[str], tasks: Sequence[Span], source: str) -> tuple[Span, ...]:
    """Return those brackets of task items that a reader sees as brackets."""
    starts = ((block, _TASK.match(block)) for block in map(str.lstrip, shown))
    begun = [block[start.end() :] for block, start in starts if start is not None]
    if not begun:
        return ()
    waiting = [_letters(text)[:_KEY] for text in begun]
    found: list[Span] = []
    for task in tasks:
        words = _letters(source[task.end : task.end + _NEAR].split("\n", maxsplit=1)[0])[:_KEY]
        fits = (w for w in waiting if w.startswith(words) or words.startswith(w))
        known = next(fits, None) if _TASK.match(f"{source[task.start : task.end]} ") else None
        if known is not None:
            waiting.remove(known)
            found.append(task)
    return tuple(found)


def _first_signs(block: str) -> Iterator[Sign]:
    told: set[str] = set()
    signs = list(_signs(block))
    for sign in [s for s in signs if s.kind in _OF_A_BLOCK][:1] or signs:
        if sign.kind not in told:
            told.add(sign.kind)
            yield sign


def _typed_signs(text: PlacedText) -> Iterator[Sign]:
    plain = without_numbers(text.text)
    for match in _SIGNS.finditer(text.text):
        kind = str(match.lastgroup)
        words = _without_understood(text.text) if kind == "citation" else plain
        words = _between_keys(words, *match.span()) if kind in KEYS else words
        start, end = _bounds(match)
        leak = Leak(kind, match.string[start:end], text.span(start, end))
        yield _sign(match, words, leak)


def _signs(text: str) -> Iterator[Sign]:
    plain = _without_emoji(text)
    for match in _SIGNS.finditer(text):
        yield _sign(match, plain, None)


def _sign(match: re.Match[str], words: str, leak: Leak | None) -> Sign:
    """Return the sign that was matched, with what stands around it in `words`."""
    start, end = _bounds(match)
    typed = _as_seen(match.string[start:end])
    beside = _beside(words, start, end)
    return Sign(str(match.lastgroup), typed, *around(words, *match.span()), leak, *beside)


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    """Return where a matched sign stands without the blanks around it."""
    start = match.end() - len(match[0].lstrip())
    return start, start + len(match[0].strip())


def without_numbers(text: str) -> str:
    """Blank what the rendered page, as it is read, lacks: citations, marks of footnotes, emoji."""
    return _without_emoji(_CITED.sub(lambda match: FILLER * len(match[0]), text))


def _without_understood(text: str) -> str:
    """Blank the citations that the page shows as numbers, and what else it lacks."""
    return _without_emoji(_UNDERSTOOD.sub(lambda match: FILLER * len(match[0]), text))


def _without_emoji(text: str) -> str:
    return _EMOJI.sub(lambda match: FILLER * len(match[0]), text) if ":" in text else text


def _between_keys(text: str, start: int, end: int) -> str:
    """Blank what stands beyond the keys beside `start`..`end`: they are shown by other names."""
    first = max(text.rfind("++", 0, start), 0)
    last = text.find("++", end)
    after = text[:last] if last >= 0 else text
    return FILLER * first + after[first:] + FILLER * (len(text) - len(after))


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the letters right before and after a sign that stands at `start`..`end`."""
    before = _letters(text[max(0, start - _NEAR) : start])[-_KEY:]
    return before, _letters(text[end : end + _NEAR])[:_KEY]


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands up to a sign and from it on; where a block begins and ends counts too."""
    left = text[max(0, start - _NEAR) : end] if start > _NEAR else f"\n{text[:end].lstrip()}"
    right = text[start : end + _NEAR] if end + _NEAR < len(text) else f"{text[start:]}\n"
    return _as_seen(left), _as_seen(right)


def _common(one: str, other: str) -> int:
    """Return how many characters two stretches begin with alike."""
    return sum(takewhile(bool, map(eq, one, other)))


def _as_seen(text: str) -> str:
    """Return a stretch as it is shown: of code and of what is left out no more than one FILLER."""
    return _FILLED.sub(FILLER, text)


def _label(words: str) -> str:
    """Return what is the same in brackets as typed and as shown, where code is one FILLER."""
    parts = _CODE.sub(FILLER, words).split(FILLER)
    return FILLER.join(_letters(part) for part in parts)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text)
