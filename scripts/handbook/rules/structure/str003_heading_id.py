"""STR003: every heading carries an explicit ASCII id.

Python-Markdown would call Korean headings `_1`, `_2` and so on, which move when one is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.chapters import PART_IDS
from handbook.markdown.page import Document, Heading
from handbook.rules.lasting_ids import (
    LATIN,
    half_typed,
    mended_name,
    typed_names,
    without_sign,
    words_of,
)
from handbook.rules.links.wanted import names_wanted
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.left_over import headings_by_accident

_PART = 2
"""The level of the headings that divide a page."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each heading without an id, and each id that is not ASCII."""
    made = headings_by_accident(document)  # STR035's
    for heading in (one for one in document.headings if one.place not in made):
        typed = typed_names(heading, document) if heading.explicit else []
        if heading.explicit and (not heading.id or len(typed) > 1):
            yield _several(heading, document)
        elif not heading.explicit:
            message = "제목에 이름이 없어요."
            yield RULE.found(
                document.locate(heading.place), message, _hint(heading, document, site)
            )
        elif LATIN.fullmatch(heading.id) is None:
            message = f"제목의 이름 '{heading.id}' 안에 영문, 숫자, 붙임표가 아닌 글자가 있어요."
            place = heading.id_place or heading.place
            yield RULE.found(document.locate(place), message, "type-1처럼 영문으로 지으세요.")
        elif heading.id != heading.id.lower():
            message = f"제목의 이름 '{heading.id}' 안에 대문자가 있어요."
            place = heading.id_place or heading.place
            hint = f"'{heading.id.lower()}'처럼 소문자로 지으세요. 주소는 대소문자를 가려요."
            yield RULE.found(document.locate(place), message, hint)


def _several(heading: Heading, document: Document) -> Diagnostic:
    """Say that a name is parted by spaces: only what stands right behind the sign counts."""
    hint = f"{{ #{mended_name(heading, document) or 'short-name'} }} 꼴로 붙여 적으세요."
    if heading.id:
        message = f"제목의 이름에 빈칸이 있어서 '{heading.id}'까지만 이름이 돼요."
    else:
        message = "제목의 # 표시 뒤에 빈칸이 있어서 이름이 되지 않아요."
    return RULE.found(document.locate(heading.id_place or heading.place), message, hint)


def _hint(heading: Heading, document: Document, site: Site) -> str:
    """Return how to name a heading: as links call it, if that is known."""
    shown, typed = half_typed(heading)
    if not shown:
        shown, typed = without_sign(heading, document)
    typed = PART_IDS.get(words_of(heading), typed)
    where = f"'{shown}' 대신" if shown else "줄 끝에"
    if name := names_wanted(document, site).get(heading.place):
        return f"{where} {{ #{name} }} 이름을 다세요. 링크가 이 이름으로 찾아요."
    return f"{where} {{ #{typed or _example(heading, document)} }} 꼴로 영문 이름을 다세요."


def _example(heading: Heading, document: Document) -> str:
    """Return a name like those of the page: questions are counted through."""
    if heading.level > _PART and document.part_at(heading.place.start) == "quiz":
        taken = {other.id for other in document.headings}
        free = (number for number in count(1) if f"quiz-{number}" not in taken)
        return f"quiz-{next(free)}"
    words = re.findall(r"[A-Za-z0-9]+", heading.text)
    return "-".join(words).lower() or "short-name"


RULE = Rule(
    "STR003",
    "제목마다 영문 이름이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
