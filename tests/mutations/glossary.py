"""Damage to the glossary, to the spellings that it decides, and to how chapters use its terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.data.glossary import Term
from handbook.markdown.page import Document
from handbook.rules.glossary.introductions import bare_spelling, introductions, is_korean
from mutations.damage import Damage, Operators, in_glossary, in_prose, on_pages

SENTENCE = r"^(?P<x>[가-힣])(?=[가-힣 ]{8})"
"""Where running text begins, for what is put before it."""


def entry_of(term: Term, site: Site) -> tuple[int, int]:
    """Where the entry of a term stands in the glossary file, the blank line after it included."""
    text = site.data_files["glossary"].source.text
    start = text.index(f"- id: {term.id}\n")
    end = text.find("\n- id: ", start)
    return start, len(text) if end < 0 else end + 1


def of_term(term: Term, site: Site, pattern: str) -> tuple[str, int, int, int] | None:
    """Path, start, end and line of what the group `x` matches in the entry of a term."""
    source = site.data_files["glossary"].source
    start, end = entry_of(term, site)
    match = re.compile(pattern, re.MULTILINE).search(source.text, start, end)
    if match is None:
        return None
    return source.path, *match.span("x"), source.position(match.start("x"))[0]


def elsewhere(site: Site) -> Iterator[Damage]:
    """Name a chapter for a term that says nothing of it."""
    page = site.documents["index.md"]
    for term in site.glossary.terms:
        silent = not any(bare_spelling(form) in bare_spelling(page.text) for form in term.all_forms)
        found = of_term(term, site, r"^  chapter: (?P<x>\S+)$")
        if found is not None and silent:
            path, start, end, line = found
            yield Damage(path, start, end, "index.md#home", line)


def ids_of_terms(site: Site) -> Iterator[Damage]:
    """Misspell the id of a term that nothing leads to."""
    used = {name for term in site.glossary.terms for name in term.see}
    used.update(name for page in site.documents.values() for name in page.terms)
    for term in site.glossary.terms:
        found = of_term(term, site, r"^- id: (?P<x>\S+)$")
        if found is not None and term.id not in used:
            path, start, end, line = found
            yield Damage(path, start, end, "Not_An_Id", line)


def sources_of_terms(site: Site) -> Iterator[Damage]:
    """Misspell the first source of a term that something else cites too."""
    uses = Counter(name for term in site.glossary.terms for name in term.sources)
    uses.update(c.id for page in site.documents.values() for c in page.citations)
    for term in site.glossary.terms:
        found = of_term(term, site, r"^  sources: \[(?P<x>[\w-]+)")
        if found is not None and uses[term.sources[0]] > 1:
            path, start, end, line = found
            yield Damage(path, start, end, "no-such-one", line)


def strange_terms(page: Document, _: Site) -> Iterator[Damage]:
    """Introduce a term that the glossary lacks."""
    for match in re.finditer(SENTENCE, page.prose, re.MULTILINE) if page.is_chapter else ():
        start = match.start("x")
        line = page.source.position(start)[0]
        yield Damage(page.path, start, start, "**낯선 말**(unheard word)이에요. ", line)


def unlisted_terms(site: Site) -> Iterator[Damage]:
    """Take a term out of the glossary to which nothing else leads; its chapter tells."""
    seen = {name for term in site.glossary.terms for name in term.see}
    for page in site.documents.values():
        for one in introductions(page) if page.is_chapter else ():
            terms = [
                t for t in site.glossary.terms if bare_spelling(t.ko) == bare_spelling(one.name)
            ]
            for term in terms:
                if term.id in seen or term.sources or not re.match("[A-Za-z]", "".join(one.words)):
                    continue
                start, end = entry_of(term, site)
                line = page.locate(one.place).line
                yield Damage(
                    site.data_files["glossary"].source.path, start, end, "", line, page.path
                )


def without_english(page: Document, site: Site) -> Iterator[Damage]:
    """Leave out the brackets after a term in bold."""
    own = {
        bare_spelling(term.ko): term
        for term in site.glossary.terms
        if (term.chapter or "").partition("#")[0] == page.uri and is_korean(term.ko) and term.auto
    }
    for one in introductions(page):
        term = own.get(bare_spelling(one.name))
        if term is None or not one.words or is_korean(term.en) or "," in term.en:
            continue
        if page.text.count(f"{term.ko}(") > 1:
            continue
        end = one.place.end + len("**")
        typed = re.compile(r" ?\([^()]*\)").match(page.source.text, end)
        assert typed is not None
        yield Damage(page.path, end, typed.end(), "", page.locate(one.place).line)


def later_terms(page: Document, site: Site) -> list[Term]:
    """The terms of later chapters of which a page does not speak."""
    order = site.navigation.order
    here = order.get(page.uri, len(order))
    return [
        term
        for term in site.glossary.terms
        if order.get((term.chapter or "").partition("#")[0], -1) > here
        and term.auto
        and is_korean(term.ko)
        and not any(form in page.text for form in term.linked_forms)
    ]


def crowded_paragraphs(page: Document, site: Site) -> Iterator[Damage]:
    """Put a paragraph with four later terms before a part: the last gets no explanation."""
    terms = [term for term in later_terms(page, site) if not term.ko.startswith("VM")][:4]
    if page.is_chapter and len(terms) == 4 and page.citations:
        words = " ".join(f"{term.ko}, 그리고" for term in terms)
        yield from _before_parts(page, f"{words} 더 있어요.\n\n")


def unexplained_headers(page: Document, site: Site) -> Iterator[Damage]:
    """Put a table before a part, with a later term in its header."""
    terms = later_terms(page, site)
    if page.is_chapter and terms:
        yield from _before_parts(page, f"| {terms[0].ko} | 쓰임 |\n| --- | --- |\n| 둘 | 셋 |\n\n")


def _before_parts(page: Document, text: str) -> Iterator[Damage]:
    for heading in page.headings:
        if heading.level == 2 and heading.id not in {"quiz", "summary"}:
            start = heading.place.start
            yield Damage(page.path, start, start, text, page.locate(heading.place).line)


def circles(site: Site) -> Iterator[Damage]:
    """Let a term's short explanation use a term whose explanation uses it."""
    for index, term in enumerate(site.glossary.terms):
        for other in site.glossary.terms[index + 1 :]:
            uses = re.search(rf"(?<!\w){re.escape(term.ko)}(?=[은는이가을를의])", other.short)
            if uses and term.auto and other.auto and len(term.short) + len(other.ko) < 80:
                found = of_term(term, site, r"^  short: (?P<x>)[^\"']")
                if found is not None:
                    path, start, end, line = found
                    yield Damage(path, start, end, f"{other.ko}의 짝이에요. ", line)
                break


