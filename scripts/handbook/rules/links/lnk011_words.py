"""LNK011: the words of a link say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.links.raw_links import raw_links
from handbook.rules.rule import Rule, Scope

_WORDS = frozenset(
    "여기|여기서|여기에|여기에서|여기로|이곳|이곳에서|링크|이 링크"
    "|클릭|여기 클릭|여기를 클릭|여기를 누르세요|클릭하세요"
    "|바로 가기|바로가기|자세히|자세히 보기|더 보기|더보기"
    "|그림|이 그림|그 그림|위 그림|위의 그림|아래 그림|표|이 표|그 표|위 표|위의 표|아래 표"
    "|위|위의|위에|위에서|아래|아래의|아래에|아래에서|앞|앞에서|앞에서 본 대로|뒤|뒤에|뒤에서"
    "|하나|둘|셋|두 가지|세 가지|네 가지"
    "|here|click|click here|link|this link|more|read more".split("|")
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HINT = "가는 곳의 제목이나 거기서 알게 될 것을 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link whose words tell nothing when they are heard by themselves."""
    del site
    links: list[tuple[str, Span]] = [
        (link.text, link.whole)
        for link in document.links
        if link.attribute == "href" and link.located
    ]
    links += [(raw.text, raw.tag.place) for raw in raw_links(document)]
    for text, place in links:
        words = text.strip(" .!:~→>»[]()").casefold()
        if words in _WORDS:
            message = f"'{text}' 글자만 들어서는 링크가 어디로 가는지 알 수 없어요."
            yield RULE.found(document.locate(place), message, _HINT)
        elif _ADDRESS.fullmatch(text):
            message = "링크의 글이 주소 그대로예요. 소리 내어 읽으면 알아듣기 어려워요."
            yield RULE.found(document.locate(place), message, _HINT)


RULE = Rule("LNK011", "링크의 글이 가는 곳을 말해요", Severity.WARNING, "0.1", Scope.PAGE, check)
