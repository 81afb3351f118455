"""Writes yes and no in less than a bit where what comes can be guessed: an arithmetic coder.

Each decision has a context, a number; how often it was yes before in the same context says how
likely it is now. `coder.js` reads what this writes, and works out the same chances: all in whole
numbers, so that Python and browsers agree to the last bit.
"""

from __future__ import annotations

_TOP = 0xFF000000
_ALL = 0xFFFFFFFF
_ONE = 1 << 16
_LEAST = 64
_MOST = _ONE - _LEAST
_MEMORY = 254
_RATES = [int(_ONE / (count + 1.5)) for count in range(_MEMORY + 1)]
_SHORT = 10
NUMBER = 16 + 11 * _SHORT
"""How many contexts a number takes."""


class Encoder:
    """Collects decisions; `finish` returns them as bytes."""

    def __init__(self, contexts: int) -> None:
        self._contexts = contexts
        self._said: list[int] = []
        """Twice the context of each decision, and one more for a yes."""

    def bit(self, context: int, value: bool) -> None:
        """Write a decision."""
        self._said.append(context << 1 | value)

    def number(self, context: int, value: int) -> None:
        """Write a number from 1 to 1023; its contexts are the NUMBER from `context` on."""
        size = value.bit_length()
        for step in range(1, size):
            self.bit(context + step, value=True)
        self.bit(context + size, value=False)
        for place in range(size - 2, -1, -1):
            self.bit(context + 16 + size * _SHORT + place, bool(value >> place & 1))

    def tree(self, context: int, value: int, bits: int) -> None:
        """Write a number below `1 << bits` whose likely values were likely before; its contexts are
        the `1 << bits` from `context` on.
        """
        node = 1
        for place in range(bits - 1, -1, -1):
            yes = value >> place & 1
            self.bit(context + node, bool(yes))
            node = 2 * node + yes

    def finish(self) -> bytes:
        """Return all that was written."""
        # One loop over plain numbers: a book has a million decisions, and a call for each of them
        # takes longer than all the rest of a build.
        chances, counts = [_ONE // 2] * self._contexts, [0] * self._contexts
        low, high, out = 0, _ALL, bytearray()
        for said in self._said:
            context = said >> 1
            chance, count = chances[context], counts[context]
            likely = _LEAST if chance < _LEAST else _MOST if chance > _MOST else chance
            middle = low + ((high - low) * likely >> 16)
            if said & 1:
                high = middle
                chances[context] = chance + ((_ONE - 1 - chance) * _RATES[count] >> 16)
            else:
                low = middle + 1
                chances[context] = chance + (-chance * _RATES[count] >> 16)
            if count < _MEMORY:
                counts[context] = count + 1
            while not (low ^ high) & _TOP:
                out.append(low >> 24)
                low = low << 8 & _ALL
                high = high << 8 & _ALL | 255
        return bytes(out) + high.to_bytes(4, "big")
