"""What a test of a simulator's model asks with: see tests/sim/conftest.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Ask = Callable[[str, str], Any]
"""Takes a module's path below docs/assets/js/sim and a JavaScript expression about its exports `m`;
returns the value.
"""
