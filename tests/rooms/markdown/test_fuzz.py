"""Whatever stands on disk, the checker finds faults or says that it could not run, and where.

Nothing here may end in a traceback, in a hang, or in memory that grows without bound.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from handbook.book.config.places import PlacedConfig
from handbook.book.read_site_files import read_style_sheet, read_template
from handbook.book.site import Site
from handbook.check.run import run
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, decode_source
from handbook.core.yaml import load_yaml
from handbook.markdown.convert import Pipeline
from rooms.markdown.checked_pages import VM, check_page
from rooms.markdown.markdown_pages import pages
from sample_book import ROOT, make_book, project_of, read_book

MEMORY_LIMIT = 600
"""MiB of a whole run: three times what a page of the largest size allowed has been seen to take
beyond the interpreter and MkDocs themselves."""
QUICK = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return read_book(tmp_path_factory.mktemp("little"))


SIGNS = st.text(
    alphabet="가나 \n\r\t*_`[](){}<>!#|:-=~^@&;\\\"'.1x/\u200b\ufeff\x02\x03", max_size=120
)


@QUICK
@given(data=st.one_of(st.binary(max_size=200), SIGNS.map(lambda text: text.encode())))
@example(data=b"---\ntitle: \xea\xb0\n")
@example(data=b"\xff\xfe#\x00")
def test_random_bytes_are_a_page_or_refused(data: bytes, little: Site, pipeline: Pipeline) -> None:
    check_page(data, little, pipeline)


@QUICK
@given(page=pages, cut=st.floats(0, 1))
def test_a_made_up_page_cut_anywhere_is_checked(
    page: str, cut: float, little: Site, pipeline: Pipeline
) -> None:
    check_page(page[: int(len(page) * cut)].encode(), little, pipeline)


def cuts(data: bytes, count: int) -> Iterator[bytes]:
    """The beginnings of a file, some of them in the middle of a character."""
    generator = random.Random(len(data))
    return (data[: generator.randrange(len(data))] for _ in range(count))


CHAPTERS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("path", CHAPTERS)
def test_a_truncated_chapter_is_checked(path: str, little: Site, pipeline: Pipeline) -> None:
    for data in cuts((ROOT / path).read_bytes(), 4):
        check_page(data, little, pipeline)


def _read_all(source: SourceText) -> None:
    read_style_sheet(source, "a.css")
    read_template(source, "main.html")


READERS: dict[str, Callable[[SourceText], object]] = {
    "mkdocs.yml": PlacedConfig,
    "docs/_data/glossary.yml": load_yaml,
    "docs/_data/sources.yml": load_yaml,
    "docs/assets/css/diagram.css": _read_all,
    "overrides/main.html": _read_all,
}


@pytest.mark.parametrize("path", READERS)
def test_a_truncated_file_is_read_or_refused_with_its_place(path: str) -> None:
    for data in cuts((ROOT / path).read_bytes(), 60):
        try:
            READERS[path](decode_source(data, path))
        except CouldNotRun as error:
            assert error.where.startswith(path)


DEEP = {
    "quotations": "> " * 3000 + "글",
    "lists": "\n".join("    " * depth + "- 글" for depth in range(400)),
    "admonitions": "\n".join("    " * depth + "!!! note" for depth in range(400)),
    "brackets": "[" * 5000 + "글" + "]" * 5000,
    "links": "[" * 800 + "글" + "](a.md)" * 800,
    "emphasis": "*" * 5000 + "글" + "*" * 5000,
    "tags": "<div markdown>\n" * 1500,
    "spans": "<b>" * 3000,
    "fences": "\n".join("`" * depth for depth in range(500, 2, -1)),
    "front matter": "---\na: " + "[" * 5000 + "\n---\n",
    "diagrams": "```mermaid\nflowchart LR\n" + "subgraph a\n" * 500 + "```\n",
}


@pytest.mark.parametrize("kind", DEEP)
def test_deep_nesting_is_checked_or_refused(kind: str, little: Site, pipeline: Pipeline) -> None:
    check_page(DEEP[kind].encode(), little, pipeline)


# Prints what a run over a large page took: its outcome and the peak of its memory in MiB.
_MEASURED = """
import resource, sys
from pathlib import Path
from handbook.check.run import run
from handbook.core.errors import CouldNotRun
from handbook.book.project import Project
root = Path(sys.argv[1])
try:
    found = run(Project(root, root / 'mkdocs.yml'))
    outcome = " ".join(f"{d.rule}={d.location.path}" for d in found)
