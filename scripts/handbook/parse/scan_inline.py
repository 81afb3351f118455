"""Finds links, images, tags and citations within a stretch of inline markup."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor

from handbook.diagnostics import Span
from handbook.model.passage import CODE, NOTE, Passage, TextKind
from handbook.parse.passages import Markup, read_passage
from handbook.parse.placed_text import PlacedText
from handbook.parse.scan_html import TAG, addresses_in, attributes_of
from handbook.parse.tokens import CitationToken, DefinitionToken, IdToken, LinkForm, LinkToken

_FILLER = "\ue000"
_MASKED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]|<!--(?:(?!<!--|-->).)*-->", re.DOTALL)
_TICKS = re.compile(r"`+")
_AUTOLINK = re.compile(r"<(?P<target>(?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?://[^<>]*)>")
_REFERENCE = re.compile(r"\s?\[(?P<name>[^\]]*)\]")
_CITATIONS = re.compile(r"\[\s*@[^\[\]]*\]")
_CITATION = re.compile(r"(?:^|;)\s*@(?P<id>[^\s,;\]]*)")
_ATTRIBUTE_LIST = re.compile(r"\{:? *(?P<list>[^}\n ][^}\n]*)\}")
_ATTACHED = frozenset({*")]*_>", _FILLER})
_AT_END = re.compile(r"\s*\Z")
_ID = re.compile(r"(?:^|[ ])#(?P<id>[^\s}#]+)")
_QUOTED = re.compile(
    r"'[^'\n]{1,80}'|\"[^\"\n]{1,80}\"|‘[^‘’\n]*’|“[^“”\n]*”|「[^「」\n]*」|『[^『』\n]*』"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_BREAK = re.compile(r"(?i:<br)\b")
_LONGEST_ADDRESS = 2000
_MARK = re.compile(r"!(?=\[)|\[|<|\{")


def _address_reader() -> LinkInlineProcessor:
    """Return Python-Markdown's own reading of `(address "title")`, with nothing stashed."""
    converter = Markdown()
    converter.treeprocessors.deregister("inline")
    return LinkInlineProcessor(LINK_RE, converter)


_LINKS = _address_reader()


@dataclass(slots=True)
class Inlines:
    """What the inline markup of a page holds."""

    links: list[LinkToken] = field(default_factory=list)
    citations: list[CitationToken] = field(default_factory=list)
    ids: list[IdToken] = field(default_factory=list)
    prose: list[Span] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def unescaped(target: str) -> str:
    """Return an address as a browser gets it: no backslash escapes, no entities."""
    return html.unescape(_ESCAPE.sub(r"\1", target))


def masked(text: str) -> str:
    """Return `text` with code, comments and escapes replaced by as many filler characters."""
    characters = list(text)
    for start, end in _code_spans(text):
        characters[start:end] = _FILLER * (end - start)
    return _MASKED.sub(lambda m: _FILLER * len(m[0]), "".join(characters))


def unread(text: str) -> Markup:
    """Return what of the code, comments and escapes in `text` is not read as it is typed."""
    markup = Markup()
    characters = list(text)
    for start, end in _code_spans(text):
        markup.cut(start, end, CODE)
        characters[start:end] = _FILLER * (end - start)
    for match in _MASKED.finditer("".join(characters)):
        markup.cut(match.start(), match.start() + 1 if match[0][0] == "\\" else match.end())
    return markup


