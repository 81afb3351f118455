"""DIA036: no word of a label is a slip of a term, or of a word that the page has elsewhere.

A label may say what no other place says. Only a word that stands nowhere else in the book, and
differs by a letter or two of Hangul (jamo) from one that does, is told. DIA035 compares the labels
behind a switch, and DIA010 knows the spellings to avoid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from unicodedata import normalize

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import Alike, jamo_slips
from handbook.data.glossary import Glossary
from handbook.diagrams.model import Label
from handbook.markdown.page import Document
from handbook.rules.diagrams.dia035_variant_labels import told_labels
from handbook.rules.glossary.avoided_spellings import avoided_spellings
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest

_WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z0-9-]+")
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|과|와|의|에|로|도|만|에서|으로|이나|나)$")
_LONGEST_TERM = 4
"""Words of a label that are compared with a term at once."""
_OTHERWISE = "새 말이면 본문이나 용어집에도 적으세요."

_Limits = tuple[int, ...]
"""How many letters of Hangul a word has at least of which one, and two, may be wrong."""
_OF_TERMS: _Limits = (6, 8)
_OF_WORDS: _Limits = (8,)
_PREDICATE = re.compile(r"[요다함음임기]$")
"""The end of a verb, of which other forms are other words (확인함, 확인한)."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each word of a label, or group of words, that is nearly a known one."""
    told: frozenset[int] | None = None
    for span, label in _labels(document):
        for words, right in _slips(label, document, site):
            told = told_labels(document) if told is None else told
            if span.start in told or any(avoided_spellings(site.glossary).search(label.flat)):
                break
            typed = exactly(document.source, span, words)
            message = f"그림의 '{words}' 글자는 이 책의 다른 자리에 없어요."
            found = suggest(typed, words, Alike((right,)), "이름표로", _OTHERWISE)
            yield RULE.suggested(typed or document.locate(span), message, found)


def _labels(document: Document) -> Iterator[tuple[Span, Label]]:
    for diagram in document.diagrams:
        if diagram.report.model is not None:
            for label in dict.fromkeys(diagram.report.model.labels):
                yield diagram.span(label.place), label


def _slips(label: Label, document: Document, site: Site) -> Iterator[tuple[str, str]]:
    """Yield what of a label is nearly something else, as it is typed, and that."""
    words = label.flat.split()
    for index, typed in enumerate(words):
        word = _strange_word(typed, document, site)
        if not word:
            continue
        terms = _terms(site.glossary)
        for first, last in _windows(index, len(words)):
            group = " ".join([*words[first:index], word, *words[index + 1 : last]])
            if right := _nearest(group, terms, _OF_TERMS):
                yield group, right
                break
        else:
            if right := _nearest(word, _page_words(document, word), _OF_WORDS):
                yield word, right


def _strange_word(typed: str, document: Document, site: Site) -> str:
    """Return the word in `typed` that stands nowhere else, without its particle; empty where it
    does.
    """
    found = _WORD.search(typed)
    if found is None or len(found[0]) < 2:
        return ""
    bare = _PARTICLE.sub("", found[0])
    word = bare if len(bare) > 1 else found[0]
    others = (d.source.text for d in site.documents.values() if d is not document)
    data = (file.source.text for file in site.data_files.values())
    if document.source.text.count(word) > 1 or any(word in text for text in (*data, *others)):
        return ""
    return word


def _windows(index: int, count: int) -> Iterator[tuple[int, int]]:
    """Yield the groups of neighbouring words that hold the one at `index`, the longest first."""
    for length in range(min(_LONGEST_TERM, count), 0, -1):
        for first in range(max(0, index - length + 1), min(index, count - length) + 1):
            yield first, first + length


@lru_cache(maxsize=2)
def _terms(glossary: Glossary) -> Sequence[tuple[str, str]]:
    """Return the names of the terms, each with its letters of Hangul."""
    return _lettered(
        form for term in glossary.terms for form in (term.ko, *(a.form for a in term.aliases))
    )


def _page_words(document: Document, word: str) -> Sequence[tuple[str, str]]:
    """Return the other words that the page has, with and without a particle, and that end as
    `word` does.
    """
    if _PREDICATE.search(word):
        return ()
    known = _by_ending(document.source.text).get(word[-1], ())
    return [one for one in known if one[0] != word]


@lru_cache(maxsize=64)  # those that a label brings are asked for at each save
def _by_ending(text: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the words of a page, with and without a particle, by their last letter."""
    found = set(_WORD.findall(text))
    words = sorted(found | {_PARTICLE.sub("", one) for one in found}, key=lambda one: one[-1:])
    endings = groupby(words, key=lambda one: one[-1:])
    return {ending: _lettered(group) for ending, group in endings}


def _lettered(words: Iterable[str]) -> Sequence[tuple[str, str]]:
    return tuple((word, normalize("NFD", word)) for word in sorted({*words}))


def _nearest(word: str, known: Sequence[tuple[str, str]], limits: _Limits) -> str:
    """Return the known word of which `word` is a slip, or nothing."""
    letters = normalize("NFD", word)
    third = len(letters) // 3
    # Two slips leave one third of a word as it is.
    parts = (letters[:third], letters[third:-third], letters[-third:])
    best: tuple[int, str] | None = None
    for other, lettered in known if third else ():
        if abs(len(lettered) - len(letters)) > 2 or not any(part in lettered for part in parts):
            continue
        slips, shorter = jamo_slips(word, other)
        near = 0 < slips <= len(limits) and shorter >= limits[slips - 1]
        if near and (best is None or slips < best[0]):
            best = (slips, other)
    return best[1] if best is not None else ""


RULE = Rule(
    "DIA036",
    "그림의 이름표는 본문과 같은 글자로 적어요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
