"""What to type instead of a raw `<a href>` that leads to the Markdown file of a page: the site only
makes an address of it where the link is typed as Markdown.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Span
from handbook.markdown.page import Document, Link
from handbook.markdown.scan.tokens import LinkForm
from handbook.rules.suggestions import Suggestion, order

_WORDS_AND_END = re.compile(r"(?P<words>[^<>\[\]\n]+)</a\s*>", re.IGNORECASE)
_PLAIN = re.compile(r"<a\s+href=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)\s*>", re.IGNORECASE)
_PAGE = ".md"


def markdown_instead(link: Link, document: Document, site: Site) -> Suggestion | None:
    """Return the link as Markdown; None where it is none of those, or where within a block of HTML
    no Markdown is read.
    """
    if link.form is not LinkForm.HTML or not link.located:
        return None
    if posixpath.splitext(urlsplit(link.target).path)[1] != _PAGE:
        return None
    target = resolve(link.target, document.uri, from_source=True, site=site)
    if target is None or not target.exists or not _is_read(link.whole, document):
        return None
    text = document.source.text
    rest = _WORDS_AND_END.match(text, link.whole.end)
    if rest is None or _PLAIN.fullmatch(text[link.whole.start : link.whole.end]) is None:
        return Suggestion(f"HTML 대신 [글]({link.target}) 꼴로 적으세요.")
    right = f"[{rest['words'].strip()}]({link.target})"
    ordered = order(document.locate(Span(link.whole.start, rest.end())), right, "꼴로")
    return Suggestion(f"HTML 대신 '{right}' 꼴로 적으세요.", ordered.fix)


def _is_read(tag: Span, document: Document) -> bool:
    """Tell whether the words behind a tag are read as Markdown."""
    return any(
        one.offsets[0] <= tag.end < one.offsets[-1] and tag.end in one.offsets
        for one in document.passages
        if one.text
    )
