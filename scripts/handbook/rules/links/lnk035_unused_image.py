"""LNK035: every image below docs/ is used: a page, style sheet, template or data file names it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from unicodedata import is_normalized
from urllib.parse import unquote

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.rules.links.lnk003_image import images_meant
from handbook.rules.rule import Rule, Scope

_HINT = "쓸 페이지에서 ![무엇이 어디에 있는지](주소) 꼴로 부르거나, 파일을 지우세요."


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each image whose name stands nowhere, and neither does its folder's in a template."""
    if site.unread:  # a page that cannot be read may hold it
        return
    texts = list(_texts(site))
    made = [file.source.text for file in site.templates]
    unnamed: list[str] = []
    for uri in site.images:
        name, folder = posixpath.basename(uri), posixpath.dirname(uri)
        if not is_normalized("NFC", uri):
            continue  # links that are typed do not find it: LNK031 has it renamed first
        # A template may make the name of its image: assets/images/share/{{ part }}.png
        by_folder = bool(folder) and any(_makes_names_in(folder, text) for text in made)
        if not by_folder and not _is_named(name, texts):
            unnamed.append(uri)
    meant = images_meant(site) if unnamed else frozenset()
    for uri in unnamed:
        if uri not in meant:
            message = "이 그림을 쓰는 곳이 없어요."
            yield RULE.found(Location(f"{site.settings.docs}/{uri}"), message, _HINT)


def _is_named(name: str, texts: Sequence[str]) -> bool:
    """Tell whether `name` stands in one of `texts`, as it is or encoded as in an address."""
    return any(name in text for text in texts) or any(name in unquote(text) for text in texts)


def _makes_names_in(folder: str, template: str) -> bool:
    return re.search(rf"(?<![\w./-]){re.escape(folder)}/(?:\{{\{{|[\"'])", template) is not None


def _texts(site: Site) -> Iterator[str]:
    """Yield everything in which the name of an image may stand."""
    yield from (page.source.text for page in site.documents.values())
    yield from (file.source.text for file in (*site.style_sheets, *site.templates))
    yield from (data.source.text for data in site.data_files.values())
    yield from (entry.target for entry in site.settings.words)


RULE = Rule("LNK035", "그림 파일을 책에서 써요", Severity.WARNING, "0.1", Scope.SITE, check)
