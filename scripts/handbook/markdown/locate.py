"""Gives the pipeline's facts their places in the source.

The n-th fact of a kind with a certain address is the n-th token of that kind with that address.
Where the counts differ, what is left over stands at the heading above it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from handbook.core.diagnostics import Span
from handbook.markdown.authored import HeadingFact, LinkFact
from handbook.markdown.convert import PageFacts
from handbook.markdown.page import Heading, Link, Option, Quiz
from handbook.markdown.scan.tokens import (
    FenceToken,
    HeadingToken,
    IdToken,
    LinkForm,
    LinkToken,
    Scan,
)
from handbook.markdown.shown_quizzes import ShownOption
from handbook.markdown.snippets import Included

_Key = tuple[str, str]


def place_links(facts: PageFacts, scan: Scan, body: int) -> tuple[Link, ...]:
    """Return every link and image of the page; `body` is the offset where its text begins."""
    waiting: dict[_Key, list[LinkToken]] = defaultdict(list)
    for token in scan.links:
        waiting[token.attribute, token.target].append(token)
    for tokens in waiting.values():
        # Typed as Markdown first: a tag is rarely turned into an element (md_in_html).
        tokens.sort(key=lambda token: (token.form is LinkForm.HTML, token.whole))
        tokens.reverse()
    included = Included(facts.snippets, scan.undefined)
    links = [
        _link(fact, waiting[fact.attribute, fact.target], body, included) for fact in facts.links
    ]
    shown = set(facts.rendered.addresses)
    for key, tokens in waiting.items():
        raw = [token for token in tokens if token.form is LinkForm.HTML] if key in shown else []
        links.extend(_from_token(token, "", from_source=False) for token in raw)
    return tuple(sorted(links, key=lambda link: (link.place, link.whole)))


def _link(fact: LinkFact, tokens: list[LinkToken], body: int, included: Included) -> Link:
    if tokens:
        return replace(
            _from_token(tokens.pop(), fact.text, from_source=True), pictured=fact.pictured
        )
    file, place = included.find(fact.target) or ("", Span(body, body))
    return Link(
        fact.attribute,
        fact.target,
        fact.text,
        LinkForm.INLINE,
        True,
        place,
        place,
        fact.pictured,
        located=False,
        included=file,
    )


def _from_token(token: LinkToken, text: str, from_source: bool) -> Link:
    return Link(
        token.attribute, token.target, text, token.form, from_source, token.place, token.whole
    )


def place_headings(facts: PageFacts, scan: Scan, body: int) -> tuple[Heading, ...]:
    """Return every heading of the page; one that is not found stands where the last one does."""
    waiting: dict[tuple[int, str | None], list[HeadingToken]] = defaultdict(list)
    for token in reversed(scan.headings):
        waiting[token.level, token.id].append(token)
    headings: list[Heading] = []
    for fact in facts.headings:
        tokens = waiting[fact.level, fact.id if fact.explicit else None]
        if not tokens and not fact.id:
            tokens = waiting[fact.level, None]  # { # name }: an id that is empty, and none typed
        _choose_next(tokens, fact.text)
        headings.append(_heading(fact, tokens, headings[-1].place if headings else None, body))
    return tuple(headings)


def _choose_next(tokens: list[HeadingToken], text: str) -> None:
    """Move the next token with all the words of a heading to where the next one is taken.

    The scanner may have seen headings that are none, where an extension is not enabled.
    """
    words = re.findall(r"\w+", text)
    for index in range(len(tokens) - 1, -1, -1):
        if all(word in tokens[index].text for word in words):
            tokens.append(tokens.pop(index))
            return


def _heading(
    fact: HeadingFact, tokens: list[HeadingToken], above: Span | None, body: int
) -> Heading:
    if tokens:
        token = tokens.pop()
        place, id_place = token.place, token.id_place
        return Heading(fact.level, fact.text, fact.id, fact.explicit, place, id_place)
    place = above or Span(body, body)
    return Heading(fact.level, fact.text, fact.id, fact.explicit, place, located=False)


def place_quizzes(facts: PageFacts, scan: Scan, source: str) -> tuple[Quiz, ...]:
    """Return the questions and guesses, each item with the place of its mark.

    A bracket that begins an item need not be a mark: an item takes the next that says the same.
    """
    waiting = iter(scan.tasks)
    return tuple(
        Quiz(quiz.kind, quiz.name, tuple(_option(shown, waiting, source) for shown in quiz.options))
        for quiz in facts.rendered.quizzes
    )


def _option(shown: ShownOption, waiting: Iterator[Span], source: str) -> Option:
    wanted = shown.answer.casefold()
    marks = (s for s in waiting if source[s.start + 1 : s.end - 1].strip().casefold() == wanted)
    place = next(marks, None)
    words = " ".join(shown.text.split())
    return Option(shown.answer, words, shown.explained, tuple(shown.targets), place)


def place_ids(facts: PageFacts, scan: Scan) -> tuple[IdToken, ...]:
    """Return the explicit ids that reach the page, in the order of the source."""
    shown = set(facts.rendered.ids)
    typed = [
        IdToken(heading.id, heading.id_place)
        for heading in scan.headings
        if heading.id is not None and heading.id_place is not None
    ]
    ids = [token for token in (*typed, *scan.ids) if token.id in shown]
    return tuple(sorted(ids, key=lambda token: token.place))


def place_fences(shown: Iterable[str], fences: Iterable[FenceToken]) -> tuple[FenceToken, ...]:
    """Return the fences of the diagrams `shown`, by their content."""
    waiting: dict[str, list[FenceToken]] = defaultdict(list)
    for fence in fences:
        waiting[fence.content].append(fence)
    found = [waiting[source].pop(0) for source in shown if waiting[source]]
    return tuple(sorted(found, key=lambda fence: fence.whole))
