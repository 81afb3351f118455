"""Pages that stand where a page used to be and lead to where it went."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterable
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.data.load import REDIRECTS
from handbook.data.redirects import Redirect

_PAGE = """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>옮긴 쪽</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<p>이 쪽은 옮겼어요. <a href="{target}">새 주소로 가기</a></p>
</body>
</html>
"""


def write_redirects(site: Path, redirects: Iterable[Redirect]) -> None:
    """Write a page at each old address. Raises CouldNotRun where a real page stands there."""
    for redirect in redirects:
        folder = redirect.old.strip("/")
        file = site / folder / "index.html"
        if file.exists():
            raise CouldNotRun(
                f"옛 주소 '{redirect.old}'에 아직 쪽이 있어요.", REDIRECTS, "이 항목을 지우세요."
            )
        file.parent.mkdir(parents=True, exist_ok=True)
        target = html.escape(_relative(folder, redirect.new), quote=True)
        file.write_text(_PAGE.format(target=target), encoding="utf-8", newline="\n")


def _relative(folder: str, new: str) -> str:
    page, hash_mark, anchor = new.partition("#")
    address = posixpath.dirname(page) if page.endswith("index.md") else page.removesuffix(".md")
    return posixpath.relpath(address or ".", folder) + "/" + hash_mark + anchor
