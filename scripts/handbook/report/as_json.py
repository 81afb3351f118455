"""JSON that can be shown as it is: no sign in it acts on a terminal or turns words round."""

from __future__ import annotations

import json
import re
from typing import Any

_ACTS = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Control signs beyond those that JSON itself escapes, and signs that change the direction."""


def to_json(value: Any) -> str:
    """Return `value` as lines of JSON; letters stay letters where they are harmless."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _ACTS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
