"""Which definition a pair of brackets in the text may name that is none, but nearly one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handbook.core.diagnostics import Span
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm, ReferenceToken

_SHORTEST = 6
"""In shorter brackets a word is more likely to be one that is meant to be seen."""
_ATTACHED = re.compile(r"[A-Za-z0-9_)\]`]")
_ADDRESS = re.compile(r"[ \t]+<?https?://[^\s<>]+>?[ \t]*(?:[\"'(][^\n]*)?(?=\n|$)")
_SAID = re.compile(r"(?:[ \t]*[:：]|(?=[ \t]))(?=[ \t]*\S)")
"""What stands between the name of a footnote and its text where the colon is lacking or spoilt."""
_BEGINS_A_NOTE = re.compile(r"[ \t]*(?:\[\^[^\[\]]*\][^\n]*)?\r?")
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


def notes_lacking_colons(document: Document) -> Mapping[Span, str]:
    """Return what stands where `[^name]:` should, with that name, for each `[^name] text` that
    begins a paragraph where the same name is referred to on the page.
    """
    marks = [t for t in document.references.undefined if t.form is ReferenceForm.FOOTNOTE]
    text = document.source.text
    ends = ((mark, _SAID.match(text, mark.whole.end)) for mark in marks)
    notes = {
        mark: Span(mark.whole.start, said.end())
        for mark, said in ends
        if said is not None and _begins_a_note(mark.whole.start, text)
    }
    referred = {mark.name for mark in marks if mark not in notes}
    return {place: mark.name for mark, place in notes.items() if mark.name in referred}


def _begins_a_note(start: int, text: str) -> bool:
    """Tell whether nothing stands before `start` in its line, and no running text above it."""
    line = text.rfind("\n", 0, start) + 1
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)]
    return not text[line:start].strip() and _BEGINS_A_NOTE.fullmatch(above) is not None


def near_definition(token: ReferenceToken, document: Document) -> Alike:
    """Return the names, as they are typed, of the definitions that a lone `[name]` may mean."""
    short = len(token.name) < _SHORTEST
    if token.form is not ReferenceForm.SHORTCUT or short or is_attached(token, document):
        return Alike()
    text = document.source.text
    labels = (_LABEL.match(text, d.whole.start) for d in document.references.definitions)
    return names_like(token.name, {label["name"] for label in labels if label is not None})
