"""The running text of a page with what it quotes, for the rules about the beginnings of lines."""

from __future__ import annotations

from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind


def with_quotations(document: Document) -> str:
    """Return the prose of a page and what its quotations say, as long as the source and with
    everything else blanked.
    """
    quoted = [p for p in document.passages if p.kind is TextKind.QUOTATION]
    if not quoted:
        return document.prose
    source, characters = document.source.text, list(document.prose)
    for passage in quoted:
        for index, offset in enumerate(passage.offsets[:-1]):
            if passage.text[index] == source[offset]:
                characters[offset] = source[offset]
    return "".join(characters)
