"""STR040: the kind of an admonition is one that the theme or the site itself draws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import AdmonitionToken
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import suggest

_KINDS = frozenset(
    "note abstract summary tldr info todo tip hint important success check done question help faq "
    "warning caution attention failure fail missing danger error bug example quote cite".split()
)
"""Those of Material for MkDocs (reference, Admonitions) and of MkDocs' own themes."""
_EXTENSIONS = {"!": "admonition", "?": "pymdownx.details"}
"""What reads an admonition, by the sign that it begins with."""
_WORDS = re.compile(r"(?:!!!|\?\?\?\+?) ?(?P<kinds>[\w-]+(?: +[\w-]+)*)")
_STYLED = re.compile(r"(?:(?:\.admonition|details)\.|--md-admonition-icon--)(?P<kind>[\w-]+)")
_OTHERWISE = "스타일시트에 그 종류의 모양을 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each kind that is nearly one of the known ones, and that the site does not know.
    Capital letters are read as small ones.
    """
    for token in document.admonitions:
        match = _WORDS.search(document.source.text, token.whole.start, token.whole.end)
        if match is None or not _KINDS.isdisjoint(match["kinds"].lower().split()):
            continue
        if not _is_read(document, token, match[0][0], site) or _is_own(token.kind.lower(), site):
            continue
        near = names_like(token.kind.lower(), _KINDS | _styled(site))
        if not near:
            continue
        start = match.start("kinds")
        place = document.locate(Span(start, start + len(token.kind)))
        message = f"'{token.kind}' 종류의 상자는 없어요. 정한 색과 그림표가 나오지 않아요."
        found = suggest(place, token.kind, Alike(near.names), "이름으로", _OTHERWISE)
        yield RULE.suggested(place, message, found)


def _is_read(document: Document, token: AdmonitionToken, sign: str, site: Site) -> bool:
    """Tell whether the page has the admonition: neither as code, nor in a comment."""
    inside = [passage.offsets[0] for passage in document.passages if passage.text]
    inside += [fence.whole.start for fence in document.fences]
    return site.settings.uses(_EXTENSIONS[sign]) and any(
        token.whole.start <= start < token.whole.end for start in inside
    )


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