def _code_spans(text: str) -> list[tuple[int, int]]:
    """Return the code spans: a run of backticks up to the next run of the same length."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        escaped = (len(text[:start]) - len(text[:start].rstrip("\\"))) % 2 == 1 if start else False
        if same and not escaped:
            spans.append((start, runs[same[-1]][1]))
            index = same[-1]
        index += 1
    return spans


def read_html(text: PlacedText, inlines: Inlines) -> None:
    """Note the addresses and ids in the tags of raw HTML."""
    content = re.sub(r"<!--.*?-->", lambda m: " " * len(m[0]), text.text, flags=re.DOTALL)
    for tag in TAG.finditer(content):
        _read_tag(text, content, tag, inlines)


def _read_tag(text: PlacedText, content: str, tag: re.Match[str], inlines: Inlines) -> None:
    whole = text.span(*tag.span())
    for attribute in attributes_of(content, tag):
        for address, offset in addresses_in(attribute.name, attribute.value):
            start = attribute.start + offset
            place = text.span(start, start + len(address))
            target = html.unescape(address)
            inlines.links.append(LinkToken(LinkForm.HTML, attribute.name, target, place, whole))
        place = text.span(attribute.start, attribute.end)
        if attribute.name == "id" or (attribute.name == "name" and attribute.tag == "a"):
            inlines.ids.append(IdToken(attribute.value, place))


class InlineReader:
    """Reads one stretch of inline markup from left to right."""

    def __init__(
        self, text: PlacedText, definitions: Mapping[str, DefinitionToken], inlines: Inlines
    ) -> None:
        self._text = text
        self._definitions = definitions
        self._inlines = inlines
        self._content = masked(text.text)
        self._brackets = _bracket_pairs(self._content)
        self._blank: list[tuple[int, int]] = []
        self._markup = unread(text.text)
        self._full_from = 0

    def read(self, kind: TextKind) -> None:
        """Note everything in the stretch, which stands in a place of that kind."""
        self._read(0, len(self._content), inside_link=False)
        if kind not in {TextKind.HEADING, TextKind.QUOTATION}:
            self._note_prose()
        passage = read_passage(kind, self._text, self._content, self._markup)
        if passage.text.strip():
            self._inlines.passages.append(passage)

    def _read(self, start: int, end: int, inside_link: bool) -> None:
        position = start
        while (mark := _MARK.search(self._content, position, end)) is not None:
            character, found = mark[0], mark.start()
            if character == "<":
                position = self._tag(found)
            elif character == "{":
                position = self._attribute_list(found)
            elif character == "!":
                position = self._link(found + 1, "src", inside_link)
            else:
                position = self._link(found, "href", inside_link)

    def _tag(self, start: int) -> int:
        autolink = _AUTOLINK.match(self._content, start)
        if autolink:
            place = self._text.span(*autolink.span("target"))
            whole = self._text.span(*autolink.span())
            target = html.unescape(autolink["target"])
            self._inlines.links.append(LinkToken(LinkForm.AUTOLINK, "href", target, place, whole))
            self._blank.append(autolink.span())
            self._markup.cut(*autolink.span(), CODE)
            return autolink.end()
        tag = TAG.match(self._content, start)
        if tag is None:
            return start + 1
        _read_tag(self._text, self._content, tag, self._inlines)
        self._blank.append(tag.span())
        self._markup.cut(*tag.span(), " " if _BREAK.match(tag[0]) else "")
        return tag.end()

    def _attribute_list(self, start: int) -> int:
        match = _ATTRIBUTE_LIST.match(self._content, start)
        if match is None or not self._applies(match):
            return start + 1
        for found in _ID.finditer(match["list"]):
            offset = match.start("list")
            place = self._text.span(offset + found.start("id"), offset + found.end("id"))
            self._inlines.ids.append(IdToken(found["id"], place))
        self._blank.append(match.span())
        self._markup.cut(*match.span())
        return match.end()

    def _applies(self, attributes: re.Match[str]) -> bool:
        """Whether an attribute list belongs to something: the inline element or the line before
        it, or the list item or table cell that it ends.
        """
        before = attributes.start()
        while before > 0 and self._content[before - 1] == " ":
            before -= 1
        begins_line = before == 0 or self._content[before - 1] == "\n"
        follows = before == attributes.start() and self._content[before - 1] in _ATTACHED
        return begins_line or follows or _AT_END.match(self._content, attributes.end()) is not None

    def _link(self, start: int, attribute: str, inside_link: bool) -> int:
        """Read what the bracket at `start` opens; return where to go on."""
        citations = _CITATIONS.match(self._content, start)
        if citations and attribute == "href":
            self._citations(citations)
            return citations.end()
        closing = self._brackets.get(start)
        if closing is None:
            return start + 1
        found = self._inline(start, closing, attribute) or self._reference(
            start, closing, attribute
        )
        if found is None:
            return start + 1
        token, end = found
        if attribute == "src":
            self._inlines.links.append(token)
            self._markup.cut(start - 1, end, CODE)
        elif not inside_link:
            self._inlines.links.append(token)
            self._markup.link((start, end), (start + 1, closing))
            self._read(start + 1, closing, inside_link=True)
        self._blank.append((start, end))
        return end

    def _inline(self, start: int, closing: int, attribute: str) -> tuple[LinkToken, int] | None:
        if self._content[closing + 1 : closing + 2] != "(":
            return None
        rest = self._content[closing + 1 : closing + 1 + _LONGEST_ADDRESS]
        address, _, length, handled = _LINKS.getLink(rest, 0)
        if not handled:
            return None
        end = closing + 1 + length
        at = self._content.index(address, closing + 2) if address else closing + 2
        raw = self._text.text[at : at + len(address)]
        place = self._text.span(at, at + len(address))
        whole = self._whole(start, end, attribute)
        return LinkToken(LinkForm.INLINE, attribute, unescaped(raw), place, whole), end

    def _reference(self, start: int, closing: int, attribute: str) -> tuple[LinkToken, int] | None:
        words = self._text.text[start + 1 : closing]
        full = _REFERENCE.match(self._content, closing + 1)
        if full is not None and start >= self._full_from:
            definition = self._defined(full["name"] or words)
            if definition is not None:
                return self._referring(start, full.end(), attribute, definition), full.end()
            # Markdown looks for full references first, and goes on after one that is undefined.
            self._full_from = full.end()
        definition = self._defined(words)
        if definition is None:
            return None
        return self._referring(start, closing + 1, attribute, definition), closing + 1

    def _defined(self, name: str) -> DefinitionToken | None:
        return self._definitions.get(" ".join(name.lower().split()))

    def _referring(
        self, start: int, end: int, attribute: str, definition: DefinitionToken
    ) -> LinkToken:
        target = unescaped(definition.target)
        whole = self._whole(start, end, attribute)
        return LinkToken(LinkForm.REFERENCE, attribute, target, definition.place, whole)

    def _whole(self, start: int, end: int, attribute: str) -> Span:
        return self._text.span(start - 1 if attribute == "src" else start, end)

    def _citations(self, match: re.Match[str]) -> None:
        whole = self._text.span(*match.span())
        inner = match.start() + 1
        for found in _CITATION.finditer(self._content[inner : match.end() - 1]):
            place = self._text.span(inner + found.start("id"), inner + found.end("id"))
            self._inlines.citations.append(CitationToken(found["id"], place, whole))
        self._blank.append(match.span())
        self._markup.cut(*match.span(), NOTE)

    def _note_prose(self) -> None:
        content = list(self._content)
        for start, end in self._blank:
            content[start:end] = _FILLER * (end - start)
        words = _QUOTED.sub(lambda m: _FILLER * len(m[0]), "".join(content))
        for run in re.finditer(f"[^{_FILLER}\n]+", words):
            self._inlines.prose.append(self._text.span(*run.span()))


def _bracket_pairs(content: str) -> dict[int, int]:
    """Return the closing bracket of each opening one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in re.finditer(r"[\[\]]", content):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs
