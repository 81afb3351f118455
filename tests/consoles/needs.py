"""What a test does where something that a console block needs is missing: it says the name."""

from __future__ import annotations

import os

import pytest


def skip_or_fail(reason: str) -> None:
    """Skip with the reason, or fail where HANDBOOK_CONSOLES says that nothing may be missing."""
    if os.environ.get("HANDBOOK_CONSOLES") == "required":
        pytest.fail(reason)
    pytest.skip(reason)
