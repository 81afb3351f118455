"""STR040: the kind of an admonition is one that the theme or the site itself draws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.read_boxes import read_boxes
from handbook.rules.suggestions import suggest

_KINDS = frozenset(
    "note abstract summary tldr info todo tip hint important success check done question help faq "
    "warning caution attention failure fail missing danger error bug example quote cite".split()
)
"""Those of Material for MkDocs (reference, Admonitions) and of MkDocs' own themes."""
_STYLED = re.compile(r"(?:(?:\.admonition|details)\.|--md-admonition-icon--)(?P<kind>[\w-]+)")
_OTHERWISE = "스타일시트에 그 종류의 모양을 적으세요."
_IN_ENGLISH = (
    "note, tip, warning, example처럼 있는 종류의 이름으로 적고, 제목은 그 뒤에 따옴표로 묶으세요."
)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each kind that the site does not know, and that is nearly one of the known ones or not
    in Latin letters. Capital letters are read as small ones.
    """
    text = document.source.text
    for box in read_boxes(document, site):
        words = [text[word.start : word.end] for word in box.words]
        if not _KINDS.isdisjoint(word.lower() for word in words) or _is_own(words[0].lower(), site):
            continue
        near = names_like(words[0].lower(), _KINDS | _styled(site))
        if not near and words[0].isascii():
            continue
        place = document.locate(box.words[0])
        message = f"'{words[0]}' 종류의 상자는 없어요. 정한 색과 그림표가 나오지 않아요."
        otherwise = _OTHERWISE if near else _IN_ENGLISH
        found = suggest(place, words[0], Alike(near.names), "이름으로", otherwise)
        yield RULE.suggested(place, message, found)


def _is_own(kind: str, site: Site) -> bool:
    """Tell whether the site draws a kind: a style sheet, a template or mkdocs.yml names it."""
    named = re.compile(rf"(?:[.\"']|--){re.escape(kind)}(?![\w-])")
    files = (*site.style_sheets, *site.templates)
    return any(named.search(file.source.text) for file in files) or any(
        word.target == kind for word in site.settings.words
    )


@lru_cache(maxsize=1)
def _styled(site: Site) -> frozenset[str]:
    """Return the kinds to which the site's style sheets give a look."""
    texts = (file.source.text for file in (*site.style_sheets, *site.templates))
    return frozenset(match["kind"] for text in texts for match in _STYLED.finditer(text))


RULE = Rule(
    "STR040",
    "상자의 종류는 있는 이름으로 적어요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    applies_to=Sites.ANY,
)
