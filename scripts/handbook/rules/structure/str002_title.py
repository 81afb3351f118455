"""STR002: a page has one heading of the first level, and it is the page's title."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.left_over import headings_by_accident
from handbook.rules.suggestions import with_difference


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield a missing, a second and a different first-level heading."""
    del site
    title = document.front.text("title")
    made = headings_by_accident(document)  # STR035's
    tops = [h for h in document.headings if h.level == 1 and h.place not in made]
    if not tops:
        sample = f"# {title or '제목'} {{ #영문-이름 }}"
        message = "페이지의 제목(#)이 없어요."
        yield RULE.found(document.title_place, message, f"머리말 아래에 {sample} 줄을 적으세요.")
    elif title is not None and _plain(title) != _plain(tops[0].text):
        message = f"제목 '{tops[0].text}' 글자가 머리말의 title '{title}' 글자와 달라요."
        message = with_difference(message, tops[0].text, title)
        yield RULE.found(document.locate(tops[0].place), message, "둘을 같게 고치세요.")
    for heading in tops[1:]:
        message = "한 페이지에 #로 시작하는 제목이 또 있어요."
        yield RULE.found(document.locate(heading.place), message, "## 제목으로 낮추세요.")


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").split())


RULE = Rule(
    "STR002", "페이지의 제목은 하나고 title과 같아요", Severity.ERROR, "0.1", Scope.PAGE, check
)
