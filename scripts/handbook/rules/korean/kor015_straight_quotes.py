"""KOR015: quotation marks are the straight ones of the keyboard.

Word processors bend them. Markdown, YAML and diagrams read the straight ones alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.yaml import YamlDocument
from handbook.markdown.page import Document
from handbook.rules.korean.written import DIAGRAM, Written, written_data, written_page
from handbook.rules.rule import Part, Rule, Scope

_STRAIGHT = dict.fromkeys("\u201c\u201d\u201e\u201f", '"') | dict.fromkeys(
    "\u2018\u2019\u201a\u201b", "'"
)
_BENT = re.compile(f"[{''.join(_STRAIGHT)}]")
_SPOKEN_OF = re.compile(r"(?<=['\"(])[\u2018-\u201f](?: [\u2018-\u201f])?(?=['\")])")
"""A mark that is shown alone, in quotes or brackets."""
_CLEANS = "굽은 따옴표"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each bent quotation mark of a page."""
    del site
    if _BENT.search(document.source.text):
        drawn = [fence.whole for fence in document.fences if fence.language == DIAGRAM]
        yield from _search(written_page(document), drawn)


def check_data(site: Site) -> Iterator[Diagnostic]:
    """Yield each bent quotation mark of the data files."""
    for written in written_data(site):
        yield from _search(written)


def _search(written: Written, drawn: Sequence[Span] = ()) -> Iterator[Diagnostic]:
    """Yield each bent mark; `drawn` is where the diagrams stand."""
    shown = [match.span() for match in _SPOKEN_OF.finditer(written.text)]
    for match in _BENT.finditer(written.text):
        if any(start <= match.start() < end for start, end in shown):
            continue
        place = written.source.locate(Span(*match.span()))
        right = _STRAIGHT[match[0]]
        if any(span.start <= match.start() < span.end for span in drawn):
            right = _in_diagram(written.source.text, match.start(), right)
        message = f"굽은 따옴표가 있어요: {match[0]}"
        fix = _fix(written, match.start(), right)
        hint = f"곧은 따옴표 {right} 글자로 바꾸세요."
        if fix is None:
            hint = "값 전체를 다른 따옴표로 묶고, 안의 따옴표를 곧은 것으로 바꾸세요."
        yield RULE.found(place, message, hint, fix)


def _in_diagram(text: str, at: int, right: str) -> str:
    """Return the straight mark for the bent one at offset `at` of a diagram: a double one would end
    the label that it stands in.
    """
    line_before = text[text.rfind("\n", 0, at) + 1 : at]
    return "'" if line_before.count('"') % 2 else right


def _fix(written: Written, at: int, right: str) -> Fix | None:
    """Return the fix for the mark at offset `at`; None where the YAML would need a careful hand."""
    edits = [(Span(at, at + 1), right)]
    if at < written.yaml_end and written.yaml is not None:
        edits = _in_yaml(written.yaml, at, right)
    if not edits:
        return None
    places = tuple(Edit(written.source.locate(span), text) for span, text in edits)
    return Fix("따옴표 펴기", places, cleans=_CLEANS)


def _in_yaml(yaml: YamlDocument, at: int, right: str) -> list[tuple[Span, str]]:
    """Return the edits for a mark in a value, whose own quotation marks must stay a pair."""
    around = [span for span in yaml.spans.values() if span.start <= at < span.end]
    value = min(around, key=lambda span: span.end - span.start, default=Span(at, at + 1))
    typed = yaml.source.text[value.start : value.end]
    here = Span(at, at + 1)
    if typed[0] == right:
        return [(here, f"\\{right}" if right == '"' else "''")]
    if at > value.start or typed[0] in "'\"":
        return [(here, right)]
    around_it = "'" if right == '"' else '"'
    unfit = {around_it, "\\", "\n"} | {c for c in _STRAIGHT if _STRAIGHT[c] == around_it}
    if not unfit.isdisjoint(typed):
        return []
    end = value.start + len(typed.rstrip())
    return [(here, f"{around_it}{right}"), (Span(end, end), around_it)]


RULE = Rule(
    "KOR015",
    "따옴표는 곧은 것만 써요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_data),
)
