"""What to do about the address of a file on the author's own disk: no reader has that file."""

from __future__ import annotations

import posixpath
import re

from handbook.book.site import Site

_ON_A_DISK = re.compile(r"\s*(?:[A-Za-z]:[\\/]|file:)", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif)$", re.IGNORECASE)
_FOLDER = "assets/images"


def way_from_disk(address: str, page: str, site: Site) -> str:
    """Return what to do where `address` on `page` is that of such a file; else an empty text."""
    if _ON_A_DISK.match(address) is None:
        return ""
    docs, name = site.settings.docs, re.split(r"[\\/]", address)[-1]
    if not _PICTURE.search(name):
        return f"내 컴퓨터에만 있는 파일이에요. {docs} 폴더에 먼저 복사하고 거기서 이으세요."
    folder = posixpath.relpath(_FOLDER, posixpath.dirname(page) or ".")
    return (
        f"내 컴퓨터에만 있는 파일이에요. {docs}/{_FOLDER} 폴더에 먼저 복사하고 "
        f"'{folder}/{name}' 주소로 이으세요."
    )
