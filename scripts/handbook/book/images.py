"""The images that a site publishes: what they are by their content, and what they weigh."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_HEAD = 512
"""Bytes in which the kind of an image is told."""
# The signatures of the formats' own specifications.
_SIGNATURES = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "webp"),
    (re.compile(rb".{4}ftypavi[fs]", re.DOTALL), "avif"),
    (re.compile(rb".{4}ftyp(?:hei[cx]|mif1)", re.DOTALL), "heic"),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), "bmp"),
    (re.compile(rb"II\*\0|MM\0\*"), "tiff"),
    (re.compile(rb"\0\0[\1\2]\0[^\0]\0?"), "ico"),
    (re.compile(rb"8BPS"), "psd"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b",
                re.DOTALL | re.IGNORECASE), "svg"),
)  # fmt: skip
_SUFFIXES = frozenset(
    ".svg .png .jpg .jpeg .gif .webp .avif .ico .bmp .tif .tiff .heic .heif .psd".split()
)


@dataclass(frozen=True, slots=True)
class Image:
    """An image file: its kind by its content (empty where it is none), and its size in bytes."""

    kind: str
    size: int


def read_images(folder: Path, uris: Iterable[str]) -> Mapping[str, Image]:
    """Return the files of `uris` below `folder` that are images by their name or their content."""
    images: dict[str, Image] = {}
    for uri in uris:
        file = folder / uri
        if file.suffix.lower() in {".md", ".css", ".js", ".json"} or not file.is_file():
            continue
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
        kind = next((name for signature, name in _SIGNATURES if signature.match(head)), "")
        if kind or file.suffix.lower() in _SUFFIXES:
            images[uri] = Image(kind, file.stat().st_size)
    return images
