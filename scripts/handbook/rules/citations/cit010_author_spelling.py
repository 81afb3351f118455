"""CIT010: an author is spelt alike in every source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.likeness import caseless
from handbook.core.yaml import Placed
from handbook.data.sources import Source
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, order

_BETWEEN = ", "
_ASIDE = re.compile(r"\([^)]*\)")
_NO_LETTER = re.compile(r"[\W_]+")
_OF_NO_NAME = frozenset(
    {"the", "project", "authors", "contributors", "developers", "documentation", "docs"}
    | {"프로젝트", "기여자", "기여자들", "개발자", "개발자들", "문서", "엮음", "외", "et", "al"}
)
"""What is added to a name without making another author of it, in lower case."""
_IN_KOREAN = {"linux": "리눅스"}


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each author whom other sources spell otherwise, at the spelling with fewer uses; of
    two with as many, at the later one.
    """
    used: defaultdict[str, list[tuple[str, Location | None]]] = defaultdict(list)
    for source in site.sources.listed:
        for author in source.authors.split(_BETWEEN):
            used[plain_name(author)].append((author, _place(source, author)))
    for uses in used.values():
        counts = Counter(author for author, _ in uses)
        usual = counts.most_common(1)[0][0]  # of equals, the one met first
        first = next(place for author, place in uses if author == usual)
        related = (first,) if first is not None else ()
        for author, place in uses:
            if author != usual and place is not None:
                message = f"다른 출처에서는 이 지은이를 '{usual}' 이름으로 적었어요."
                yield RULE.suggested(place, message, order(place, usual, "이름으로"), related)


def plain_name(author: str) -> str:
    """Return an author without what says no more than that it is one: case, blanks, signs, a firm
    in brackets, and words such as `프로젝트`.
    """
    words = _NO_LETTER.sub(" ", caseless(_ASIDE.sub(" ", author))).split()
    kept = [_IN_KOREAN.get(word, word) for word in words if word not in _OF_NO_NAME]
    return "".join(kept or words)


def _place(source: Source, author: str) -> Location | None:
    """Return where one of a source's authors stands, if that is typed just so."""
    written = source.authors
    if not isinstance(written, Placed):
        return None
    return exactly(written.source, written.span, author)


RULE = Rule("CIT010", "한 지은이는 이름이 하나예요", Severity.WARNING, "0.1", Scope.DATA, check)
