"""Damage to the glossary, to the spellings that it decides, and to how chapters use its terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutations.book import Book, Term
from mutations.damage import SENTENCE, Damage, Operators, in_glossary, in_prose, in_text, on_pages
from mutations.reading import Page

INTRODUCED = re.compile(r"\*\*(?P<name>[^*\n]+)\*\*(?P<brackets> ?\((?P<words>[^()\n]{1,80})\))")
"""Bold text, with what stands in brackets behind it."""


def bare(name: str) -> str:
    """A name without spaces, hyphens, quotes and capitals: so do terms count as the same."""
    return re.sub(r"[-\s'\"‘’“”]", "", name).casefold()


def has_hangul(name: str) -> bool:
    """Whether a name has an English one beside it."""
    return re.search("[가-힣]", name) is not None


def introductions(page: Page) -> list[re.Match[str]]:
    """Where a page gives the English of a term in bold."""
    return list(INTRODUCED.finditer(page.unfenced))


def of_term(term: Term, book: Book, pattern: str, text: str) -> Iterator[Damage]:
    """Replace what the group `x` first matches in the entry of a term."""
    file = book.glossary
    match = re.compile(pattern, re.MULTILINE).search(file.text, term.start, term.end)
    if match is not None:
        yield Damage(file.path, *match.span("x"), text, file.line(match.start("x")))


def elsewhere(book: Book) -> Iterator[Damage]:
    """Name a chapter for a term that says nothing of it."""
    said = bare(book.pages["index.md"].typed)
    for term in book.terms:
        if not any(bare(form) in said for form in term.all_forms):
            yield from of_term(term, book, r"^  chapter: (?P<x>\S+)$", "index.md#home")


def ids_of_terms(book: Book) -> Iterator[Damage]:
    """Misspell the id of a term that nothing leads to, and that no page names."""
    used = {name for term in book.terms for name in term.see}
    text = "".join(page.typed for page in book.pages.values())
    for term in book.terms:
        if term.id not in used and not any(form in text for form in term.linked_forms):
            yield from of_term(term, book, r"^- id: (?P<x>\S+)$", "Not_An_Id")


def names_of_one_term(book: Book) -> Iterator[Damage]:
    """Give a term the name of another for a search word that no page introduces in bold."""
    said = "".join(page.text for page in book.pages.values())
    pattern = r"\{ form: (?P<x>(?!운영체제)[가-힣 ]+), kind: search, link: search"
    for damage in in_text(book.glossary, pattern, "운영 체제"):
        if f"**{book.glossary.text[damage.start : damage.end]}**" not in said:
            yield damage


def sources_of_terms(book: Book) -> Iterator[Damage]:
    """Misspell the first source of a term that something else cites too."""
    for term in book.terms:
        if term.sources and book.uses[term.sources[0]] > 1:
            yield from of_term(term, book, r"^  sources: \[(?P<x>[\w-]+)", "no-such-one")


def strange_terms(page: Page, _: Book) -> Iterator[Damage]:
    """Introduce a term that the glossary lacks. In chapters that are done rather than read, bold
    text names buttons and menus.
    """
    if not page.is_chapter or page.folder == "practice":
        return
    for match in re.finditer(SENTENCE, page.plain, re.MULTILINE):
        start = match.start("x")
        text = "**낯선 말**(unheard word)도 있어요. "
        yield Damage(page.path, start, start, text, page.line(start))


def unlisted_terms(book: Book) -> Iterator[Damage]:
    """Take a term out of the glossary to which nothing else leads; its chapter tells."""
    seen = {name for term in book.terms for name in term.see}
    told = [(page, one) for page in book.chapters for one in introductions(page)]
    for term in book.terms:
        places = [(page, one) for page, one in told if bare(term.ko) == bare(one["name"])]
        if term.id in seen or term.sources or len(places) != 1:
            continue
        page, one = places[0]
        if page.is_chapter and page.folder != "practice" and re.match("[A-Za-z]", one["words"]):
            line = page.line(one.start())
            yield Damage(book.glossary.path, term.start, term.end, "", line, page.path)


def without_english(page: Page, book: Book) -> Iterator[Damage]:
    """Leave out the brackets after a term in bold."""
    own = {
        bare(term.ko): term
        for term in book.terms
        if term.chapter.partition("#")[0] == page.uri and has_hangul(term.ko) and term.auto
    }
    for one in introductions(page):
        term = own.get(bare(one["name"]))
        if term is None or has_hangul(term.en) or "," in term.en:
            continue
        if len(re.findall(rf"{re.escape(term.ko)}\*{{0,2}} ?\(", page.unfenced)) == 1:
            yield Damage(page.path, *one.span("brackets"), "", page.line(one.start()))


def later_terms(page: Page, book: Book) -> list[Term]:
    """The terms of later chapters of which a page does not speak."""
    order = book.order
    here = order.get(page.uri, len(order))
    return [
        term
        for term in book.terms
        if order.get(term.chapter.partition("#")[0], -1) > here
        and term.auto
        and has_hangul(term.ko)
        and not any(form in page.typed for form in term.linked_forms)
    ]


def crowded_paragraphs(page: Page, book: Book) -> Iterator[Damage]:
    """Put a paragraph with four later terms before a part: the last gets no explanation."""
    terms = [term for term in later_terms(page, book) if not term.ko.startswith("VM")][:4]
    if page.is_chapter and len(terms) == 4 and page.citations:
        words = " ".join(f"{term.ko}, 그리고" for term in terms)
        yield from _before_parts(page, f"{words} 더 있어요.\n\n")


def unexplained_headers(page: Page, book: Book) -> Iterator[Damage]:
    """Put a table before a part, with a later term in its header."""
    terms = later_terms(page, book)
    if page.is_chapter and terms:
        yield from _before_parts(page, f"| {terms[0].ko} | 쓰임 |\n| --- | --- |\n| 둘 | 셋 |\n\n")


def _before_parts(page: Page, text: str) -> Iterator[Damage]:
    for heading in page.headings:
        if heading.level == 2 and heading.id not in {"quiz", "summary"}:
            start = heading.start
            yield Damage(page.path, start, start, text, page.line(start))


def circles(book: Book) -> Iterator[Damage]:
    """Let a term's short explanation use a term whose explanation uses it."""
    for index, term in enumerate(book.terms):
        for other in book.terms[index + 1 :]:
            uses = re.search(rf"(?<!\w){re.escape(term.ko)}(?=[은는이가을를의])", other.short)
            if uses and term.auto and other.auto and len(term.short) + len(other.ko) < 80:
                text = f"{other.ko}의 짝이에요. "
                yield from of_term(term, book, r"^  short: (?P<x>)[^\"']", text)
                break


