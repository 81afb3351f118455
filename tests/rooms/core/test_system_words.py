"""What the system says of a file is said in Korean, and a full disk is not taken for a right."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from handbook.core import files
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all
from handbook.core.system_words import reason_of


def test_what_is_rare_keeps_the_words_of_the_system() -> None:
    assert reason_of(OSError(errno.EACCES, "Permission denied")) == "권한이 없어요"
    assert reason_of(OSError(errno.ENOLINK, "Link has been severed")) == "Link has been severed"
    assert reason_of(OSError("x")) == "OSError"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "디스크가 가득 찼어요). 고치기: 디스크에 빈 자리를 만들고"),
        (errno.EACCES, "권한이 없어요). 고치기: 파일과 폴더의 쓰기 권한을"),
    ],
)
def test_what_cannot_be_written_is_told_with_its_way_out(
    number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(target: Path, _: Change) -> Path:
        raise OSError(number, "in the system's words", str(target))

    monkeypatch.setattr(files, "_prepare", fail)
    (tmp_path / "a.md").write_text("# 가\n", encoding="utf-8")
    with pytest.raises(CouldNotRun, match=r"a\.md") as refused:
        write_all(tmp_path, [Change("a.md", "# 나\n")])
    assert said in str(refused.value)
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "# 가\n"
