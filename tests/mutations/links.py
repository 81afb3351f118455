"""Damage to addresses, and to what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mutations.book import CONFIG, Book
from mutations.damage import (
    SENTENCE,
    Damage,
    Edit,
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
    on_pages,
    with_also,
)
from mutations.moved_pages import moved_pages
from mutations.reading import Page


def in_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within the address of a link."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for link in page.links:
            match = re.fullmatch(pattern, link.address)
            if match:
                start, end = (link.address_start + n for n in match.span("x"))
                yield Damage(page.path, start, end, text, page.line(link.start))

    return on_pages(damages)


def unlinked_heading_ids(page: Page, book: Book) -> Iterator[Damage]:
    """Take away an id that nothing links to."""
    # By its id a heading's list is known as a quiz: without one its marks are links to nothing too.
    starts = [match.start() for match in re.finditer(r"^- \[[^\]\n]*\] ", page.text, re.MULTILINE)]
    asked = {[h.id for h in page.headings if h.start < start][-1] for start in starts}
    for heading in page.headings:
        if heading.id and heading.id not in book.anchors | asked | {"summary", "quiz"}:
            start = heading.id_start
            end = start + len(heading.id) + 1
            yield Damage(page.path, start, end, ".x", page.line(heading.start))


def repeated_heading_ids(page: Page, book: Book) -> Iterator[Damage]:
    """Give a heading the id of the first one."""
    first = page.headings[0]
    for damage in unlinked_heading_ids(page, book):
        if damage.line > page.line(first.start):
            yield replace(damage, text=f"#{first.id}")


def in_whole_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within a link, words and address."""

    def damages(page: Page, _: Book) -> Iterator[Damage]:
        for link in page.links:
            match = re.fullmatch(pattern, page.text[link.start : link.end])
            if match:
                start, end = (link.start + n for n in match.span("x"))
                line = page.line(link.start)
                yield Damage(page.path, start, end, match.expand(text), line)

    return on_pages(damages)


def telling_words(book: Book) -> Iterator[Damage]:
    """Say `여기` in a link; a particle behind it that goes with a consonant would be wrong too."""
    goes_on = re.compile(r"\]\([^)]*\)(?!(?:\{[^}]*\})?[은이을과으])")
    texts = {page.path: page.text for page in book.chapters}
    for damage in in_whole_links(r"\[(?P<x>[^]\[]+)\]\(.*\)", "여기")(book):
        if goes_on.match(texts[damage.path], damage.end):
            yield damage


def misspelt_pages(book: Book) -> Iterator[Damage]:
    """Misspell a page of the navigation that no way through the book names."""
    for damage in in_settings(r"^ +- (?P<page>\w+/[\w-]+(?P<x>)\.md)$", "x")(book):
        line = book.file(CONFIG).text[: damage.end + len(".md")].rpartition("\n")[2]
        if line.strip(" -") not in book.ways:
            yield damage


def left_out_pages(book: Book) -> Iterator[Damage]:
    """Take a page out of the navigation; its own title is where that is told."""
    entries = [entry for entry in book.navigation if entry.target not in book.ways]
    starts = {entry.start for entry in book.navigation}
    ends = {entry.end for entry in book.navigation}
    for entry in entries:
        if entry.end in starts or entry.start in ends:  # an empty section is damage of its own
            page = book.pages[entry.target]
            yield Damage(CONFIG, entry.start, entry.end, "", page.title_line, page.path)


def doubled_pages(book: Book) -> Iterator[Damage]:
    """Name a page twice in the navigation, one line after the other."""
    config = book.file(CONFIG)
    for entry in book.navigation:
        text = config.text[entry.start : entry.end]
        yield Damage(CONFIG, entry.end, entry.end, text, config.line(entry.end))


def linked_participants(page: Page, _: Book) -> Iterator[Damage]:
    """Give a participant of a sequence a link, as Mermaid has it."""
    for fence in page.fences:
        name = re.search(r"^participant (\w+)", fence.content, re.MULTILINE)
        if name and fence.content.startswith("sequenceDiagram"):
            end = fence.content_end
            text = f"\nlink {name[1]}: 글 @ ../no-such/"
            yield Damage(page.path, end, end, text, page.line(end) + 1)


def decomposed_files(page: Page, _: Book) -> Iterator[Damage]:
    """Put a picture beside a page whose name macOS has taken apart; it tells at its top."""
    folder = page.path.rpartition("/")[0]
    # One letter of Hangul in two: 가.
    path = f"{folder}/\u1100\u1161.txt"
    if page.headings and page.uri.endswith("index.md"):
        yield Damage(path, 0, 0, "글\n", 1)


