"""JSON files, refused with the place of their fault."""

from __future__ import annotations

import json
from typing import Any

from handbook.core.conflicts import refuse_conflicts
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText


def read_json(text: str, path: str) -> Any:
    """Return the value of the JSON `text` of the file `path`. Raises CouldNotRun."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        refuse_conflicts(SourceText(path, text))
        raise CouldNotRun(
            "JSON 문법이 깨졌어요.",
            f"{path}:{error.lineno}:{error.colno}",
            "이 줄과 바로 윗줄의 쉼표와 괄호를 확인하세요.",
        ) from None
