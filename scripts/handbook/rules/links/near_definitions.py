"""Which definition a pair of brackets in the text may name that is none, but nearly one."""

from __future__ import annotations

import re

from handbook.core.diagnostics import Span
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm, ReferenceToken

_SHORTEST = 6
"""In shorter brackets a word is more likely to be one that is meant to be seen."""
_ATTACHED = re.compile(r"[A-Za-z0-9_)\]`]")
_ADDRESS = re.compile(r"[ \t]+<?https?://[^\s<>]+>?[ \t]*(?:[\"'(][^\n]*)?(?=\n|$)")
_LABEL = re.compile(r"\s*\[(?P<name>[^\[\]]*)\]")


def is_attached(token: ReferenceToken, document: Document) -> bool:
    """Tell whether brackets belong to the word before them: `argv[i]` is an index."""
    before = document.source.text[max(0, token.whole.start - 1) : token.whole.start]
    return _ATTACHED.match(before) is not None


def lacking_colons(document: Document) -> frozenset[Span]:
    """Return the brackets of each `[name] address` that stands alone on a line where the same name
    is referred to on the page: the definition of that lacks its colon.
    """
    undefined = document.references.undefined
    alone = {token.whole: token.name.lower() for token in undefined if _is_alone(token, document)}
    referred = {token.name.lower() for token in undefined if token.whole not in alone}
    return frozenset(whole for whole, name in alone.items() if name in referred)


def _is_alone(token: ReferenceToken, document: Document) -> bool:
    text, whole = document.source.text, token.whole
    line = text.rfind("\n", 0, whole.start) + 1
    begins = not text[line : whole.start].strip()
    return begins and _ADDRESS.match(text, whole.end) is not None


def near_definition(token: ReferenceToken, document: Document) -> Alike:
    """Return the names, as they are typed, of the definitions that a lone `[name]` may mean."""
    short = len(token.name) < _SHORTEST
    if token.form is not ReferenceForm.SHORTCUT or short or is_attached(token, document):
        return Alike()
    text = document.source.text
    labels = (_LABEL.match(text, d.whole.start) for d in document.references.definitions)
    return names_like(token.name, {label["name"] for label in labels if label is not None})
