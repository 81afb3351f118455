"""STR045: something stands below every heading before the next of its level or above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.left_over import headings_by_accident

_HIDDEN = re.compile(r"<!--.*?-->|^ *\{:?[^}\n]*\} *$|\s+|^[=-]+ *$", re.DOTALL | re.MULTILINE)
"""What a reader does not see: comments, attributes, blanks, the line below a heading."""
_TITLE = 1


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each heading of a section in which nothing stands."""
    del site
    made = headings_by_accident(document)  # STR035's
    headings = sorted(
        (h for h in document.headings if h.located and h.place not in made),
        key=lambda heading: heading.place.start,
    )
    text = document.source.text
    for heading, following in zip_longest(headings, headings[1:]):
        if heading.level == _TITLE or (following and following.level > heading.level):
            continue
        begin = text.find("\n", heading.place.end)
        end = text.rfind("\n", 0, following.place.start) + 1 if following else len(text)
        if begin < 0 or not _HIDDEN.sub("", text[begin:end]):
            message = f"'{heading.text}' 제목 아래에 글이 없어요."
            hint = "글을 적거나, 제목을 지우세요. 병합하다 두 제목이 함께 남았는지도 보세요."
            yield RULE.found(document.locate(heading.place), message, hint)


RULE = Rule("STR045", "제목 아래에는 글이 있어요", Severity.WARNING, "0.1", Scope.PAGE, check)