def spaced_terms(page: Document, site: Site) -> Iterator[Damage]:
    """Close the space of a term whose joined spelling the glossary does not list."""
    listed = {form for term in site.glossary.terms for form in (*term.avoid, *term.all_forms)}
    terms = [
        term.ko
        for term in site.glossary.terms
        if term.auto
        and re.fullmatch(r"[가-힣]+ [가-힣]+", term.ko)
        and term.ko.replace(" ", "") not in listed
    ]
    one_of = "|".join(map(re.escape, terms))
    pattern = rf"(?<![가-힣A-Za-z] )(?<![가-힣A-Za-z])(?:{one_of})(?=[은는이가을를의에로]\b)"
    for match in re.finditer(pattern, page.prose):
        space = match.start() + match[0].index(" ")
        line = page.source.position(match.start())[0]
        yield Damage(page.path, space, space + 1, "", line)


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
    "a name of one term": (
        "GLO002",
        in_glossary(
            r"\{ form: (?P<x>(?!운영체제|효율성)[가-힣 ]+), kind: \w+, link: search",
            "운영 체제",
        ),
    ),
    "a spelling": (
        "GLO003",
        in_prose(r"(?<![가-힣A-Za-z])(?P<x>가상 머신)(?=[은이을의])", "가상머신"),
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
