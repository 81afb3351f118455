"""Asks Node about the site's JavaScript modules: no browser, and the modules as published."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ask = Callable[[str, str], Any]
"""Takes a module's path below its folder and a JavaScript expression about its exports `m`; returns
the value, None for what JSON has no word for.
"""


def asker(modules: Path, folder: Path) -> Ask:
    """Return what asks about the modules of the folder `modules`, copied into the empty `folder`.

    Skips the test where Node is not installed.
    """
    node = shutil.which("node")
    if node is None:
        pytest.skip("node가 없어서 자바스크립트 모듈을 돌리지 못해요.")
    shutil.copytree(modules, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def ask(module: str, expression: str) -> Any:
        script = (
            f"import * as m from {json.dumps((folder / module).as_uri())};"
            f"process.stdout.write(JSON.stringify({expression}) ?? 'null');"
        )
        command = [node, "--input-type=module", "--eval", script]
        result = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return ask
