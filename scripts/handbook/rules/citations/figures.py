"""Figures that need a source: years, percentages, numbers with a unit, and superlatives.

What the book made up or measured itself needs none, and neither does a figure of which the page
has said before where it comes from. When it is unsure, nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.korean.sentences import NOTE
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind

_NUMBER = r"(?<![\w.,-])[0-9][0-9,]*(?:\.[0-9]+)?(?:[만억조](?: ?[0-9][0-9,]*만?)?)?"
_MANY = r"(?<![\w.,-])[0-9][0-9,]*(?:\.[0-9]+)?[만억조](?: ?[0-9][0-9,]*만?)?(?= ?[대개명번])"
_UNITS = (
    "%|퍼센트|년(?!대|도|째| 동안| 만에)|밀리초|마이크로초|나노초|초|분(?!의)|시간|배(?!열|포|경)"
    "|[KMGTP]i?B|[kMG]?Hz|[KMGT]bps|바이트|킬로바이트|메가바이트|기가바이트|달러|헤르츠"
)
# So many of something. A number alone names a thing (17408번 프로세스) unless it tells how often.
_THOUSANDS = r"(?<![\w.,:-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[1-9][0-9]{3,})"
_OFTEN = (
    r"씩|쯤|이나 | ?(?:넘게|이상|정도|가까이)"
    r"| (?![가-힣]*(?:예요|이에요))[가-힣]+(?:요|고|며)(?![가-힣])"
)
_COUNT = rf"{_THOUSANDS}(?:번(?={_OFTEN})|[개명대곳건회종](?![가-힣]*째))"
_FIGURE = re.compile(rf"{_NUMBER}(?:{_UNITS})(?![A-Za-z0-9])|{_MANY}|{_COUNT}")
# What stands above all others in the world; among things that the sentence names it is no claim.
_SUPERLATIVE = re.compile(
    r"(?<![가-힣])(?:최초(?=[의로라이예]| )|세계에서 가장|세계 (?:최초|최대|최고)"
    r"|처음으로 (?:만든|만들었|나온|나왔|선보|발표|내놓|나타)"
    r"|유일(?:한|하게)|(?<!가운데 )가장 "
    r"(?:빠[르른]|빨[라리]|느[리린]|느려|널리|오래[된 ]|유명|안전|인기))[가-힣]*"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}년")
# No claims: a length in years (20년), and one of something (1대, 1초).
_NO_CLAIM = re.compile(r"[0-9]{1,3}년|1[^0-9.,만억조 %]+")
# 글쓰기 지침 §0: the laptop, the VM, the order, the disk file as it has grown.
_STORY = re.compile(r"(?:16GB|4GB|40GB|20GB|20바이트)(?![0-9])")
_OF_THE_STORY = re.compile(r"소희|지호|부트캠프|엽서|317번")
# What the book did itself: 재 봤어요, 이 기계에서는, 다섯 번 돌렸어요.
_MEASURED = re.compile(
    r"쟀|재 ?봤|재 ?보|잰 |재어|써 봤|돌려 ?봤|돌려 ?보|돌렸어요|만들어 봤|켜 봤|쳐 봤|해 봤"
    r"|이 기계|이 책의 기계|이 책을 쓴|직접 해 ?[보봤]|출력이에요|나온 출력|실행해 보지 않은"
)
_SUPPOSED = re.compile(
    r"예를 들|치고|치면|다면|라면|[라다]는 말|이면|여도|(?<!적)어도|가운데 \S+만|기준으로|확인한"
    r"|이 책은|이 책에서"
)
_NOT_KNOWN = re.compile(r"확인하지 못|찾지 못")
_BYTES = r"(?:[KMGTP]i?B|(?:킬로|메가|기가)?바이트)"
# A size in an example (4KB를 읽어요) says nothing about the world that a source could confirm.
_HANDLED = re.compile(
    rf"{_BYTES}(?:짜리 [가-힣]+)?(?:[을를]|씩|만|만큼)? (?:\S+ )?"
    r"(?:읽|담|옮|보내|받|복사|할당|요청|채우|채워|넣|더하|잡|떼|나눠|달라|줘|주[면고세는어]|준|만들|만드|골라|고르)"
)
# How much of one unit another is: 1KB는 1,024바이트예요.
_CONVERTED = re.compile(
    rf"{_NUMBER}{_BYTES}[은는이가] {_NUMBER}{_BYTES}(?:예요|이에요|고|이고|라서)"
)
_LAST_BYTES = re.compile(rf"{_BYTES}$")
_ITS_OWN = frozenset({"quiz", "summary", "answer", "checkpoint", "try-it", "further"})
_STORY_BOXES = frozenset({"story", "exam", "analogy"})
_READ = frozenset({TextKind.PARAGRAPH, TextKind.ITEM})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a passage that neither cites a source nor gives another reason; with `is_words`
    a superlative.
    """

    text: str
    place: Span
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What a page says of its figures: those with a source or a measurement, and the offsets of
    the passages that tell of a measurement, and of those in which no markup is seen.
    """

    founded: frozenset[str]
    measured: frozenset[int]
    sound: frozenset[int]


def unfounded(document: Document) -> Iterator[Figure]:
    """Yield the first figure of each paragraph or item of a page that lacks a source."""
    sections = tuple(_sections(document))
    measured = frozenset(_measured(sections, document))
    sound = frozenset(passage.offsets[0] for passage in document.sound_passages())
    founded = frozenset(
        _key(match)
        for section in sections
        for passage in section
        if _cites(passage) or passage.offsets[0] in measured
        for claim in (_FIGURE, _SUPERLATIVE)
        for match in claim.finditer(passage.text)
    )
    for section in sections:
        if document.part_at(section[0].offsets[0]) not in _ITS_OWN:
            yield from _in_section(section, _Known(founded, measured, sound), document)


def _in_section(section: Sequence[Passage], known: _Known, document: Document) -> Iterator[Figure]:
    lead: Passage | None = None
    for passage in section:
        lead = passage if passage.kind is TextKind.PARAGRAPH else lead
        led = passage.kind is TextKind.ITEM and lead is not None and _cites(lead)
        if led or _cites(passage) or _NOT_KNOWN.search(passage.text):
            continue
        at = passage.offsets[0]
        if at not in known.sound or document.admonitions_at(at) & _STORY_BOXES:
            continue
        its_own = at in known.measured
        for match in _claims(passage):
            is_year = _YEAR.match(match[0]) is not None
            if is_year or not (its_own or _key(match) in known.founded):
                words = match.re is _SUPERLATIVE
                yield Figure(match[0], passage.span(*match.span()), words)
                break


def _sections(document: Document) -> Iterator[list[Passage]]:
    """Yield the paragraphs and items between one heading and the next."""
    section: list[Passage] = []
    for passage in document.passages:
        if passage.kind is TextKind.HEADING and section:
            yield section
            section = []
        elif passage.kind in _READ:
            section.append(passage)
    if section:
        yield section


def _measured(sections: Sequence[Sequence[Passage]], document: Document) -> Iterator[int]:
    """Yield the offsets of the passages that tell of the book's own measurement, or stand before
    or after one that does. One with a citation tells of somebody else's.
    """
    cited = [citation.place.start for citation in document.citations]
    for section in sections:
        own = [
            _MEASURED.search(one.text) is not None
            and not any(one.offsets[0] <= start < one.offsets[-1] for start in cited)
            for one in section
        ]
        for index, passage in enumerate(section):
            if any(own[max(0, index - 1) : index + 2]):
                yield passage.offsets[0]


def _claims(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the figures in the sentences that state something."""
    for sentence in passage.sentences:
        words = passage.bare[sentence.start : sentence.end]
        if words.endswith("?") or _SUPPOSED.search(words) or _OF_THE_STORY.search(words):
            continue
        converted = _CONVERTED.search(words) is not None
        for match in _FIGURE.finditer(passage.bare, sentence.start, sentence.end):
            unit = _LAST_BYTES.search(match[0])
            if unit and (converted or _HANDLED.match(passage.bare, match.start() + unit.start())):
                continue
            if not _STORY.match(match[0]) and not _NO_CLAIM.fullmatch(match[0]):
                yield match
        yield from _SUPERLATIVE.finditer(passage.bare, sentence.start, sentence.end)


def _key(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


def _cites(passage: Passage) -> bool:
    return NOTE in passage.text
