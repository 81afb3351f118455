"""What a reader meets on a built page, counted: the same whatever tool built it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from handbook.core.html_parser import TolerantParser

_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}


@dataclass(slots=True)
class Article:
    """A page's first `h1`, and how many figures, terms, citations, … stand in its article."""

    title: str = ""
    counts: Counter[str] = field(default_factory=Counter)


def read_article(file: Path) -> Article:
    """Read the `<article>` of the HTML file; the theme around it does not count."""
    parser = _ArticleParser()
    parser.feed(file.read_text(encoding="utf-8"))
    parser.close()
    parser.article.title = " ".join(parser.article.title.split())
    return parser.article


class _ArticleParser(TolerantParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.article = Article()
        self._inside = 0
        self._titled = False
        self._in_title = False
        self._in_permalink = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        if tag == "article" and "md-content__inner" in classes:
            self._inside += 1
        if not self._inside:
            return
        if tag == "h1" and not self._titled:
            self._in_title = self._titled = True
        if tag == "a":
            self._in_permalink = "headerlink" in classes
        self.article.counts.update(_kinds(tag, classes, "href" in values))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article" and self._inside:
            self._inside -= 1
        elif tag == "h1":
            self._in_title = False
        elif tag == "a":
            self._in_permalink = False

    def handle_data(self, data: str) -> None:
        if self._in_title and not self._in_permalink:
            self.article.title += data


def _kinds(tag: str, classes: set[str], leads_somewhere: bool) -> list[str]:
    if tag in _HEADINGS:
        return ["headings"]
    if tag == "svg" and "diagram__drawing" in classes:
        return ["figures"]
    if "citation" in classes:
        return ["citations"]
    if "quiz" in classes:
        return ["quizzes"]
    if tag != "a" or not leads_somewhere or classes & {"headerlink", "md-content__button"}:
        return []
    return ["links", "terms"] if "term" in classes else ["links"]