def with_snippets(operator: Operator) -> Operator:
    """Enable the extension that includes files. It acts in code too, and so on the page of the
    rule about it, whose marks are taken away.
    """

    def damages(book: Book) -> Iterator[Damage]:
        start = book.file(CONFIG).text.index("  - admonition\n")
        enabled = Edit(CONFIG, start, start, "  - pymdownx.snippets\n")
        page = book.pages["contributing/rules/LNK030.md"]
        marks = (Edit(page.path, *m.span(), "--9<--") for m in re.finditer("--8<--", page.text))
        yield from with_also(operator, enabled, *marks)(book)

    return damages


def appended_everywhere(book: Book) -> Iterator[Damage]:
    """Have the settings include a file on every page that is not there."""
    pattern = r"^  - admonition\n(?P<x>)"
    text = "  - pymdownx.snippets:\n      auto_append:\n        - no-such-file.md\n"
    for damage in with_snippets(in_settings(pattern, text))(book):
        # The extension stands there already.
        sign = [edit for edit in damage.also if edit.path != CONFIG]
        yield replace(damage, line=damage.line + 2, also=tuple(sign))


def html_files(_: Book) -> Iterator[Damage]:
    """Publish a file of HTML that leads to a page as its source is called."""
    text = '<!doctype html>\n<title>a</title>\n<p><a href="basics/type-1.md">b</a></p>\n'
    yield Damage("docs/damaged.html", 0, 0, text, 3)


OPERATORS: Operators = {
    "an outer folder": ("LNK001", in_links(r"(?P<x>\.\./)[\w/.-]+\.md(?:#.*)?", "")),
    "the address of a reference": (
        "LNK001",
        at_the_end("\n[글의 이름][named]\n\n[named]: no-such-page-at-all.md\n"),
    ),
    "a raw link": ("LNK001", in_prose(SENTENCE, r'<a href="../none/">글</a> \g<x>')),
    "a download": ("LNK004", in_prose(SENTENCE, r"[설정 파일](none.xml) \g<x>")),
    "a style sheet": ("LNK004", in_settings(r"^  - assets/css/(?P<x>\w+)", "none-at-all")),
    "a script": ("LNK004", in_settings(r"^  - assets/js/(?P<x>[\w-]+)", "none-at-all")),
    "the site's icon": ("LNK004", in_settings(r"^  favicon: (?P<x>)assets", "no-such/")),
    "a page of the navigation": ("LNK007", misspelt_pages),
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
    "the colon of a footnote": (
        "LNK015",
        at_the_end("\n글[^none]이에요.\n\n[^none] 각주의 글이에요.\n"),
    ),
    "another tool's footnote": (
        "LNK013",
        at_the_end("\n글[4]이에요.\n\n[4]: 각주의 글이에요.\n"),
    ),
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
        in_templates(
            r"(?:href|src)=\"(?P<x>\{\{ [\w.]+ \| url \}\})\"", "{{ 'no-such-place/' | url }}"
        ),
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
    "a page": ("LNK001", in_links(r"[\w/.-]*?(?P<x>[\w-]+)\.md(?:#.*)?", "no-such-page-at-all")),
    "the case of a page": ("LNK001", in_links(r"(?:[\w.-]+/)*(?P<x>[a-z])[\w-]+\.md(?:#.*)?", "Q")),
    "a suffix": ("LNK001", in_links(r"[\w/.-]+\.(?P<x>md)(?:#.*)?", "html")),
    "an anchor": ("LNK002", in_links(r".*#(?P<x>[\w-]+)", "no-such-place-at-all")),
    "a relative address": ("LNK005", in_links(r"(?P<x>(?:\.\./)+)[\w/.-]+\.md(?:#.*)?", "/")),
    "a unique id": ("LNK006", on_pages(repeated_heading_ids)),
    "the chapter of a term": (
        "LNK008",
        in_glossary(r"^  chapter: [\w/.-]+#(?P<x>[\w-]+)$", "no-such-place"),
    ),
    "the name of a file": ("LNK031", on_pages(decomposed_files)),
    "the end of an address": (
        "LNK032",
        in_chapters(SENTENCE, r"https://example.com/guide에서 \g<x>"),
    ),
    "the end of a link's address": (
        "LNK032",
        in_chapters(SENTENCE, r"[안내서](https://example.com/guide를) \g<x>"),
    ),
    "the page of a redirect": ("LNK033", moved_pages("old-page.md", "basics/no-such-page.md")),
    "the place of a redirect": (
        "LNK033",
        moved_pages("old-page.md", "basics/type-1.md#no-such-place"),
    ),
    "an old page that is there": ("LNK033", moved_pages("basics/type-2.md", "basics/type-1.md")),
    "an included file": (
        "LNK030",
        with_snippets(in_chapters(SENTENCE, '--8<-- "no-such-file.md"\n\n\\g<x>')),
    ),
    "a file for every page": ("LNK030", appended_everywhere),
    "the brackets of an address": (
        "LNK037",
        in_prose(SENTENCE, r"https://example.com/page 주소예요. \g<x>"),
    ),
    "an address in HTML": ("LNK038", html_files),
}
