"""STR016: a table is one: a line separates its head, and no row has cells that are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity, Span
from handbook.core.likeness import Alike
from handbook.core.look_alikes import INVISIBLE, SPACES
from handbook.markdown.page import Document
from handbook.markdown.scan.spoilt_separators import Spoilt, spoilt_separator
from handbook.markdown.scan.tokens import RowToken, TableToken
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.torn_rows import leads_elsewhere, torn_rows
from handbook.rules.suggestions import Suggestion, order, suggest

_CELL = re.compile(r" *-+ *(?=\||$)")
_TOO_MANY = (
    "남는 칸은 보이지 않아요. 칸 안에 보일 세로줄이면 \\|로 적고, 아니면 칸을 지우거나 머리에 칸을 "
    "더하세요."
)
_AS_TEXT = "표가 세로줄이 든 글로 보여요."

_NONE = "머리 다음 줄에 {} 줄을 넣으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each table that Markdown does not take for one, each row that is too long, and each
    that an empty line tears off.
    """
    torn = set()
    for place, empty in torn_rows(document):
        torn.add(place.start)
        message = "빈 줄이 표를 끊어서 이 줄이 세로줄이 든 글로 보여요."
        is_sure = document.source.text.startswith("|", place.start)
        edits = (Edit(document.locate(empty), ""),)
        fix = Fix("표를 끊는 빈 줄 지우기", edits) if is_sure else None
        yield RULE.found(document.locate(place), message, "위의 빈 줄을 지우세요.", fix)
    for table in document.tables:
        if table.is_lone_row:
            if table.head.place.start not in torn and _is_meant(document, table.head.place, site):
                yield _alone(document, table.head)
            continue
        yield from _of_head(document, table)
        for row in table.rows if table.separator is not None else ():
            if row.cells > table.head.cells:
                message = f"이 줄은 {row.cells}칸인데 머리는 {table.head.cells}칸이에요."
                yield RULE.found(document.locate(row.place), message, _TOO_MANY)


def _is_meant(document: Document, row: Span, site: Site) -> bool:
    """Whether a row stands by itself on its line and is none of the links to other pages that many
    sites set apart with bars.
    """
    text = document.source.text
    before = text[text.rfind("\n", 0, row.start) + 1 : row.start]
    links = leads_elsewhere(text[row.start : row.end]) and not site.settings.is_book
    return not before.strip(" >") and not links


def _alone(document: Document, row: RowToken) -> Diagnostic:
    message = f"구분하는 줄 없이 한 줄만 적은 표예요. {_AS_TEXT}"
    hint = (
        f"이 줄이 머리면 다음 줄에, 아니면 위에 머리를 적고 둘 사이에 {_wanted(row.cells)} 줄을 "
        "넣으세요."
    )
    return RULE.found(document.locate(row.place), message, hint)


def _wanted(count: int) -> str:
    return f"| {' | '.join(['---'] * count)} |"


def _of_head(document: Document, table: TableToken) -> Iterator[Diagnostic]:
    count = table.head.cells
    wanted = _wanted(count)
    spoilt = _spoilt(document, table)
    if table.below_text:
        message = f"글 바로 아래에 구분하는 줄 없이 적은 표예요. {_AS_TEXT}"
        put = (
            f"다음 줄을 {wanted} 꼴로 적으세요." if spoilt else f"다음 줄에 {wanted} 줄을 넣으세요."
        )
        hint = f"표 위에 빈 줄을 두고, 머리 {put}"
        yield RULE.found(document.locate(table.head.place), message, hint)
    elif spoilt is not None:
        message = f"구분하는 줄에는 '-', '|', ':'만 적는데 {_shown(spoilt.character)} 있어요."
        place = document.locate(table.rows[0].place)
        yield RULE.suggested(place, f"{message} {_AS_TEXT}", _repaired(place, spoilt, count))
    elif table.separator is None:
        message = f"표의 머리 아래에 구분하는 줄이 없어요. {_AS_TEXT}"
        hint = f"머리 다음 줄에 {wanted} 줄을 넣으세요."
        yield RULE.found(document.locate(table.head.place), message, hint)
    elif table.separator.cells != count:
        message = f"구분하는 줄은 {table.separator.cells}칸인데 머리는 {count}칸이에요. {_AS_TEXT}"
        place = document.locate(table.separator.place)
        yield RULE.suggested(place, message, _separator(document, table.separator.place, count))


def _spoilt(document: Document, table: TableToken) -> Spoilt | None:
    if table.separator is not None or not table.rows:
        return None
    place = table.rows[0].place
    return spoilt_separator(document.source.text[place.start : place.end])


def _shown(character: str) -> str:
    called = (SPACES | INVISIBLE).get(character, character)
    return f"'{called}' 글자가"


def _repaired(place: Location, spoilt: Spoilt, count: int) -> Suggestion:
    """Return the line with the characters that are meant: certain, where it has a cell for each."""
    if spoilt.sure and spoilt.typed.strip(" |").count("|") == count - 1:
        return order(place, spoilt.typed, "줄로")
    wanted = _wanted(count)
    return suggest(place, spoilt.typed, Alike((wanted,)), "줄로", _NONE.format(wanted))


def _separator(document: Document, span: Span, count: int) -> Suggestion:
    """Return the line as it should be: certain, where no column is aligned otherwise."""
    typed = document.source.text[span.start : span.end]
    cell = _CELL.search(typed)
    bar = "|" if typed.lstrip().startswith("|") else ""
    wanted = bar + "|".join([cell[0] if cell else " --- "] * count) + bar
    place = document.locate(span)
    if ":" in typed or cell is None:
        return Suggestion(f"칸마다 하나씩 {count}개를 적으세요: {wanted}")
    return order(place, wanted, "줄로")


RULE = Rule(
    "STR016",
    "표의 줄마다 칸 수가 같아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
