"""STR011: no sign of Markdown is left over in what a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.markdown.unparsed import KEYS, Leak
from handbook.rules.citation_forms import misshapen
from handbook.rules.rule import Part, Rule, Scope, Sites
from handbook.rules.structure.appended_words import broken_definitions
from handbook.rules.structure.fence_values import open_values
from handbook.rules.structure.leak_causes import repair_of
from handbook.rules.structure.misplaced_marks import misplaced_marks
from handbook.rules.structure.swapped_brackets import unswapped
from handbook.rules.structure.unknown_blocks import repair_of_block
from handbook.rules.structure.unknown_emoji import emoji_meant
from handbook.rules.structure.unknown_keys import repair_of_keys
from handbook.rules.suggestions import question

_HINTS = {
    "bold": "짝이 되는 별표를 적고, 별표 안쪽의 빈칸을 없애세요. 별표를 보이려면 \\*로 적으세요.",
    "underline": "굵게는 **글**로 적으세요. 밑줄 글자는 백틱으로 감싸세요.",
    "emphasis": "강조는 *글*로 적으세요. 밑줄은 조사가 바로 붙으면 듣지 않아요.",
    "uneven": "강조는 여는 표시와 닫는 표시의 수가 같아야 해요. 모자란 쪽에 더하세요.",
    "gapped": "강조 표시의 안쪽에 빈칸이 있어요. 빈칸을 없애고 *글*로 적으세요.",
    "code": "짝이 되는 백틱을 적으세요.",
    "link": "[글](주소) 꼴인지, 주소에 빈칸이나 짝 없는 괄호가 없는지 확인하세요.",
    "image": "느낌표와 두 괄호를 붙이고 모두 닫아 ![설명](주소) 꼴로 적으세요.",
    "spaced": "대괄호와 소괄호를 붙여 [글](주소) 꼴로 적으세요.",
    "open": "대괄호를 닫아 [글](주소) 꼴로 적으세요.",
    "turned": "대괄호와 소괄호를 바꿔 [글](주소) 꼴로 적으세요.",
    "reference": "대괄호를 닫아 [글][이름] 꼴로 적으세요.",
    "citation": "[@id]나 [@id, §2] 꼴로 적으세요. id는 영문 소문자와 숫자, 붙임표예요.",
    "attributes": "중괄호를 제목이나 문단의 끝에 { #이름 } 꼴로 적으세요.",
    "strike": "이 책은 취소선을 쓰지 않아요. 물결표를 지우세요.",
    "admonition": '!!! note "제목" 꼴로 적고, 앞뒤로 한 줄씩 비우세요.',
    "short": "상자는 !!!나 ???로, 탭은 ===로 열어요. 빠진 글자를 채우세요.",
    "container": '이 책의 상자는 !!! note "제목" 꼴이에요.',
    "heading": "# 앞의 빈칸을 지우고 줄의 처음부터 적으세요.",
    "table": "표 앞에 빈 줄을 두고, 첫 줄과 칸의 수를 맞추세요.",
    "item": "목록 앞에 빈 줄을 하나 두세요.",
}

_ELSEWHERE = {
    "strike": "취소선은 pymdownx.tilde 확장을 켜야 나와요. 물결표를 지우거나 확장을 켜세요.",
    "admonition": "상자와 탭은 앞뒤로 한 줄씩 비우고, 쓰는 확장이 켜져 있는지 보세요.",
    "attributes": "중괄호는 붙을 것의 바로 뒤나 문단 끝에 두고, attr_list 확장을 켜세요.",
    "container": "이 꼴의 상자를 읽는 확장이 없어요. 다른 꼴로 적거나 확장을 켜세요.",
}
"""What to do on a site that has not made the decisions of this book."""
_FENCE_HINT = "코드의 앞뒤를 같은 울타리로 막고, 울타리를 여는 줄의 꼴을 확인하세요."
_IMAGE = "그림이면 느낌표를 대괄호 바로 앞에 붙여 ![설명](주소) 꼴로 적으세요."
_MOST_NAMES = 20
"""So many names of a page are looked for among thousands: a page of times of day has more."""
_OF_THIS_BOOK = frozenset({"citation"})


def _is_meant(leak: Leak, site: Site) -> bool:
    """Whether a sign is markup on this site."""
    if leak.kind in _OF_THIS_BOOK:
        return site.settings.is_book
    return leak.kind != "container" or site.settings.is_book or not site.settings.not_run


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each sign that Markdown did not understand, but for signs within code."""
    hints = _HINTS if site.settings.is_book else _HINTS | _ELSEWHERE
    yield from _of_emoji(document, site)
    yield from _of_keys(document, site)
    yield from _of_slashes(document, site)
    for leak in document.leaks:
        if leak.kind not in hints or not _is_meant(leak, site):
            continue
        if leak.kind == "citation" and _is_told_otherwise(document, leak, site):
            continue
        repair = repair_of(leak, document, site) or hints[leak.kind]
        yield _found(document, leak.place, leak, repair)
    for place in misplaced_marks(document):
        message = "그림 대신 '!' 글자와 링크가 독자에게 보여요."
        yield RULE.found(document.locate(place), message, _IMAGE)
    for name, mark, place in open_values(document):
        message = f"울타리의 {name} 값에서 따옴표를 닫지 않아 값이 잘려요."
        yield RULE.found(
            document.locate(place), message, f"값이 끝나는 곳에 {mark} 글자를 적으세요."
        )
    for one in document.included_leaks:
        leak, snippet = one.leak, one.snippet
        if leak.kind in hints and leak.kind not in _OF_THIS_BOOK and _is_meant(leak, site):
            where = f" '{snippet.path}' 파일에 적혀 있고 이 페이지가 끼워 넣어요."
            yield _found(document, snippet.place, leak, hints[leak.kind], where)


