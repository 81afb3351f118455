"""LNK013: no brackets are left over where a link was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm, ReferenceToken
from handbook.rules.citation_forms import citation_meant
from handbook.rules.links.foreign_footnotes import foreign_footnotes
from handbook.rules.links.near_definitions import is_attached, lacking_colons, near_definition
from handbook.rules.links.nearest import address_of
from handbook.rules.marked_lists import mixed_questions
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, suggest

_LETTER = re.compile(r"[^\W\d_]")
_BOX = re.compile(r"!(\w+)")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each pair of brackets in the text that names no definition (one that nearly does is
    LNK012's), and each footnote as other tools have them.
    """
    yield from _footnotes(document)
    left = [t for t in document.references.undefined if t.form is ReferenceForm.SHORTCUT]
    mixed = mixed_questions(document) if left else []
    marks = {at for one in mixed for at in one.brackets}  # STR023's
    marks |= {place.start for place in lacking_colons(document)}  # LNK012's
    # Of an image whose brackets stand apart, STR011 tells from its mark on.
    marks |= {leak.place.start + len("!") for leak in document.leaks if leak.kind == "image"}
    for token in left:
        if token.whole.start not in marks and _is_left_over(document, token):
            message = f"[{token.name}] 대괄호가 글에 그대로 보여요."
            suggestion = _suggestion(token, document, site)
            yield RULE.suggested(document.locate(token.whole), message, suggestion)


def _footnotes(document: Document) -> Iterator[Diagnostic]:
    for one in foreign_footnotes(document):
        message = f"각주에 ^ 표시가 없어서 [{one.number}] 대괄호가 글에 그대로 보여요."
        hint = f"이 줄을 [^{one.number}]: 글 꼴로, 본문의 표시를 [^{one.number}] 꼴로 적으세요."
        edits = (Edit(document.locate(at), f"[^{one.number}]") for at in (*one.marks, one.note))
        fix = Fix(f"'[^{one.number}]' 각주로 바꾸기", tuple(edits))
        yield RULE.found(document.locate(one.note), message, hint, fix)


def _is_left_over(document: Document, token: ReferenceToken) -> bool:
    if token.name.strip() in {"", "x", "X"} or token.name.lstrip().startswith(("@", "＠")):
        return False
    if _LETTER.search(token.name) is None or is_attached(token, document):
        return False  # [1] or [...] is no name of a page
    return not near_definition(token, document)


def _suggestion(token: ReferenceToken, document: Document, site: Site) -> Suggestion:
    cited = citation_meant(token.name, site.sources)
    if cited:
        otherwise = "대괄호를 보이려면 \\[글\\] 꼴로 적으세요."
        return suggest(document.locate(token.whole), f"[{token.name}]", cited, "출처로", otherwise)
    titles = {page.front.text("title") or "": page for page in site.documents.values()}
    links = (
        f"[{token.name}]({_address(titles[title], document, site)})"
        for title in names_like(token.name.replace("`", ""), titles).names
    )
    place = document.locate(token.whole)
    otherwise = _otherwise(token, document)
    return suggest(place, token.name, Alike(tuple(links)), "링크로", otherwise)


def _otherwise(token: ReferenceToken, document: Document) -> str:
    """Return what to do where no page is meant: other Markdown has boxes and abbreviations in
    brackets, which this book writes otherwise.
    """
    text, whole = document.source.text, token.whole
    if text.startswith("*", whole.start - 1) and text.startswith(":", whole.end):
        return "약어라면 용어집의 그 용어에 abbreviation 표기로 더하고, 이 줄은 지우세요."
    if _is_embedded(token, text):
        return f"그림이면 ![설명]({token.name.partition('|')[0].strip()}) 꼴로 적으세요."
    if kind := _BOX.fullmatch(token.name):
        return f"상자를 만들려면 !!! {kind[1].lower()} 줄을 적고 그 아래의 글을 네 칸 들여 쓰세요."
    return "다른 곳으로 가는 링크면 [글](주소) 꼴로, 대괄호를 보이려면 \\[글\\] 꼴로 적으세요."


def _is_embedded(token: ReferenceToken, text: str) -> bool:
    """Tell whether brackets are those of `![[file]]`, as some editors write an image."""
    start, end = token.whole.start, token.whole.end
    return text[max(0, start - 2) : start] == "![" and text.startswith("]", end)


def _address(page: Document, document: Document, site: Site) -> str:
    """Return how `document` leads to `page`: to its title, as the book has it."""
    title = page.headings[0].id if page.headings else ""
    return address_of(page.uri, title, document.uri, True, site)


RULE = Rule(
    "LNK013",
    "대괄호가 글에 그대로 남지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
