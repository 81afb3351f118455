"""STR030: several sources are cited as the book has it, and a source stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.likeness import Alike
from handbook.markdown.page import Document
from handbook.rules.citation_forms import Misshapen, misshapen
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import order, suggest

_NEXT = re.compile(r"(?<!\[)(?P<gap>,\s*|(?<!\s)\s+)@(?=[A-Za-z0-9])")
_BARE = re.compile(r"(?<![\w@/.\[;,-])@(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)")

_GOES_ON = re.compile(r"\s*(?:[;\]]|,?\s*(?:§|@|\d+쪽))")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each `[@a, @b]` and `[@a @b]`, and each source that is named outside brackets."""
    for whole in dict.fromkeys(citation.whole for citation in document.citations):
        typed = document.source.text[whole.start : whole.end]
        match = _NEXT.search(typed)
        if match is not None and ";" not in match["gap"] and typed[match.start() - 1] != ";":
            gap = Span(whole.start + match.start("gap"), whole.start + match.end("gap"))
            fix = Fix("출처 사이를 쌍반점으로 나누기", (Edit(document.locate(gap), "; "),))
            message = "출처 여럿을 나누는 표가 쌍반점(;)이 아니라서 뒤의 출처가 빠져요."
            hint = f"{typed[: match.start()]}; {typed[match.end() - 1 :]} 꼴로 적으세요."
            yield RULE.found(document.locate(whole), message, hint, fix)
    others = list(misshapen(document, site.sources))
    for one in others:
        yield _found(document, one)
    known = site.sources.ids
    for bare in _BARE.finditer(document.prose):
        if bare["id"] in known and not any(
            o.place.start < bare.start() < o.place.end for o in others
        ):
            message = f"'@{bare['id']}' 글자가 독자에게 그대로 보여요."
            place = document.locate(Span(*bare.span()))
            wanted = Alike((f"[{bare[0]}]",), certain=_is_alone(document.prose, bare))
            yield RULE.suggested(place, message, suggest(place, bare[0], wanted, "꼴로", ""))


def _found(document: Document, one: Misshapen) -> Diagnostic:
    place = document.locate(one.place)
    if one.sure:
        return RULE.suggested(place, one.message, order(place, one.right, "꼴로"))
    otherwise = "다른 곳으로 가는 링크는 따로 [글](주소) 꼴로 적으세요."
    typed = document.source.text[one.place.start : one.place.end]
    return RULE.suggested(
        place, one.message, suggest(place, typed, Alike((one.right,)), "꼴로", otherwise)
    )


def _is_alone(prose: str, bare: re.Match[str]) -> bool:
    """Whether nothing around a name may belong into the brackets with it."""
    line = prose[prose.rfind("\n", 0, bare.start()) + 1 : bare.start()]
    return line.rfind("[") <= line.rfind("]") and not _GOES_ON.match(prose, bare.end())


RULE = Rule("STR030", "출처 여럿은 쌍반점으로 나눠요", Severity.ERROR, "0.1", Scope.PAGE, check)
