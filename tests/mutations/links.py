"""Damage to addresses, and to what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handbook.book.site import Site
from handbook.core.source import read_source
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.markdown.page import Document
from mutations.damage import (
    Damage,
    Operator,
    Operators,
    at_the_end,
    in_chapters,
    in_glossary,
    in_pages,
    in_prose,
    in_redirects,
    in_settings,
    in_style_sheets,
    in_templates,
    in_text,
    on_pages,
)
from sample_book import ROOT


def in_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within the address of a link."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for link in page.links:
            typed = page.source.text[link.place.start : link.place.end]
            match = re.fullmatch(pattern, typed)
            if match and link.located:
                start, end = (link.place.start + n for n in match.span("x"))
                yield Damage(page.path, start, end, text, page.locate(link.place).line)

    return on_pages(damages)


def unlinked_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Take away an id that nothing links to."""
    linked = {link.target.partition("#")[2] for p in site.documents.values() for link in p.links}
    linked |= {str(term.chapter).partition("#")[2] for term in site.glossary.terms}
    # By its id a heading's list is known as a quiz: without one its marks are links to nothing too.
    linked |= {quiz.name for quiz in page.quizzes}
    for heading in page.headings:
        if heading.id_place and heading.id not in linked | {"summary", "quiz"}:
            line = page.locate(heading.place).line
            start, end = heading.id_place.start - 1, heading.id_place.end
            yield Damage(page.path, start, end, ".x", line)


