"""A source file as text, with the way from an offset to a line and column and back."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from handbook.core.diagnostics import Location, Span
from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of

_MIB = 1024 * 1024
MAX_SOURCE_BYTES = 2 * _MIB
MAX_PAGE_BYTES = _MIB
"""Half again as much as the largest page of the sites that the checker was tried on (the release
notes of FastAPI): the slowest page of this size takes less than 20 s to convert.
"""
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file as it stands on disk: line breaks and normalisation untouched."""

    path: str
    text: str
    is_marked: bool = False
    """Whether a byte order mark stands in the file before the text."""

    @property
    def line_starts(self) -> tuple[int, ...]:
        """The offsets at which the lines begin."""
        return _line_starts(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column (from 1, code points) of a code-point offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def locate(self, span: Span) -> Location:
        """Return where `span` stands in this file."""
        return Location(self.path, *self.position(span.start), *self.position(span.end))

    def offset(self, line: int, column: int) -> int:
        """Return the code-point offset of a line and column counted from 1."""
        return self.line_starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line break; empty beyond the end."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@lru_cache(maxsize=256)  # worked out where something is located: of most pages nothing is
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_BREAK.finditer(text)))


def decode_source(data: bytes, path: str, most: int = MAX_SOURCE_BYTES) -> SourceText:
    """Decode UTF-8 `data` (a byte order mark is dropped, and noted).

    Raises CouldNotRun for UTF-16, for other encodings, for binary data and above `most` bytes.
    """
    if len(data) > most:
        raise _too_big(len(data), most, path)
    if data.startswith(_UTF16_MARKS):
        raise CouldNotRun(
            "UTF-16으로 저장된 파일이에요.", path, "편집기에서 'UTF-8로 저장'을 고르세요."
        )
    if b"\x00" in data:
        raise CouldNotRun(
            "글 파일이 아니라 이진 파일이에요.", path, "docs/assets/ 아래로 옮기거나 지우세요."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CouldNotRun(
            "UTF-8이 아닌 글자가 있어요.", f"{path}:{line}", _way_to_utf8(data)
        ) from None
    return SourceText(path, text, data.startswith(codecs.BOM_UTF8))


def _too_big(size: int, most: int, path: str) -> CouldNotRun:
    message = f"파일이 너무 커요({size / _MIB:.1f}MiB). {most // _MIB}MiB까지 읽어요."
    return CouldNotRun(message, path, "여럿으로 나누세요.")


def _way_to_utf8(data: bytes) -> str:
    """Return how to save a file as UTF-8; one in the old Korean encoding must be read as such
    first, or saving it destroys its words.
    """
    try:
        data.decode("cp949")
    except UnicodeDecodeError:
        return "편집기에서 'UTF-8로 저장'을 고르세요."
    return "cp949(EUC-KR)로 보여요. 편집기에서 그 인코딩으로 다시 연 다음 UTF-8로 저장하세요."


_planned: dict[Path, str] = {}


@contextlib.contextmanager
def planned_texts() -> Iterator[dict[Path, str]]:
    """Give a table of texts that files are read to have until the block ends: what is going to be
    written into them can be looked at like the files, which stay as they are.
    """
    try:
        yield _planned
    finally:
        _planned.clear()


def planned_text(file: Path) -> str | None:
    """Return what `file` is read to hold, where it holds something else."""
    return _planned.get(file)


def _is_in_repository(root: Path, file: Path) -> bool:
    repository = _repository(root)
    if not repository:
        return True
    real = os.path.realpath(file) if file.is_symlink() else _real_folder(file.parent)
    return real == repository or real.startswith(repository + os.sep)


@lru_cache(maxsize=1024)  # a thousand files are read at each save, in a few folders
def _real_folder(folder: Path) -> str:
    return os.path.realpath(folder)


@lru_cache(maxsize=16)
def _repository(root: Path) -> str:
    """Return the folder of the repository in which `root` lies; empty where it lies in none."""
    real = Path(os.path.realpath(root))
    return next((str(folder) for folder in (real, *real.parents) if (folder / ".git").exists()), "")


def read_source(root: Path, path: str, most: int = MAX_SOURCE_BYTES) -> SourceText:
    """Read the file `path` (relative to `root`, with `/`).

    Raises CouldNotRun as above, and for a link that leads out of the repository: reports show the
    lines of what is read, and a stranger's link may lead to anything on this machine.
    """
    file = root / path
    if (planned := _planned.get(file)) is not None:
        return SourceText(path, planned)
    try:
        if not _is_in_repository(root, file):
            raise CouldNotRun(
                "저장소 밖의 파일을 가리켜서 읽지 않아요.",
                path,
                "링크를 지우고 파일을 저장소에 넣으세요.",
            )
        if file.exists() and not (file.is_file() or file.is_dir()):
            # A pipe or a device would be read for ever.
            raise CouldNotRun(
                "일반 파일이 아니라서 읽지 못해요.", path, "글 파일로 바꾸거나 지우세요."
            )
        if (size := file.stat().st_size) > most:  # before it fills the memory
            raise _too_big(size, most, path)
        data = file.read_bytes()
    except FileNotFoundError:
        raise CouldNotRun(
            "파일이 없어요.", path, "파일 이름을 확인하거나 지운 파일을 되살리세요."
        ) from None
    except OSError as error:
        reason = reason_of(error)
        raise CouldNotRun(
            f"파일을 읽을 수 없어요({reason}).", path, "파일의 읽기 권한을 확인하세요."
        ) from None
    return decode_source(data, path, most)
