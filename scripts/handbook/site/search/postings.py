"""In which sections each word stands, and how often: `postings.js` reads what this writes.

For each word come the pages, then the sections of each page, then how often. A long page is
likelier to hold a word than a short one, and so is one beside a page that holds it: the contexts
say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from handbook.site.search.coder import NUMBER, Encoder

_FEW = 2
_MOST = 1023
_BUCKETS = 24
_RESTS = 7
_RARITIES = 4
_LENGTHS = 16
# How many pages comes first: its contexts are those of one number.
_TREES = NUMBER


@dataclass(frozen=True, slots=True)
class Shape:
    """How many letters each section has, page by page."""

    pages: Sequence[Sequence[int]]

    @property
    def bits(self) -> int:
        """The bits that the number of a page takes."""
        return max(1, (len(self.pages) - 1).bit_length())

    @property
    def scan(self) -> int:
        """The first context of a page that is asked about in its turn."""
        return _TREES + (_FEW << self.bits) * _FEW

    @property
    def section(self) -> int:
        """The first context of a section."""
        return self.scan + 4 * _BUCKETS

    @property
    def times(self) -> int:
        """The first context of how often."""
        return self.section + _BUCKETS * 6 * _RESTS * _RARITIES

    @property
    def contexts(self) -> int:
        """How many contexts there are."""
        return self.times + _RARITIES * _LENGTHS * NUMBER


def postings(words: Sequence[Mapping[int, int]], shape: Shape) -> bytes:
    """Return the `words`: of each how often it stands in which section (numbered through)."""
    encoder = Encoder(shape.contexts)
    weights = [max(1, sum(lengths)) for lengths in shape.pages]
    page_of = [page for page, lengths in enumerate(shape.pages) for _ in lengths]
    starts = [0, *accumulate(len(lengths) for lengths in shape.pages)]
    shares = [
        [_bucket(min(1023, (length << 10) // whole)) for length in lengths]
        for lengths, whole in zip(shape.pages, weights, strict=True)
    ]
    for word in words:
        pages = sorted({page_of[section] for section in word})
        _write_pages(encoder, shape, weights, pages)
        rarity = min(_RARITIES - 1, len(pages).bit_length() - 1)
        for page in pages:
            lengths = shape.pages[page]
            times = [word.get(starts[page] + number, 0) for number in range(len(lengths))]
            _write_sections(encoder, shape.section + rarity, shares[page], times)
            for length, often in zip(lengths, times, strict=True):
                if often:
                    kind = rarity * _LENGTHS + min(_LENGTHS - 1, length.bit_length())
                    encoder.number(shape.times + kind * NUMBER, min(_MOST, often))
    return encoder.finish()


def _write_pages(
    encoder: Encoder, shape: Shape, weights: Sequence[int], pages: Sequence[int]
) -> None:
    encoder.number(0, len(pages))
    if len(pages) <= _FEW:
        for place, page in enumerate(pages):
            tree = _TREES + ((len(pages) - 1) * _FEW + place << shape.bits)
            encoder.tree(tree, page, shape.bits)
        return
    held = set(pages)
    left, weight, before = len(pages), sum(weights), 0
    for page, its in enumerate(weights):
        if not left:
            break
        yes = page in held
        share = min(1023, (left * its << 10) // weight)
        encoder.bit(shape.scan + 4 * _bucket(share) + before, yes)
        weight -= its
        left -= yes
        before = (2 * before + yes) & 3


def _write_sections(
    encoder: Encoder, context: int, shares: Sequence[int], times: Sequence[int]
) -> None:
    """Write which sections of a page, of which each has a bucket of `shares`, hold a word; that one
    of them does is known.
    """
    some = before = 0
    for number, share in enumerate(shares):
        rest = len(shares) - number
        if not some and rest == 1:
            return
        kind = (share * 3 + min(some, 2)) * 2 + before
        yes = times[number] > 0
        encoder.bit(
            context + _RARITIES * (kind * _RESTS + (0 if some else min(rest, _RESTS - 1))), yes
        )
        some += yes
        before = int(yes)


def _bucket(share: int) -> int:
    """Return the octave of a share of 1024, in halves."""
    size = share.bit_length()
    return 2 * size + (share >> (size - 2) & 1 if size > 1 else 0)