def _of_emoji(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each name in colons that is nearly that of an emoji, where an extension draws them."""
    if not site.settings.uses("pymdownx.emoji"):
        return
    for leak in islice((leak for leak in document.leaks if leak.kind == "emoji"), _MOST_NAMES):
        near = emoji_meant(leak.sign)
        is_role = document.source.text.startswith("`", leak.place.end)
        if near and not is_role:
            yield _found(document, leak.place, leak, question(near))


def _of_keys(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the keys between plus signs that stay text, where an extension reads such."""
    if not site.settings.uses("pymdownx.keys"):
        return
    for leak in document.leaks:
        repair = repair_of_keys(leak) if leak.kind in KEYS else ""
        if repair:
            yield _found(document, leak.place, leak, repair)


def _of_slashes(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the openings of blocks of slashes that open none, where an extension reads such."""
    if not site.settings.blocks:
        return
    for leak in islice((leak for leak in document.leaks if leak.kind == "slashes"), _MOST_NAMES):
        repair = repair_of_block(leak, document, site)
        if repair:
            yield _found(document, leak.place, leak, repair)


def _found(document: Document, place: Span, leak: Leak, repair: str, where: str = "") -> Diagnostic:
    message = f"'{_shown(document, place, leak)}' 글자가 독자에게 그대로 보여요.{where}"
    if not where and (swapped := unswapped(leak, document)) is not None:
        return RULE.suggested(document.locate(place), message, swapped)
    hint = _FENCE_HINT if leak.sign.startswith("```") else repair
    return RULE.found(document.locate(place), message, hint)


def _shown(document: Document, place: Span, leak: Leak) -> str:
    """Return a sign as it is typed: what is struck out may hold code, which the leak does not."""
    typed = document.source.text[place.start : place.end]
    is_whole = typed.startswith("~~") and typed.endswith("~~") and "\n" not in typed
    return typed if leak.kind == "strike" and is_whole else leak.sign


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield each definition of a word that is none, in what every page ends with."""
    for sign, location in broken_definitions(site):
        message = f"'{sign}' 줄이 풀이로 읽히지 않아서 모든 페이지의 끝에 그대로 보여요."
        yield RULE.found(location, message, "*[낱말]: 풀이 꼴로 적으세요.")


def _is_told_otherwise(document: Document, leak: Leak, site: Site) -> bool:
    """Whether CIT003 or STR030 reports the same citation already."""
    return any(
        citation.whole.start == leak.place.start and citation.id not in site.sources.ids
        for citation in document.citations
    ) or any(one.place.start == leak.place.start for one in misshapen(document, site.sources))


RULE = Rule(
    "STR011",
    "Markdown 표시가 글에 새지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.SITE, check_site),
    applies_to=Sites.ANY,
)
