"""How the prose of each chapter breathes, and what is outside the aims of the book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.korean.rhythm import Rhythm, rhythm
from handbook.markdown.chapters import PART_IDS
from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind

LEAST_SPREAD = 4.0
LEAST_CONNECTIVES = 0.12
LEAST_CONTRASTS = 0.015
MOST_COPULAS = 0.16
MOST_ORDINARIES = 0
"""글쓰기 지침, 리듬: what an editor found in Korean books that read well."""

_RUNNING = frozenset({TextKind.PARAGRAPH, TextKind.ITEM})
_HANGUL = re.compile(r"[가-힣]")
_END = re.compile(r"[.?!]\W*$")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure as it is shown, and its aim in words where it is missed."""

    shown: str
    missed: str = ""


def report(site: Site) -> str:
    """Return a line of figures for each chapter of `site`, in the book's order, and one for all.

    Read are the paragraphs and lists of the body; quizzes, guesses, tables and captions are not.
    """
    bodies = [
        (uri, body)
        for uri in site.settings.navigation.order
        if site.documents[uri].is_chapter and (body := body_sentences(site.documents[uri]))
    ]
    lines = [_line(uri, rhythm(body)) for uri, body in bodies]
    everything = [sentence for _, body in bodies for sentence in body]
    if everything:
        lines.append(_line("모두", rhythm(everything)))
    return "".join(f"{line}\n" for line in lines)


def body_sentences(document: Document) -> list[str]:
    """Return the whole sentences of the body of a chapter."""
    guesses = {document.source.position(start)[0] for start in _guesses(document)}
    return [
        passage.text[sentence.start : sentence.end]
        for passage in document.sound_passages()
        if passage.kind in _RUNNING
        and document.part_at(passage.offsets[0]) != PART_IDS["퀴즈"]
        and document.source.position(passage.offsets[0])[0] not in guesses
        for sentence in passage.sentences
        if _is_whole(passage.text[sentence.start : sentence.end])
    ]


def _guesses(document: Document) -> Iterator[int]:
    for quiz in document.quizzes:
        for option in quiz.options if quiz.kind == "guess" else ():
            if option.place is not None:
                yield option.place.start


def _is_whole(sentence: str) -> bool:
    return _HANGUL.search(sentence) is not None and _END.search(sentence) is not None


def _line(name: str, figures: Rhythm) -> str:
    shown = (
        _Figure(f"{figures.sentences}문장"),
        _Figure(f"평균 {figures.mean:.1f}어절"),
        _at_least("편차", figures.spread, LEAST_SPREAD, "{:.1f}어절"),
        _at_least("이음말", figures.connectives, LEAST_CONNECTIVES, "{:.0%}"),
        _at_least("뒤집는 말", figures.contrasts, LEAST_CONTRASTS, "{:.1%}"),
        _at_most("예요", figures.copulas, MOST_COPULAS, "{:.0%}"),
        _at_most("이름 앞 보통", figures.ordinaries, MOST_ORDINARIES, "{}번"),
    )
    missed = [figure.missed for figure in shown if figure.missed]
    line = f"{name}: {', '.join(figure.shown for figure in shown)}"
    return f"{line} ({', '.join(missed)})" if missed else line


def _at_least(name: str, value: float, least: float, form: str) -> _Figure:
    # Compared as it is shown: 3.96, shown as 4.0, is not said to miss 4.0.
    shown, aim = form.format(value), form.format(least)
    reached = value >= least or shown == aim
    return _Figure(f"{name} {shown}", "" if reached else f"{name} 목표 {aim} 이상")


def _at_most(name: str, value: float, most: float, form: str) -> _Figure:
    shown, aim = form.format(value), form.format(most)
    reached = value <= most or shown == aim
    return _Figure(f"{name} {shown}", "" if reached else f"{name} 목표 {aim} 이하")
