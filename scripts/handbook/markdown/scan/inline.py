"""Finds links, images, tags and citations within a stretch of inline markup."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.passage import CODE, NOTE, TextKind
from handbook.markdown.scan.html import TAG
from handbook.markdown.scan.inlines import Inlines
from handbook.markdown.scan.masking import FILLER, masked, masked_markup, unescaped
from handbook.markdown.scan.passages import read_passage
from handbook.markdown.scan.tags import read_tag
from handbook.markdown.scan.tokens import (
    CitationToken,
    DefinitionToken,
    IdToken,
    LinkForm,
    LinkToken,
    ReferenceForm,
    ReferenceToken,
)

_AUTOLINK = re.compile(r"<(?P<target>(?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?://[^<>]*)>")
_REFERENCE = re.compile(r"\s?\[(?P<name>[^\]]*)\]")
_CITATIONS = re.compile(r"\[\s*@[^\[\]]*\]")
_CITATION = re.compile(r"(?:^|;)\s*@(?P<id>[^\s,;\]]*)")
_NOTE = re.compile(r"\[\^(?P<name>[^\]]*)\]")
_TASK = re.compile(r"\[[^\[\]@^\n]{0,20}\](?=\s)")
_ATTRIBUTE_LIST = re.compile(r"\{:? *(?P<list>[^{}\n ][^{}\n]*)\}")
_ATTACHED = frozenset({*")]*_>", FILLER})
_ENDED_BY_ATTRIBUTES = frozenset({TextKind.HEADING, TextKind.CELL})
_AT_END = re.compile(r"\s*\Z")
_ID = re.compile(r"(?:^|[ ])#(?P<id>[^\s}#]+)")
_QUOTED = re.compile(
    r"'[^'\n]{1,80}'|\"[^\"\n]{1,80}\"|‘[^‘’\n]*’|“[^“”\n]*”|「[^「」\n]*」|『[^『』\n]*』"
)
_BREAK = re.compile(r"(?i:<br)\b")
_LONGEST_ADDRESS = 2000
_MARK = re.compile(r"!(?=\[)|\[|<|\{")


def _address_reader() -> LinkInlineProcessor:
    """Return Python-Markdown's own reading of `(address "title")`, with nothing stashed."""
    converter = Markdown()
    converter.treeprocessors.deregister("inline")
    return LinkInlineProcessor(LINK_RE, converter)


_LINKS = _address_reader()


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
        self._markup = masked_markup(text.text)
        self._unseen: list[tuple[int, int]] = []
        self._full_from = 0
        self._undefined_to = 0
        self._name_from = -1
        self._kind = TextKind.PARAGRAPH

    def read(self, kind: TextKind) -> None:
        """Note everything in the stretch, which stands in a place of that kind."""
        self._kind = kind
        task = _TASK.match(self._content)
        if task:
            self._inlines.tasks.append(self._text.span(*task.span()))
        self._read(0, len(self._content), inside_link=False)
        seen = _blanked(self._content, self._unseen)
        self._inlines.markup.append(PlacedText(seen, self._text.offsets))
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
        read_tag(self._text, self._content, tag, self._inlines)
        self._hide(*tag.span())
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
        self._hide(*match.span())
        self._markup.cut(*match.span())
        return match.end()

    def _hide(self, start: int, end: int) -> None:
        """Note what is neither running text nor seen by a reader."""
        self._blank.append((start, end))
        self._unseen.append((start, end))

    def _applies(self, attributes: re.Match[str]) -> bool:
        """Whether an attribute list belongs to something: the inline element right before it, the
        block whose last line it is alone, or the heading or table cell that it ends.
        """
        before = attributes.start()
        while before > 0 and self._content[before - 1] == " ":
            before -= 1
        if before == 0:
            return False
        follows = before == attributes.start() and self._content[before - 1] in _ATTACHED
        alone = self._content[before - 1] == "\n" or self._kind in _ENDED_BY_ATTRIBUTES
        return follows or (alone and _AT_END.match(self._content, attributes.end()) is not None)

    def _link(self, start: int, attribute: str, inside_link: bool) -> int:
        """Read what the bracket at `start` opens; return where to go on."""
        citations = _CITATIONS.match(self._content, start)
        if citations and attribute == "href":
            self._citations(citations)
            return citations.end()
        note = _NOTE.match(self._content, start)
        if note and attribute == "href":
            return self._note(note)
        closing = self._brackets.get(start)
        if closing is None:
            return start + 1
        found = self._inline(start, closing, attribute) or self._reference(
            start, closing, attribute
        )
        if found is None:
            self._undefined(start, closing)
            return start + 1
        token, end = found
        self._unseen.append((closing, end) if attribute == "href" else (start - 1, end))
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

    def _note(self, match: re.Match[str]) -> int:
        """Note a footnote's mark. The scanner knows later whether there is such a footnote."""
        name, place = match["name"], self._text.span(*match.span("name"))
        whole = self._text.span(*match.span())
        token = ReferenceToken(ReferenceForm.FOOTNOTE, name, place, whole)
        self._inlines.notes.append(token)
        self._blank.append(match.span())
        return match.end()

    def _undefined(self, start: int, closing: int) -> None:
        """Note brackets that name no definition: the innermost ones, and none twice."""
        if start < self._undefined_to or self._content[closing + 1 : closing + 2] == "(":
            return
        full = _REFERENCE.match(self._content, closing + 1)
        holds_brackets = "[" in self._text.text[start + 1 : closing]
        if holds_brackets and (full is None or not full["name"] or full[0][0].isspace()):
            return
        if full is not None and not full[0][0].isspace():
            self._undefined_to = full.end()
            inner = full.span("name") if full["name"] else (start + 1, closing)
            form, end = ReferenceForm.FULL, full.end()
        else:
            # In [text][name] the text may be a definition's name, and alone become the link.
            is_name = start == self._name_from
            form = ReferenceForm.FULL if is_name else ReferenceForm.SHORTCUT
            end, inner = closing + 1, (start + 1, closing)
        name = self._text.text[inner[0] : inner[1]]
        place, whole = self._text.span(*inner), self._text.span(start, end)
        self._inlines.undefined.append(ReferenceToken(form, name, place, whole))

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
        self._name_from = closing + 1
        return self._referring(start, closing + 1, attribute, definition), closing + 1

    def _defined(self, name: str) -> DefinitionToken | None:
        return self._definitions.get(" ".join(name.lower().split()))

    def _referring(
        self, start: int, end: int, attribute: str, definition: DefinitionToken
    ) -> LinkToken:
        target = unescaped(definition.target)
        self._inlines.used.add(definition.name)
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
        content = _blanked(self._content, self._blank)
        words = _QUOTED.sub(lambda m: FILLER * len(m[0]), content)
        for run in re.finditer(f"[^{FILLER}\n]+", words):
            self._inlines.prose.append(self._text.span(*run.span()))


def _blanked(text: str, parts: list[tuple[int, int]]) -> str:
    if not parts:
        return text
    characters = list(text)
    for start, end in parts:
        characters[start:end] = FILLER * (end - start)
    return "".join(characters)


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
