"""Damage to the Korean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from unicodedata import normalize

from mutations.book import Book
from mutations.damage import Damage, Operator, Operators, in_glossary, in_pages, in_prose, on_pages
from mutations.reading import Page
from mutations.texts import BLANK, NOTE, Kind

RUNNING = (Kind.PARAGRAPH,)
Form = Literal["NFC", "NFD"]
READ = (Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.CAPTION)


def in_texts(
    pattern: str, text: str, kinds: tuple[Kind, ...] = READ, form: Form = "NFC"
) -> Operator:
    """Replace what the group `x` matches in the texts of these kinds, outside quotations.

    `text` may refer to groups of `pattern`; what is put in has the Unicode form `form`.
    """

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for one in page.texts:
            for match in re.finditer(pattern, one.words) if one.kind in kinds else ():
                start, end = (one.start + n for n in match.span("x"))
                new = normalize(form, match.expand(text))
                yield Damage(page.path, start, end, new, page.line(start))

    return on_pages(damages)


def particles_after_links(page: Page, _: Book) -> Iterator[Damage]:
    """Put the other particle after the text of a link, or after bold text."""
    other = {"은": "는", "는": "은", "을": "를", "를": "을", "이": "가", "가": "이"}
    closed = re.compile(rf"[가-힣](?:\]{BLANK}+|\*\*)(?P<x>[은는을를이가])[ ,.]")
    for one in page.texts:
        for match in closed.finditer(one.words):
            start = one.start + match.start("x")
            yield Damage(page.path, start, start + 1, other[match["x"]], page.line(start))


def joined_sentences(page: Page, _: Book) -> Iterator[Damage]:
    """Join five sentences of one paragraph, until there are more words than a reader can hold."""
    plain = rf"[^.?!,()\[\]*{BLANK}\ue001\n]"
    five = re.compile(rf"(?:^|(?<=[.?!] ))(?:{plain}+[.?!] ){{4}}{plain}+[.?!](?=\s|$)")
    for one in page.texts:
        for match in five.finditer(one.words) if one.kind is Kind.PARAGRAPH else ():
            start, end = (one.start + n for n in match.span())
            joined = re.sub(r"요( \[@[^\]]*\])?\. (?=\S)", "요 그리고 ", page.text[start:end])
            if NOTE not in match[0]:
                yield Damage(page.path, start, end, joined, page.line(start))


OPERATORS: Operators = {
    "composed letters": (
        "KOR001",
        in_texts(r"(?<![가-힣])(?P<x>그래서|그런데|하나|둘|처음|이렇게)", r"\g<x>", READ, "NFD"),
    ),
    "composed letters of the glossary": (
        "KOR001",
        in_glossary(r"^  short: .*?(?P<x>예요|해요|있어요)", normalize("NFD", "해요")),
    ),
    "a particle after a term": (
        "KOR002",
        in_texts(r"(?<![가-힣])(?:커널|가상 머신|트랩)(?P<x>은|이|을)(?=[ ,.])", "는"),
    ),
    "a particle after a term in a vowel": (
        "KOR002",
        in_texts(r"(?<![가-힣])(?:하이퍼바이저|컨테이너|도커|이미지)(?P<x>는|가)(?= )", "은"),
    ),
    "a particle after an abbreviation": (
        "KOR002",
        in_texts(r"(?<![\w-])(?:K?VM|Xen|WSL)(?P<x>은|이)(?= )", "는"),
    ),
    "a particle after an abbreviation in a vowel": (
        "KOR002",
        in_texts(r"(?<![\w-])(?:TCG|QEMU|CPU|OS|Hyper-V)(?P<x>는|가)(?= )", "은"),
    ),
    "a particle after a link": ("KOR002", on_pages(particles_after_links)),
    "a particle after a bracket": (
        "KOR002",
        in_texts(r"[가-힣]\*{0,2}\([A-Za-z ]+\)(?P<x>은|이)(?= )", "는"),
    ),
    "으로": (
        "KOR002",
        in_texts(
            r"(?<![가-힣])(?:CPU|QEMU|하이퍼바이저|시스템 호출|하이퍼콜)(?P<x>로)(?= )", "으로"
        ),
    ),
    "이에요 after a consonant": (
        "KOR002",
        in_texts(r"(?:커널|가상 머신|프로그램|파일)(?P<x>이에요)(?=[ .])", "예요"),
    ),
    "예요 after a vowel": (
        "KOR002",
        in_texts(r"(?:하이퍼바이저|컨테이너|이미지|프로세스)(?P<x>예요)(?=[ .])", "이에요"),
    ),
    "a particle after a unit": ("KOR002", in_texts(r"[0-9](?:GB|MB|%)(?P<x>는|가|를)", "을")),
    "a particle once": ("KOR018", in_texts(r"(?:커널|VM|프로그램)(?P<x>은)(?=[ ,.])", "은는")),
    "a particle of place": ("KOR018", in_texts(r"(?:호스트|게스트)(?P<x>에서)(?= )", "에서에서")),
    "the space before 것": ("KOR019", in_texts(r"[가-힣]는(?P<x> )(?=것[은이을도])", "")),
    "the space before 수": ("KOR019", in_texts(r"할(?P<x> )(?=수 있)", "")),
    "the particle behind a word": (
        "KOR019",
        in_texts(r"(?<![\w-])(?:K?VM|QEMU|CPU|Xen)(?P<x>)(?:은|는|을|를|에서|마다)(?= )", " "),
    ),
    "a word once": (
        "KOR018",
        in_texts(
            r"(?<![가-힣])(?P<x>(?:커널|파일|호스트|게스트)[은이을를는의])(?= [가-힣])",
            r"\g<x> \g<x>",
        ),
    ),
    "합니다": ("KOR003", in_texts(r"[가-힣](?P<x>해요)(?= ?\ue002*\.)", "합니다", RUNNING)),
    "있습니다": ("KOR003", in_texts(r"있(?P<x>어요)(?=\.)", "습니다", RUNNING)),
    "한다": ("KOR003", in_texts(r"[가-힣](?P<x>해요)(?= ?\ue002*\.)", "한다", RUNNING)),
    "이다": ("KOR003", in_texts(r"[가-힣](?P<x>이에요|예요)(?=\.)", "이다", RUNNING)),
    "되는": ("KOR004", in_texts(r"(?<![가-힣])[가-힣]*(?P<x>되)(?=는|고|면)", "되어지")),
    "보여요": ("KOR004", in_texts(r"(?P<x>보여)(?=요)", "보여져")),
    "쓰인": (
        "KOR004",
        in_texts(r"(?<![가-힣])(?P<x>나뉜|쓰인|쌓인|담긴)(?= )", "쓰여진"),
    ),
    "a unit": ("KOR005", in_texts(r"[0-9](?P<x>)(?:GB|MB|GiB|MHz|GHz|%)", " ")),
    "a counter": (
        "KOR005",
        in_texts(r"(?<![\w.,-])[0-9]+(?P<x>)(?:개|배|바이트|초|명)(?![가-힣])", " "),
    ),
    "a Hangul number": (
        "KOR005",
        in_texts(r"(?<![가-힣])(?:두|세|네)(?P<x> )(?:개|번|가지)(?=[를는가의,. ])", ""),
    ),
    "milliseconds": ("KOR005", in_texts(r"[0-9](?P<x>밀리초)", "ms")),
    "a comma": ("KOR006", in_texts(r"[가-힣](?P<x>, )(?=[가-힣])", "，")),
    "a full stop": ("KOR006", in_texts(r"[가-힣](?P<x>\.)(?= |$)", " .")),
    "the space after a comma": ("KOR006", in_texts(r"[가-힣],(?P<x> )(?=[가-힣])", "")),
    "a figure": ("KOR006", in_texts(r"(?<![\w.,-])(?P<x>[0-9])(?=개|번|년|장)", "２")),
    "the end of a paragraph": ("KOR006", in_texts(r"요(?P<x>\.)$", ":", RUNNING)),
    "one full stop": ("KOR006", in_texts(r"요(?P<x>\.)(?= |$)", "..")),
    "one comma": ("KOR006", in_texts(r"[가-힣](?P<x>,)(?= [가-힣])", ",,")),
    "short sentences": ("KOR007", on_pages(joined_sentences)),
    "할 수 있어요": ("KOR008", in_texts(r"(?P<x>할 수 있)(?=어요)", "하는 것이 가능했")),
    "who does it": (
        "KOR008",
        in_texts(r"(?:하이퍼바이저|커널|CPU)(?P<x>가|이)(?= )", "에 의해"),
    ),
    "the end of a sentence": ("KOR008", in_texts(r"(?P<x>이에요|예요)(?=\.)", "이죠")),
    "a calm voice": ("KOR009", in_texts(r"요(?P<x>\.)(?= |$)", "!")),
    "a plain pause": ("KOR009", in_texts(r"[가-힣](?P<x>,)(?= [가-힣])", " —")),
    "a finished sentence": ("KOR009", in_texts(r"요(?P<x>)\.(?= |$)", "…")),
    "a page without pictures": ("KOR009", in_texts(r"요\.(?P<x>)(?= |$)", " 😀")),
    "a comma between nouns": (
        "KOR009",
        in_texts(r"[가-힣](?P<x>, )(?=[가-힣])", " · ", RUNNING),
    ),
    "the spelling of 돼요": ("KOR010", in_texts(r"(?P<x>돼)(?=요|서)", "되")),
    "the spelling of 거예요": ("KOR010", in_texts(r"(?<=거)(?P<x>예요)", "에요")),
    "the spelling of 아니에요": ("KOR010", in_texts(r"(?<=아니)(?P<x>에요)", "예요")),
    "보통 for 일반": ("KOR011", in_texts(r"(?P<x>일반) (?=프로그램|OS|커널)", "보통")),
    "다고 for 는 줄": ("KOR012", in_texts(r"(?P<x>[는인] 줄) (?=알기 쉬워요)", "다고")),
    "a third 예요": (
        "KOR013",
        in_texts(r"[은는] [가-힣]+(?:예요|이에요)\.(?P<x> )", " 하나예요. 둘이에요. ", RUNNING),
    ),
    "a plain space": ("KOR014", in_texts(r"[가-힣],(?P<x> )(?=[가-힣])", "\u00a0")),
    "straight marks": (
        "KOR015",
        in_pages(r"^[가-힣].* (?P<x>')(?=[가-힣 ]{2,12}'[은는이가을를] )", "\u2018"),
    ),
    "a single space": ("KOR016", in_texts(r"[가-힣],(?P<x> )(?=[가-힣])", "  ")),
    "the direction of a text": (
        "KOR017",
        in_texts(r"[가-힣],(?P<x> )(?=[가-힣])", " \u202e"),
    ),
    "broken letters": (
        "KOR020",
        in_prose(r"^[가-힣 ]{3,9}(?P<x>[가-힣])(?= [가-힣])", "\ufffd\ufffd"),
    ),
}
