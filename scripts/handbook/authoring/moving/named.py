"""What a person names: a page, a heading, a term or a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from handbook.authoring.scaffold import name_of
from handbook.book.entry_places import was_published
from handbook.book.site import Site
from handbook.core.errors import CouldNotRun
from handbook.core.likeness import paths_like
from handbook.markdown.extensions.terms import GLOSSARY_PAGE

_SITE = re.compile(r"https?:/+[^/]+/")
_CLOSE_ID = 0.5
"""Ids are short."""
_FORMS = "페이지는 basics/type-2.md, 제목은 basics/type-2.md#paths, 용어와 출처는 id로 적으세요."


class Kind(StrEnum):
    """What can be moved or removed; the value is its name in Korean."""

    PAGE = "페이지"
    HEADING = "제목"
    TERM = "용어"
    SOURCE = "출처"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that is named: a page (`uri`, its path below docs/), an id on a page (`uri` and
    `id`), or the `id` of a term or a source.
    """

    kind: Kind
    uri: str
    id: str

    def __str__(self) -> str:
        return f"{self.uri}#{self.id}" if self.uri and self.id else self.uri or self.id


def named(typed: str, site: Site) -> Named:
    """Return what is meant by `typed`, which need not exist where its form says what it is.

    A source may begin with `@`, as it does in the text. Raises CouldNotRun.
    """
    path = below_docs(typed, site)
    page, mark, anchor = path.partition("#")
    if page.endswith(".md"):
        if mark and not anchor:
            raise CouldNotRun(f"'{typed}' 주소의 # 뒤에 이름이 없어요.", hint=_FORMS)
        return Named(Kind.HEADING if anchor else Kind.PAGE, page, anchor)
    if "/" in path or "#" in path:
        raise CouldNotRun(f"'{typed}': 페이지의 경로는 .md로 끝나요.", hint=_near(path, site))
    is_term, is_source = path in site.glossary.ids, path in site.sources.ids
    if typed.startswith("@") or (is_source and not is_term):
        return Named(Kind.SOURCE, "", typed.removeprefix("@"))
    if is_term and is_source:
        raise CouldNotRun(
            f"'{typed}' 이름은 용어에도 출처에도 있어요.",
            hint=f"출처는 @{typed}, 용어는 term:{typed} 꼴로 적으세요.",
        )
    if is_term or typed.startswith("term:") or was_published(site, GLOSSARY_PAGE, path):
        return Named(Kind.TERM, "", typed.removeprefix("term:"))
    raise CouldNotRun(f"'{typed}' 페이지, 용어, 출처가 없어요.", hint=_near(path, site))


def unknown(thing: Named, known: Iterable[str]) -> CouldNotRun:
    """Return why something that is named cannot be used: it is not there."""
    near = candidates(str(thing), known)
    hint = f"혹시 {near} 말인가요?" if near else _FORMS
    return CouldNotRun(f"'{thing}' {thing.kind}{_subject(thing.kind)} 없어요.", hint=hint)


def candidates(typed: str, known: Iterable[str]) -> str:
    """Return up to three of `known` that may be meant by `typed`, those of its file name first.

    Of places on a page only the ids are compared: what stands before them is the same.
    """
    pool = sorted(known)
    page, mark, anchor = typed.rpartition("#")
    if mark:
        ids = [place.removeprefix(f"{page}#") for place in pool]
        return ", ".join(f"{page}#{name}" for name in get_close_matches(anchor, ids, 3, _CLOSE_ID))
    return ", ".join(paths_like(typed, pool))


def below_docs(typed: str, site: Site) -> str:
    """Return a path as it stands below docs/, whichever way round it was typed."""
    return typed.replace("\\", "/").removeprefix("./").removeprefix(f"{site.settings.docs}/")


def new_page(typed: str, site: Site) -> str:
    """Return the path below docs/ of a page that is to be. Raises CouldNotRun."""
    page = below_docs(typed, site)
    if page.startswith("/") or ".." in page.split("/"):
        raise CouldNotRun(f"'{typed}' 경로가 docs/ 폴더 밖이에요.", hint="예: basics/hosted.md")
    if not page.endswith(".md") or "#" in page:
        raise CouldNotRun(
            f"'{typed}' 경로가 .md로 끝나지 않아요.",
            hint="페이지는 페이지의 경로로 옮겨요. 예: basics/hosted.md",
        )
    for part in page.removesuffix(".md").split("/"):
        name_of(part, "경로", "basics/hosted.md")
    return page


def _near(path: str, site: Site) -> str:
    terms = [term for term in site.glossary.listed if path in term.ko or path == term.en]
    by_name = [term.id for term in sorted(terms, key=lambda term: len(term.ko))]
    if by_name:
        return f"용어는 id로 적으세요: {', '.join(by_name[:3])}"
    path, mark, anchor = _SITE.sub("", path).partition("#")
    path = path.rstrip("/")
    if page := _page_without_suffix(path, site):
        return f"혹시 {page}{mark}{anchor} 말인가요?"
    entries = [] if "/" in path else [*site.glossary.ids, *site.sources.ids]
    known = [*site.documents, *entries]
    near = candidates(path, known) or candidates(f"{path}.md", known)
    return f"혹시 {near} 말인가요?" if near else _FORMS


def _page_without_suffix(path: str, site: Site) -> str:
    """Return the page that `path` names but for its `.md`, be it there or taken away by hand;
    empty where it names none.
    """
    pages = (f"{path}.md", f"{path}/index.md")
    there = [page for page in pages if page in site.documents]
    gone = (page for page in pages if site.history.is_committed(f"{site.settings.docs}/{page}"))
    return there[0] if there else next(gone, "")


def _subject(kind: Kind) -> str:
    return "이" if kind is Kind.HEADING else "가"
