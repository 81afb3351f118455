"""`move PAGE NEW`: the page, and every address that leads to it or from it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

from handbook.authoring.moving.mentions import mentions
from handbook.authoring.moving.named import Kind, Named, unknown
from handbook.authoring.moving.redirecting import (
    lead_on,
    page_address,
    redirects_in,
    with_moved_places,
)
from handbook.authoring.moving.references import Reference, What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.authoring.moving.with_and_without import while_there
from handbook.authoring.navigation import in_own_part
from handbook.book.config.addresses import address_of
from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.book.targets import in_docs
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.data.load import REDIRECTS
from handbook.markdown.chapters import CHAPTER_FOLDERS

_FIXED = frozenset({"index.md", "reference/glossary.md", "reference/bibliography.md"})
"""Pages that the tool itself knows by their paths."""
_RULES = "contributing/rules/"


def move_page(root: Path, site: Site, old: str, new: str) -> Plan:
    """Return what moving the page `old` to `new` (paths below docs/) makes of the files.

    A page that was moved by hand before (`old` is gone, `new` is there) gets all the rest.
    Raises CouldNotRun for what cannot be moved, or moved there.
    """
    found = list(references(root, while_there(site, old)))
    by_hand = _was_moved(root, site, old, new, found)
    refuse_fixed(old)
    if not by_hand:
        _refuse_target(root, site, new)
    rewriting = Rewriting()
    for reference in found:
        moved = {} if by_hand else {old: new}
        if reference.uri == old:
            rewriting.retype(reference, Destination(new, reference.anchor, moved))
        elif reference.page == old and reference.what is What.LINK:
            rewriting.retype(reference, Destination(reference.uri, reference.anchor, moved))
        elif by_hand and reference.page == new and (meant := _meant(reference, old, site)):
            rewriting.retype(reference, Destination(meant, reference.anchor, moved))
    texts = _texts(root, rewriting, old, new)
    led_on = lead_on(root, texts, page_address(old), new)
    docs = site.settings.docs
    files = (f"{docs}/{old}", f"{docs}/{new}")
    if not by_hand and files[0] in texts:
        texts[files[1]] = texts.pop(files[0])
    return Plan(
        changes_of(texts),
        (
            f"{'이미 옮겨져 있어요' if by_hand else '옮겼어요'}: {' → '.join(files)}",
            *said(rewriting.counts, dict([files])),
            led_on,
        ),
        None if by_hand else files,
        by_hand=mentions(root, (old, page_address(old)), rewriting.places),
        next_steps=tuple(_next_steps(old, new)),
    )


def _meant(reference: Reference, old: str, site: Site) -> str:
    """Return the page or file that a link on a page led to before that was moved by hand, or an
    empty string where the link leads somewhere from the new place.
    """
    if not reference.uri or in_docs(reference.uri, "", site).exists:
        return ""
    path = reference.source.text[reference.span.start : reference.span.end].partition("#")[0]
    if path.endswith("/"):  # as a browser reads it
        address = posixpath.normpath(posixpath.join(page_address(old), path))
        return site.settings.by_address.get(f"{address}/index.html", "")
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(old), path))
    return meant if in_docs(meant, "", site).exists else ""


def _texts(root: Path, rewriting: Rewriting, old: str, new: str) -> dict[str, str]:
    """Return the new texts of the files by their old paths."""
    texts = rewriting.texts()
    if old.partition("/")[0] != new.partition("/")[0] and CONFIG_NAME in texts:
        texts[CONFIG_NAME] = in_own_part(SourceText(CONFIG_NAME, texts[CONFIG_NAME]), new)
    redirects = redirects_in(root, texts)
    texts[REDIRECTS] = with_moved_places(redirects, page_address(old), page_address(new))
    return texts


def _was_moved(root: Path, site: Site, old: str, new: str, found: list[Reference]) -> bool:
    """Tell whether the page was moved by hand before. Raises CouldNotRun where it is unknown."""
    if old in site.documents:
        return False
    if new in site.documents and was_there(site, old, found):
        return True
    if (root / site.settings.docs / old).is_file():
        raise CouldNotRun(
            "사이트에 싣지 않는 파일이라 옮길 것이 없어요.", old, "편집기에서 옮기세요."
        )
    raise unknown(Named(Kind.PAGE, old, ""), site.documents)


def was_there(site: Site, uri: str, found: Iterable[Reference]) -> bool:
    """Tell whether a page that is not there was: it was published, or git has had it. Where git
    does not answer, `found` tells, all that leads somewhere: something leads there.
    """
    address = page_address(uri)
    if any(entry.address == address for entry in site.addresses):
        return True
    held = site.history.held(f"{site.settings.docs}/{uri}")
    return held if held is not None else any(reference.uri == uri for reference in found)


def refuse_fixed(uri: str) -> None:
    """Raise CouldNotRun for a page that has to stay where it is."""
    if uri in _FIXED or uri.startswith(_RULES):
        raise CouldNotRun(
            "도구가 이 자리에서 찾는 페이지예요. 옮기거나 지울 수 없어요.",
            uri,
            "꼭 옮겨야 하면 이슈를 열어 주세요.",
        )


def _refuse_target(root: Path, site: Site, new: str) -> None:
    if (root / site.settings.docs / new).exists():
        raise CouldNotRun("이미 있는 페이지예요.", new, "다른 이름을 고르세요.")
    address = address_of(new, use_directory_urls=True)
    if address in site.settings.by_address:
        raise CouldNotRun(
            f"'{site.settings.by_address[address]}' 파일이 이미 그 주소를 써요.",
            new,
            "다른 이름을 고르세요.",
        )


def _next_steps(old: str, new: str) -> list[str]:
    steps = []
    before, after = old.partition("/")[0], new.partition("/")[0]
    if (before in CHAPTER_FOLDERS) != (after in CHAPTER_FOLDERS):
        what = "장이 됐어요. 장의 꼴" if after in CHAPTER_FOLDERS else "이제 장이 아니에요. 머리말"
        steps.append(f"{new} 페이지는 {what}이 맞는지 check가 알려 줘요.")
    elif before != after:
        steps.append("mkdocs.yml의 차례에서 알맞은 자리인지 봐요.")
    steps.append("제목까지 바뀌었으면 # 제목과 머리말의 title을 고쳐요.")
    steps.append("python3 scripts/dev.py check 명령으로 확인해요.")
    return steps
