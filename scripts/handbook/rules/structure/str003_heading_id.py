"""STR003: every heading carries an explicit ASCII id.

Python-Markdown would call Korean headings `_1`, `_2` and so on, which move when one is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document, Heading
from handbook.rules.rule import Rule, Scope

_PART = 2
"""The level of the headings that divide a page."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each heading without an id, and each id that is not ASCII."""
    del site
    for heading in document.headings:
        if not heading.explicit:
            message = "제목에 이름이 없어요."
            hint = f"줄 끝에 {{ #{_example(heading, document)} }} 꼴로 영문 이름을 다세요."
            yield RULE.found(document.locate(heading.place), message, hint)
        elif _NAME.fullmatch(heading.id) is None:
            message = f"제목의 이름 '{heading.id}' 안에 영문, 숫자, 붙임표가 아닌 글자가 있어요."
            place = heading.id_place or heading.place
            yield RULE.found(document.locate(place), message, "type-1처럼 영문으로 지으세요.")


def _example(heading: Heading, document: Document) -> str:
    """Return a name like those of the page: questions are counted through."""
    if heading.level > _PART and document.part_at(heading.place.start) == "quiz":
        taken = {other.id for other in document.headings}
        free = (number for number in count(1) if f"quiz-{number}" not in taken)
        return f"quiz-{next(free)}"
    words = re.findall(r"[A-Za-z0-9]+", heading.text)
    return "-".join(words).lower() or "short-name"


RULE = Rule("STR003", "제목마다 영문 이름이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
