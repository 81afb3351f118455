"""LNK032: an address ends before the words that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.korean.particles import WORD_REST
from handbook.markdown.page import Document, Link
from handbook.markdown.scan.tokens import LinkForm
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import order

_TYPED = re.compile(r"https?://(?P<rest>[^\s<>\"'`\x00)\]]*)")
_GOES_ON = re.compile(r"[!-~](?=[가-힣])")
_ADDRESS = re.compile(r"(?P<address>https?://[!-~]*[!-~])(?P<tail>[가-힣]+)")
_TITLE = "조사를 주소 밖에 두기"
_PARTICLE = re.compile(WORD_REST)
_LABELLED = re.compile(r"(?P<address>https?://[^\s|]+)\|(?P<words>[^|]*[^|\s][^|]*)")
_WORDS = re.compile(r"[^!-~]")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each address with a particle at its end: of a link, and of one that is only typed,
    which previews and some extensions make a link of; and each with its words within the angle
    brackets, as chats write a link.
    """
    del site
    yield from _labelled(document)
    for link in document.links:
        match = _ADDRESS.fullmatch(link.target)
        if match is not None and link.located and _is_particle(match["tail"]):
            bare = link.form is LinkForm.AUTOLINK
            hint = _hint(match) if bare else f"{match['address']} 주소만 적고 조사는 밖에 두세요."
            fix = _outside(document, link, match) if bare else None
            yield _found(document, link.place, match["tail"], (hint, fix))
    linked = [link.place for link in document.links if link.located]
    for typed in _TYPED.finditer(document.prose):
        # Once for each run of letters: an address within another's is a part of it.
        if _GOES_ON.search(document.prose, typed.start("rest"), typed.end() + 2) is None:
            continue
        match = _ADDRESS.match(document.prose, typed.start())
        if match is None or not _is_particle(match["tail"]):
            continue
        place = Span(*match.span())
        if not any(other.start <= place.start < other.end for other in linked):
            edit = Edit(document.locate(place), f"<{match['address']}>{match['tail']}")
            fix = Fix(_TITLE, (edit,))
            yield _found(document, place, match["tail"], (_hint(match), fix))


def _labelled(document: Document) -> Iterator[Diagnostic]:
    for link in document.links:
        match = _LABELLED.fullmatch(link.target)
        if match is None or link.form is not LinkForm.AUTOLINK or not link.located:
            continue
        address, words = match["address"], match["words"]
        if "?" in address and _WORDS.search(words) is None:
            continue  # a query may hold the sign: `?scope=a|b`
        place = document.locate(link.whole)
        made = order(place, f"[{words.strip()}]({address})", "링크로")
        message = f"주소가 '|{words}' 글까지 삼켜요."
        yield RULE.suggested(document.locate(link.place), message, made)


def _is_particle(tail: str) -> bool:
    match = _PARTICLE.match(tail)
    return match is not None and match.end() == len(tail)


def _hint(match: re.Match[str]) -> str:
    return f"<{match['address']}>{match['tail']} 꼴로 주소만 꺾쇠로 감싸세요."


def _outside(document: Document, link: Link, match: re.Match[str]) -> Fix:
    """Put the particle of `<address>` behind its bracket, and brackets where there are none."""
    end = document.locate(Span(link.place.end, link.place.end + 1))
    if not document.source.text.startswith(">", link.place.end):
        bracketed = f"<{match['address']}>{match['tail']}"
        return Fix(_TITLE, (Edit(document.locate(link.place), bracketed),))
    address = Edit(document.locate(link.place), match["address"])
    return Fix(_TITLE, (address, Edit(end, f">{match['tail']}")))


def _found(
    document: Document, place: Span, tail: str, way_out: tuple[str, Fix | None]
) -> Diagnostic:
    return RULE.found(document.locate(place), f"주소가 조사 '{tail}'까지 삼켜요.", *way_out)


RULE = Rule(
    "LNK032",
    "주소가 뒤의 글을 삼키지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