def repeated_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Give a heading the id of the first one."""
    first = page.headings[0]
    for damage in unlinked_heading_ids(page, site):
        if damage.line > page.locate(first.place).line:
            yield replace(damage, text=f"#{first.id}")


def in_whole_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within a link, words and address."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for link in page.links:
            typed = page.source.text[link.whole.start : link.whole.end]
            match = re.fullmatch(pattern, typed)
            if match and link.attribute == "href":
                start, end = (link.whole.start + n for n in match.span("x"))
                new = match.expand(text)
                yield Damage(page.path, start, end, new, page.locate(link.place).line)

    return on_pages(damages)


def telling_words(site: Site) -> Iterator[Damage]:
    """Say `여기` in a link; a particle behind it that goes with a consonant would be wrong too."""
    goes_on = re.compile(r"\]\([^)]*\)(?![은이을과으])")
    sources = {page.path: page.source for page in site.documents.values()}
    for damage in in_whole_links(r"\[(?P<x>[^]\[]+)\]\(.*\)", "여기")(site):
        if goes_on.match(sources[damage.path].text, damage.end):
            yield damage


def left_out_pages(site: Site) -> Iterator[Damage]:
    """Take a page out of the navigation; its own title is where that is told."""
    for entry in site.navigation:
        document = site.documents[entry.target]
        source = read_source(ROOT, entry.location.path)
        beside = [source.line(entry.location.line + step) for step in (-1, 1)]
        if not any(".md" in line for line in beside):  # an empty section is damage of its own
            continue
        start = source.offset(entry.location.line, 1)
        end = source.offset(entry.location.line + 1, 1)
        line = document.title_place.line
        yield Damage(entry.location.path, start, end, "", line, document.path)


def doubled_pages(site: Site) -> Iterator[Damage]:
    """Name a page twice in the navigation, one line after the other."""
    for entry in site.navigation:
        source = read_source(ROOT, entry.location.path)
        start = source.offset(entry.location.line + 1, 1)
        text = source.line(entry.location.line) + "\n"
        yield Damage(entry.location.path, start, start, text, entry.location.line + 1)


def linked_participants(page: Document, _: Site) -> Iterator[Damage]:
    """Give a participant of a sequence a link, as Mermaid has it."""
    for diagram in page.diagrams:
        if isinstance(diagram.report.model, Sequence):
            end = diagram.fence.lines[-1].span().end
            name = diagram.report.model.participants[0].id
            line = page.source.position(end)[0] + 1
            yield Damage(page.path, end, end, f"\nlink {name}: 글 @ ../no-such/", line)


def named_images(page: Document, _: Site) -> Iterator[Damage]:
    """Name an image that is not there in the front matter, where the schema allows it."""
    if not page.is_chapter and page.front.body:
        yield from in_text(page.source, r"\A---\n(?P<x>)", "image: assets/images/none.png\n")


SENTENCE = r"^(?P<x>[가-힣])(?=[가-힣 ]{8})"
"""Where running text begins, for what is put before it."""
RAW_IMAGE = '<img src="../../assets/images/favicon.svg" alt="로고" %s> \\g<x>'

OPERATORS: Operators = {
    "an outer folder": ("LNK001", in_links(r"(?P<x>\.\./)[\w/.-]+\.md(?:#.*)?", "")),
    "the address of a reference": (
        "LNK001",
        at_the_end("\n[글의 이름][named]\n\n[named]: no-such-page-at-all.md\n"),
    ),
    "a raw link": ("LNK001", in_prose(SENTENCE, r'<a href="../none/">글</a> \g<x>')),
    "a raw image": ("LNK003", in_chapters(SENTENCE, RAW_IMAGE % 'srcset="none.png 2x"')),
    "a download": ("LNK004", in_prose(SENTENCE, r"[설정 파일](none.xml) \g<x>")),
    "a style sheet": ("LNK004", in_settings(r"^  - assets/css/(?P<x>\w+)", "none-at-all")),
    "a script": ("LNK004", in_settings(r"^  - assets/js/(?P<x>[\w-]+)", "none-at-all")),
    "the site's icon": ("LNK004", in_settings(r"^  favicon: (?P<x>)assets", "no-such/")),
    "a page of the navigation": ("LNK007", in_settings(r"^ +- \w+/[\w-]+(?P<x>)\.md$", "x")),
    "a free old address": (
        "LNK009",
        in_redirects(
            r"\A#.*\n(?P<x>)(?=- from)", "- from: basics/type-2/\n  to: basics/type-2.md\n"
        ),
    ),
    "a new address": (
        "LNK009",
        in_redirects(r"\A#.*\n(?P<x>)(?=- from)", "- {from: old/, to: basics/no-such-page.md}\n"),
    ),
    "the words of a link": ("LNK010", in_whole_links(r"\[(?P<x>[^]\[]+)\]\(.*\)", "")),
    "telling words": ("LNK011", telling_words),
    "an address for words": (
        "LNK011",
        in_prose(SENTENCE, r"<https://example.com/> \g<x>"),
    ),
    "a name": ("LNK012", in_whole_links(r"\[[^]\[]+\](?P<x>\(.*\))", "[no-such-name]")),
    "an address": ("LNK013", in_whole_links(r"\[[^]\[]+\](?P<x>\(.*\))", "")),
    "the use of a definition": ("LNK014", at_the_end("\n[unused]: https://example.com/\n")),
    "a footnote": ("LNK015", in_prose(r"(?<=[가-힣])(?P<x>\.)(?= [가-힣]|$)", "[^none].")),
    "the mark of a footnote": ("LNK015", at_the_end("\n[^none]: 각주의 글이에요.\n")),
    "a unique name": (
        "LNK016",
        at_the_end(
            "\n[글의 이름][one]\n\n[one]: https://example.com/a\n[one]: https://example.com/b\n"
        ),
    ),
    "a diagram without links": ("LNK017", on_pages(linked_participants)),
    "what a style sheet loads": (
        "LNK018",
        in_style_sheets(r"^(?P<x>)  color: ", '  background: url("none.svg");'),
    ),
    "the address of a template": (
        "LNK019",
        in_templates(r"href=\"(?P<x>\{\{ [\w.]+ \| url \}\})\"", "no-such-place/"),
    ),
    "a template's literal address": (
        "LNK019",
        in_templates(r"(?P<x>\{\{ [\w.]+ \| url \}\})", "{{ 'no-such-place/' | url }}"),
    ),
    "a link of a term": (
        "LNK020",
        in_glossary(r"^  body: \"?[^\s\[]+ (?P<x>)", "[글](basics/no-such-page.md) "),
    ),
    "a place in the navigation": ("LNK021", left_out_pages),
    "a single place in the navigation": ("LNK022", doubled_pages),
    "a scheme": ("LNK023", in_links(r"(?P<x>)[\w/.-]+\.md(?:#.*)?", "javascript:")),
    "a scheme in an explanation": (
        "LNK023",
        in_glossary(r"^  body: \"?[^\s\[]+ (?P<x>)", "[글](javascript:alert) "),
    ),
    "a scheme's spelling": (
        "LNK023",
        in_prose(SENTENCE, r"[보기](htps://example.com/) \g<x>"),
    ),
    "a template of a page": ("LNK024", in_pages(r"^template: (?P<x>home)\.html$", "hmoe")),
    "an image of the front matter": ("LNK024", on_pages(named_images)),
    "a page": ("LNK001", in_links(r"[\w/.-]*?(?P<x>[\w-]+)\.md(?:#.*)?", "no-such-page-at-all")),
    "the case of a page": ("LNK001", in_links(r"(?:[\w.-]+/)*(?P<x>[a-z])[\w-]+\.md(?:#.*)?", "Q")),
    "a suffix": ("LNK001", in_links(r"[\w/.-]+\.(?P<x>md)(?:#.*)?", "html")),
    "an anchor": ("LNK002", in_links(r".*#(?P<x>[\w-]+)", "no-such-place-at-all")),
    "an image": (
        "LNK003",
        in_prose(r"^(?P<x>[가-힣])(?=[가-힣 ]{8})", r"![그림](../assets/none.png) \g<x>"),
    ),
    "a relative address": ("LNK005", in_links(r"(?P<x>(?:\.\./)+)[\w/.-]+\.md(?:#.*)?", "/")),
    "a unique id": ("LNK006", on_pages(repeated_heading_ids)),
    "the chapter of a term": (
        "LNK008",
        in_glossary(r"^  chapter: [\w/.-]+#(?P<x>[\w-]+)$", "no-such-place"),
    ),
    "an image of its own": (
        "LNK034",
        in_prose(SENTENCE, r"![그림](https://example.com/none.png) \g<x>"),
    ),
}
