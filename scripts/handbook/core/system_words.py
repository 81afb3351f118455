"""What the system says of a file, in the words of the reports."""

from __future__ import annotations

from errno import errorcode

_WORDS = {
    "EACCES": "권한이 없어요",
    "EPERM": "권한이 없어요",
    "ENOENT": "파일이 없어요",
    "EEXIST": "이미 있어요",
    "ENOTDIR": "폴더가 아니라 파일이에요",
    "EISDIR": "파일이 아니라 폴더예요",
    "ENOTEMPTY": "폴더가 비어 있지 않아요",
    "ENOSPC": "디스크가 가득 찼어요",
    "EDQUOT": "쓸 수 있는 디스크의 몫을 다 썼어요",
    "EFBIG": "파일이 너무 커요",
    "EROFS": "읽기만 되는 디스크예요",
    "EIO": "디스크를 읽거나 쓰지 못했어요",
    "ENAMETOOLONG": "이름이 너무 길어요",
    "ELOOP": "링크가 서로를 가리켜요",
    "EBUSY": "다른 프로그램이 쓰고 있어요",
    "ETXTBSY": "다른 프로그램이 쓰고 있어요",
    "EXDEV": "다른 디스크에 있어요",
    "EMFILE": "열어 둔 파일이 너무 많아요",
    "ENFILE": "열어 둔 파일이 너무 많아요",
    "ENOMEM": "메모리가 모자라요",
    "EPIPE": "받는 프로그램이 먼저 끝났어요",
    "EADDRINUSE": "이미 쓰는 포트예요",
}
"""By the name of an error (POSIX.1-2017, errno.h): what it says."""
_OF_THE_MACHINE = frozenset(
    {"ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO", "EMFILE", "ENFILE", "ENOMEM"}
)
_FULL = frozenset({"ENOSPC", "EDQUOT"})


def reason_of(error: OSError) -> str:
    """Return why something failed, without a full stop; the system's own words where they are rare,
    or the kind of `error` where it has none.
    """
    return _WORDS.get(_name(error)) or error.strerror or type(error).__name__


def way_out(error: OSError, otherwise: str) -> str:
    """Return what to do: `otherwise`, unless there is no room left."""
    return "디스크에 빈 자리를 만들고 다시 하세요." if _name(error) in _FULL else otherwise


def is_of_the_machine(error: OSError) -> bool:
    """Tell whether nothing that is typed, and no mistake of the tool, is to blame."""
    return _name(error) in _OF_THE_MACHINE


def _name(error: OSError) -> str:
    return errorcode.get(error.errno or 0, "")