except CouldNotRun as error:
    outcome = f"refused {error.where}"
# Linux counts into ru_maxrss what the process that started this one took before.
own = Path("/proc/self/status")
if own.exists():
    peak = int(own.read_text().split("VmHWM:")[1].split()[0]) // 2**10
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**20
print(outcome, peak)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize(("size", "is_read"), [(10, False), (0.9, True)])
def test_a_large_page_takes_bounded_memory(tmp_path: Path, size: float, is_read: bool) -> None:
    unit = "하이퍼바이저는 [게스트](vm.md)를 돌봐요. **굵게** `코드` 그리고 글이 이어져요.\n\n"
    count = int(size * 2**20) // len(unit.encode()) + 1
    root = make_book(tmp_path, {VM: unit * count})
    result = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(root)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    said, _, peak = result.stdout.strip().rpartition(" ")
    assert "refused" not in said, "one page never keeps the others from being checked"
    assert (f"INT002={VM}" in said) is not is_read
    assert int(peak) < MEMORY_LIMIT


def _link(name: str, target: str) -> Callable[[Path], None]:
    return lambda root: (root / name).symlink_to(target)


def _pipe(name: str) -> Callable[[Path], None]:
    return lambda root: os.mkfifo(root / name)


ODD_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a style sheet that is gone": (_link("docs/gone.css", "none.css"), "docs/gone.css"),
    "a folder within itself": (_link("docs/loop", "."), "docs/loop"),
    "a folder within its parent": (_link("docs/basics/up", ".."), "docs/basics/up"),
}


ODD_PAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a link to itself": (_link("docs/loop.md", "loop.md"), "docs/loop.md"),
    "a link to nothing": (_link("docs/gone.md", "none.md"), "docs/gone.md"),
    "a pipe": (_pipe("docs/pipe.md"), "docs/pipe.md"),
    "a device": (_link("docs/zero.md", "/dev/zero"), "docs/zero.md"),
    "a pipe for a picture": (_pipe("docs/pipe.png"), "docs/pipe.png"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are other things there")
@pytest.mark.parametrize("kind", ODD_PAGES)
def test_odd_pages_are_found_and_the_others_are_checked(tmp_path: Path, kind: str) -> None:
    make, where = ODD_PAGES[kind]
    root = make_book(tmp_path, {VM: "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)\n"})
    make(root)
    found = run(project_of(root))
    assert [d.location.path for d in found if d.rule == "INT002" and d.hint] == [where]
    assert VM in {d.location.path for d in found if d.rule == "LNK001"}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are other things there")
@pytest.mark.parametrize("kind", ODD_FILES)
def test_odd_files_are_named_and_never_read_for_ever(tmp_path: Path, kind: str) -> None:
    make, where = ODD_FILES[kind]
    root = make_book(tmp_path)
    make(root)
    with pytest.raises(CouldNotRun) as caught:
        run(project_of(root))
    assert caught.value.where == where
    assert caught.value.hint


def test_a_page_that_nobody_may_read_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_book(tmp_path)
    read_bytes = Path.read_bytes

    # A mode would not do: the tests may run as root, who may read everything.
    def refuse(path: Path) -> bytes:
        if path == root / VM:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = [d for d in run(project_of(root)) if d.rule == "INT002"]
    assert [(d.location.path, "읽을 수 없어요" in d.message) for d in found] == [(VM, True)]


@pytest.mark.skipif(sys.platform == "win32", reason="links are another thing there")
def test_a_folder_that_is_linked_from_elsewhere_is_part_of_the_book(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "extra.md").write_text("# 글 { #a }\n\n[없는 쪽](none.md)\n", encoding="utf-8")
    root = make_book(tmp_path)
    (root / "docs/linked").symlink_to(shared)
    found = {d.location.path for d in run(project_of(root)) if d.rule == "LNK001"}
    assert found == {"docs/linked/extra.md"}
