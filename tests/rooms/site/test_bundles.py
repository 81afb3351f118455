"""The classic scripts made from the modules: what is understood, and what is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.site.bundles import SIMULATORS, BundleError, bundle, write_bundles

SHELL = "export function mount(element) {\n  return element;\n}\n"


def folder(tmp_path: Path, view: str, **others: str) -> Path:
    """A shell, and one simulator `toy` with the given view."""
    (tmp_path / "toy").mkdir(parents=True)
    (tmp_path / "shell.js").write_text(SHELL, encoding="utf-8")
    (tmp_path / "toy/view.js").write_text(view, encoding="utf-8")
    for name, text in others.items():
        (tmp_path / f"toy/{name}.js").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_module_stands_once_and_before_those_that_use_it(tmp_path: Path) -> None:
    view = 'import { seven } from "./model.js";\nexport const simulator = { seven };\n'
    model = "/* Why seven:\n   it is prime. */\nexport const seven = 7;\n"
    script = bundle(folder(tmp_path, view, model=model), "toy")
    assert "prime" not in script
    assert script.count("const seven = 7;") == 1
    assert script.index("const seven = 7;") < script.index("const simulator")
    assert "import" not in script
    assert "export " not in script


@pytest.mark.parametrize(
    "line",
    [
        'import model from "./model.js";',
        "export default 7;",
        "export { seven };",
        'import { seven } from "elsewhere";',
    ],
)
def test_what_is_not_understood_is_refused_with_its_module(tmp_path: Path, line: str) -> None:
    with pytest.raises(BundleError, match=r"toy/view\.js"):
        bundle(folder(tmp_path, f"{line}\n", model="export const seven = 7;\n"), "toy")


def test_a_missing_module_is_named(tmp_path: Path) -> None:
    view = 'import { seven } from "./model.js";\nexport const simulator = { seven };\n'
    with pytest.raises(BundleError, match=r"toy/model\.js"):
        bundle(folder(tmp_path, view), "toy")


def test_a_site_with_a_module_that_is_not_understood_is_not_built(tmp_path: Path) -> None:
    folder(tmp_path / SIMULATORS, "export default 7;\n")
    with pytest.raises(CouldNotRun, match="묶지 못했어요") as caught:
        write_bundles(tmp_path)
    assert caught.value.where == "toy/view.js"
    assert caught.value.hint


def test_a_site_without_simulators_gets_nothing(tmp_path: Path) -> None:
    write_bundles(tmp_path)
    assert list(tmp_path.iterdir()) == []