def spaced_terms(page: Page, book: Book) -> Iterator[Damage]:
    """Close the space of a term whose joined spelling the glossary does not list."""
    listed = {form for term in book.terms for form in (*term.avoid, *term.all_forms)}
    terms = [
        term.ko
        for term in book.terms
        if term.auto
        and re.fullmatch(r"[가-힣]+ [가-힣]+", term.ko)
        and term.ko.replace(" ", "") not in listed
    ]
    one_of = "|".join(map(re.escape, terms))
    pattern = rf"(?<![가-힣A-Za-z] )(?<![가-힣A-Za-z'\"])(?:{one_of})(?=[은는이가을를의에로]\b)"
    for match in re.finditer(pattern, page.plain):
        space = match.start() + match[0].index(" ")
        yield Damage(page.path, space, space + 1, "", page.line(match.start()))


OPERATORS: Operators = {
    "a key of a term": ("GLO001", in_glossary(r"^  (?P<x>en): ", "english")),
    "a key of a term, misspelt": ("GLO001", in_glossary(r"^  (?P<x>short): ", "shrot")),
    "how a term is linked": ("GLO001", in_glossary(r"^  link: (?P<x>search)$", "serach")),
    "what an alias is": ("GLO001", in_glossary(r"kind: (?P<x>spelling), link", "synonym")),
    "the id of a term": ("GLO001", ids_of_terms),
    "a spelling of one term": (
        "GLO002",
        in_glossary(r"^  avoid: \[(?P<x>)[^오\]]", "오퍼레이팅 시스템, "),
    ),
    "a name of one term": ("GLO002", names_of_one_term),
    "a spelling": (
        "GLO003",
        in_prose(r"(?<![가-힣A-Za-z])(?P<x>가상 머신)(?=[은이을의])", "가상머신"),
    ),
    "the capitals of a name": (
        "GLO003",
        in_prose(r"^[^'\"\[\n]*(?P<x>VirtualBox)(?=[가-힣][^'\"\n]*$)", "Virtualbox"),
    ),
    "the space of a term": ("GLO003", on_pages(spaced_terms)),
    "a related term": ("GLO004", in_glossary(r"^  see: \[(?P<x>[\w-]+)", "no-such-term")),
    "the source of a term": ("GLO004", sources_of_terms),
    "a use of a term": (
        "GLO005",
        in_glossary(
            r"\A(?P<x>)",
            "- id: bwelk\n  ko: 뷁뷁이\n  en: bwelk\n  short: 아무도 쓰지 않는 말이에요.\n",
        ),
    ),
    "the length of an explanation": (
        "GLO006",
        in_glossary(r"^  short: [^\"'].*(?P<x>)$", " 더 길게 말해요." * 10),
    ),
    "the explanation of a term": ("GLO007", elsewhere),
    "a listed term": ("GLO008", unlisted_terms),
    "a known term": ("GLO008", on_pages(strange_terms)),
    "an English name": ("GLO009", on_pages(without_english)),
    "room for explanations": ("GLO010", on_pages(crowded_paragraphs)),
    "a term in a header": ("GLO010", on_pages(unexplained_headers)),
    "the order of explanations": ("GLO011", circles),
    "a word to search by": (
        "GLO012",
        in_glossary(
            r"\{ form: (?:KSM|TPS|TDX|SVM|RVI|SLAT|BIOS|JVM), kind: (?P<x>search)", "abbreviation"
        ),
    ),
}
