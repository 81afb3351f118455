"""The simulators' models, asked by Node: no browser, and the modules as they are published."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from asking import Ask

SIMULATORS = Path("docs/assets/js/sim")


@pytest.fixture(scope="session")
def ask(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask a module about its exports, in Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node가 없어서 모델을 돌리지 못해요.")
    folder = tmp_path_factory.mktemp("sim")
    shutil.copytree(root / SIMULATORS, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def value(module: str, expression: str) -> Any:
        script = (
            f"import * as m from {json.dumps((folder / module).as_uri())};"
            f"process.stdout.write(JSON.stringify({expression}));"
        )
        command = [node, "--input-type=module", "--eval", script]
        result = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return value
