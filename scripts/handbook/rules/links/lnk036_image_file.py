"""LNK036: an image weighs no more than a page can bear, and is what its name says."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.images import Image
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.rules.rule import Rule, Scope

HEAVIEST = 300_000
"""Bytes: three times as many as the rest of a first visit."""
_KINDS = ("svg", "png", "jpg", "webp", "avif", "gif", "ico")
"""What every browser shows."""
_SAME = {"jpeg": "jpg"}


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each image that is too heavy, of a kind for no browser, or called another kind."""
    for uri, image in site.images.items():
        fault = _fault(uri, image)
        if fault is not None:
            yield RULE.found(Location(f"{site.settings.docs}/{uri}"), *fault)


def _fault(uri: str, image: Image) -> tuple[str, str] | None:
    suffix = posixpath.splitext(uri)[1].lower().lstrip(".")
    if not image.kind:
        return f"이름은 {suffix}인데 그림이 아니에요.", "그림 파일을 다시 내보내세요."
    if image.kind not in _KINDS:
        return f"{image.kind} 그림은 브라우저가 보여 주지 못해요.", "png나 svg로 내보내세요."
    if image.kind != _SAME.get(suffix, suffix):
        message = f"이름은 '{suffix or '확장자 없음'}'인데 내용은 {image.kind} 그림이에요."
        return message, f"이름을 .{image.kind}로 바꾸고 링크도 고치세요."
    if image.size > HEAVIEST:
        message = f"그림이 {image.size // 1000:,}KB예요. {HEAVIEST // 1000}KB까지예요."
        return message, "크기를 줄이거나, 찍은 화면이면 png 대신 webp로 내보내세요."
    return None


RULE = Rule("LNK036", "그림 파일은 가볍고 이름과 맞아요", Severity.ERROR, "0.1", Scope.SITE, check)
