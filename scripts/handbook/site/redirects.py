"""Pages that stand where a page used to be and lead to where it went."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterable
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of, way_out
from handbook.data.load import REDIRECTS
from handbook.data.redirects import Redirect, leaves_site

_PAGE = """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>옮긴 페이지</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
{leave}
</head>
<body>
<p>이 페이지는 옮겼어요. <a href="{target}">새 주소로 가기</a></p>
</body>
</html>
"""

_REFRESH = '<meta http-equiv="refresh" content="0; url={target}">'
_SCRIPT = "assets/js/moved.js"
"""Takes along the part of the address after `#`, which a refresh drops."""


def write_redirects(site: Path, redirects: Iterable[Redirect]) -> list[str]:
    """Write a page at the old address of each page that has moved; return their paths within the
    site.

    Raises CouldNotRun where a real page stands there, and for an address outside the site.
    """
    written: list[str] = []
    for redirect in redirects:
        if redirect.anchor:
            continue
        for path in (redirect.old, redirect.new):
            if leaves_site(path):
                raise CouldNotRun(
                    f"'{path}' 주소가 사이트 밖을 가리켜요.", REDIRECTS, "이 항목을 고치세요."
                )
        folder = redirect.old.strip("/")
        file = site / folder / "index.html"
        if file.exists():
            raise CouldNotRun(
                f"옛 주소 '{redirect.old}'에 아직 페이지가 있어요.",
                REDIRECTS,
                "이 항목을 지우세요.",
            )
        target = html.escape(relative_address(folder, redirect.new), quote=True)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_page(site, folder, target), encoding="utf-8", newline="\n")
        except OSError as error:
            reason = reason_of(error)
            raise CouldNotRun(
                f"옛 주소 '{redirect.old}' 자리에 페이지를 둘 수 없어요({reason}).",
                REDIRECTS,
                way_out(error, "이 항목을 고치거나 지우세요."),
            ) from None
        written.append(f"{folder}/index.html")
    return written


def _page(site: Path, folder: str, target: str) -> str:
    leave = _REFRESH.format(target=target)
    if (site / _SCRIPT).is_file():
        script = html.escape(posixpath.relpath(_SCRIPT, folder), quote=True)
        leave = f'<script src="{script}" defer></script>\n<noscript>{leave}</noscript>'
    return _PAGE.format(target=target, leave=leave)


def relative_address(folder: str, new: str) -> str:
    """Return how a page at the address `folder` (without slashes around) links to `new`."""
    page, hash_mark, anchor = new.partition("#")
    is_index = posixpath.basename(page) in {"index.md", "README.md"}
    address = posixpath.dirname(page) if is_index else page.removesuffix(".md")
    return posixpath.relpath(address or ".", folder or ".") + "/" + hash_mark + anchor
