"""Citations that are typed as the site does not read them, though what was meant is plain: brackets
of full width or doubled, an address behind them, and sources that lack their `@`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.core.diagnostics import Span
from handbook.core.likeness import Alike, names_like
from handbook.data.sources import Sources
from handbook.markdown.page import Document

WIDE = re.compile(r"[\[［][@＠][A-Za-z0-9][^\[\]［］\n]{0,200}[\]］]")
"""A citation whose brackets or whose `@` may be of full width."""
_FULL_WIDTH = re.compile(r"[\uff01-\uff5e]")
_ADDRESS = re.compile(r"\((?P<address>(?:https?://|[^()\s]*\.md)[^()\s]*)\)")
_PARTING = re.compile(r"(\s*[,;]\s*)")
_PLACE = re.compile(
    r"(?P<source>@[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:(?::\s*|\s+)(?=[^\s@,;\]])|;\s*(?=[§\d]))"
)
_WITHOUT_SIGN = re.compile(r"@?(?P<id>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?P<place>,? *§.*|, .*)?")
_YEAR = re.compile(r"[a-z].*(?:19|20)\d\d")
"""What the ids of most sources hold, and hardly anything else in brackets does."""


@dataclass(frozen=True, slots=True)
class Misshapen:
    """A citation at `place` that has to be typed as `right`; `sure` where nothing else is meant."""

    place: Span
    message: str
    right: str
    sure: bool = True


def misshapen(document: Document, sources: Sources) -> Iterator[Misshapen]:
    """Yield the citations of a page that are typed so; `sources` are those there are."""
    for match in WIDE.finditer(document.prose):
        if is_wide(match[0]):
            yield _narrow(Span(*match.span()), match[0])
    for whole in dict.fromkeys(citation.whole for citation in document.citations):
        found = _of_citation(document.source.text, whole, sources)
        if found is not None:
            yield found


def citation_meant(brackets: str, sources: Sources) -> Alike:
    """Return the citation that was meant by what stands in brackets without an `@`: the ids of
    sources, letter case aside, each with its place. It is certain where they are typed as they are,
    or hold a year.
    """
    known = {id.casefold(): id for id in sources.ids}
    pieces = [_WITHOUT_SIGN.fullmatch(piece.strip()) for piece in brackets.split(";")]
    typed = [(piece["id"], piece["place"] or "") for piece in pieces if piece]
    if len(typed) == len(pieces) and all(id.casefold() in known for id, _ in typed):
        meant = [(known[id.casefold()], place) for id, place in typed]
        right = "; ".join(f"@{id}{place}" for id, place in meant)
        certain = all(_YEAR.match(id) for id, _ in meant) or typed == meant
        return Alike((f"[{right}]",), certain)
    if len(typed) == len(pieces) == 1 and _YEAR.match(typed[0][0].casefold()):
        near = names_like(typed[0][0], sources.ids)
        return replace(near.typed_as(f"[@{{}}{typed[0][1]}]"), certain=False)
    return Alike()


def _of_citation(text: str, whole: Span, sources: Sources) -> Misshapen | None:
    typed = text[whole.start : whole.end]
    if is_wide(typed):
        return _narrow(whole, typed)
    if text.startswith("[", whole.start - 1) and text.startswith("]", whole.end):
        if text.startswith(("(", "["), whole.end + 1):
            return None  # the text of a link
        message = "대괄호가 두 겹이라서 바깥의 대괄호가 독자에게 그대로 보여요."
        return Misshapen(Span(whole.start - 1, whole.end + 1), message, typed)
    address = _ADDRESS.match(text, whole.end)
    if address is not None:
        message = "출처 표시는 링크가 아니라서 뒤의 주소가 독자에게 그대로 보여요."
        same = _is_of(address["address"], typed, sources)
        return Misshapen(Span(whole.start, address.end()), message, typed, sure=same)
    rights = (
        (f"[{typed[1:-1].strip(' ;')}]", "남은 빈칸이나 쌍반점 때문에 출처로 읽히지 않아요."),
        (_with_commas(typed, sources.ids), "출처와 그 안의 자리 사이에 쉼표가 없어요."),
        (_with_signs(typed, sources.ids), "뒤의 출처에 @ 글자가 없어서 출처로 읽히지 않아요."),
    )
    found = (Misshapen(whole, message, right) for right, message in rights if right != typed)
    return next(found, None)


def is_wide(citation: str) -> bool:
    """Tell whether something in a citation is of full width."""
    return _FULL_WIDTH.search(citation) is not None


def _narrow(place: Span, typed: str) -> Misshapen:
    narrow = _FULL_WIDTH.sub(lambda match: unicodedata.normalize("NFKC", match[0]), typed)
    right = _PARTING.sub(lambda parting: f"{parting[0].strip()} ", narrow)
    return Misshapen(place, "전각 글자로 적은 출처가 독자에게 그대로 보여요.", right)


def _is_of(address: str, citation: str, sources: Sources) -> bool:
    """Tell whether an address is that of the source cited."""
    source = sources.by_id.get(citation[2:-1])
    return source is not None and source.url.rstrip("/") == address.rstrip("/")


def _with_commas(citation: str, known: frozenset[str]) -> str:
    """Return a citation with a comma between each source and the place in it."""
    return _PLACE.sub(
        lambda match: f"{match['source']}, " if match["source"][1:] in known else match[0], citation
    )


def _with_signs(citation: str, known: frozenset[str]) -> str:
    """Return a citation with an `@` before each source that stands behind another without one."""
    pieces = _PARTING.split(citation[1:-1])
    right = pieces[0]
    for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        is_source = piece.strip() in known
        right += f"; @{piece.strip()}" if is_source else f"{mark}{piece}"
    return f"[{right}]"
