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
_MEMORY = 254
_RATES = [int(_ONE / (count + 1.5)) for count in range(_MEMORY + 1)]
_SHORT = 10
NUMBER = 16 + 11 * _SHORT
"""How many contexts a number takes."""


class Encoder:
    """Collects decisions; `finish` returns them as bytes."""

    def __init__(self, contexts: int) -> None:
        self._chances = [_ONE // 2] * contexts
        self._counts = [0] * contexts
        self._low, self._high = 0, _ALL
        self._out = bytearray()

    def bit(self, context: int, value: bool) -> None:
        """Write a decision."""
        chance = self._chances[context]
        count = self._counts[context]
        likely = min(max(chance, _LEAST), _ONE - _LEAST)
        low, high = self._low, self._high
        middle = low + ((high - low) * likely >> 16)
        if value:
            high = middle
        else:
            low = middle + 1
        while not (low ^ high) & _TOP:
            self._out.append(low >> 24)
            low = low << 8 & _ALL
            high = high << 8 & _ALL | 255
        self._low, self._high = low, high
        sure = _ONE - 1 if value else 0
        self._chances[context] = chance + ((sure - chance) * _RATES[count] >> 16)
        if count < _MEMORY:
            self._counts[context] = count + 1

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
        return bytes(self._out) + self._high.to_bytes(4, "big")
