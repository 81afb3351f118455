"""Files are written all together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all


def test_a_file_that_is_there_is_never_taken_for_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"old")
    with pytest.raises(CouldNotRun, match="이미 있는 파일"):
        write_all(tmp_path, [Change("a", "new"), Change("b", "new", new=True)])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"old"


def test_one_file_that_cannot_be_written_keeps_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c").write_bytes(b"old")
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if Path(target).name == "c":
            raise OSError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    with pytest.raises(CouldNotRun, match="쓸 수 없어요"):
        write_all(tmp_path, [Change("a", "1"), Change("d/b", "2", new=True), Change("c", "3")])
    left = {f.name: f.read_bytes() for f in tmp_path.rglob("*") if f.is_file()}
    assert left == {"a": b"old", "c": b"old"}


def test_a_byte_order_mark_goes_where_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfold")
    write_all(tmp_path, [Change("a", "new", unmarked=True)])
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfold")
    write_all(tmp_path, [Change("a", "new")])
    assert (tmp_path / "a").read_bytes() == b"\xef\xbb\xbfnew"
