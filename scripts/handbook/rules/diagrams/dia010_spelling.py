"""DIA010: the words in a diagram are spelt as the glossary spells them.

GLO003 looks at captions: they are running text.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.diagrams.model import Label
from handbook.markdown.page import Diagram, Document
from handbook.rules.glossary.avoided_spellings import avoided_spellings
from handbook.rules.rule import Rule, Scope

_ABOUT_SPELLINGS = "contributing"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each avoided spelling in labels, marks, titles and descriptions."""
    if document.folder == _ABOUT_SPELLINGS:
        return
    spellings = avoided_spellings(site.glossary)
    for diagram in document.diagrams:
        for span in dict.fromkeys(diagram.span(words.place) for words in _labels(diagram)):
            typed = document.source.text[span.start : span.end]
            for found in spellings.search(typed.replace("<br>", " " * len("<br>"))):
                start = span.start + found.start
                place = document.locate(Span(start, start + found.end - found.start))
                message = f"그림에서 '{found.wrong}' 표기는 쓰지 않아요."
                hint = f"'{found.right}' 표기로 고치세요."
                edits = (Edit(place, found.right),)
                fix = Fix(f"'{found.right}' 표기로 고치기", edits) if found.certain else None
                yield RULE.found(place, message, hint, fix)


def _labels(diagram: Diagram) -> Iterator[Label]:
    captions = frozenset(diagram.report.metadata.captions)
    return (words for words in diagram.report.texts if words not in captions)


RULE = Rule("DIA010", "그림의 말도 정한 표기로 적어요", Severity.WARNING, "0.1", Scope.PAGE, check)
