"""Keeps on one line what a reader takes in at once.

Korean breaks between words (`word-break: keep-all`), but a browser still breaks before a particle
that follows code, a bracket or a percent sign, before the mark of a source, and at the hyphens of
names and dates. What must stay together is put into `<span class="nobr">`; no character is added,
so search, copies and the checks meet the author's own text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

from handbook.korean.line_breaks import kept_together

CLASS = "nobr"
_LEFT_ALONE = frozenset({"pre", "script", "style", "svg", "template", "textarea", "title"})
_INLINE = frozenset({"code", "strong", "em", "a"})
_LONGEST_CODE = 18
"""Characters of code that fit any line beside the word that follows it."""
_LONGEST_NAME = 33
"""Characters of code that fit a line of a phone."""
# --memory, postcard-shop:1.0, <폴더>: what stands between slashes and brackets and would break at a
# hyphen or before Hangul.
_PART = r"[^/()=,\\]"
_CODE_NAME = re.compile(
    rf"(?<!{_PART})(?={_PART}*(?:-|[^\w/()=,\\][가-힣])){_PART}{{2,{_LONGEST_NAME}}}(?!{_PART})"
)
_SLASH = re.compile(r"(?<=[\w.>][/\\])(?=[\w.<])")

_HEAD = re.compile(r"[가-힣]+")
_LAST_WORD = re.compile(r"(\S*)[ \n]*$")
_SHUT = re.compile(r"[.,!?:;)'\"”’]+")


class LineBreaks(Treeprocessor):
    """Wraps what belongs together, below every element of the page."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        _visit(root)


def _visit(element: etree.Element) -> None:
    if element.tag in _LEFT_ALONE:
        return
    if element.tag == "code":
        _keep_code(element)
        return
    for child in list(element):
        _visit(child)
    if element.get("class") == CLASS:
        return
    children = list(element)
    for child in children:
        # Until one is wrapped, all are there; to look for each takes long in a wide table.
        if len(element) == len(children) or child in element:
            _join(element, child)
    _split(element)


def _keep_code(code: etree.Element) -> None:
    """Keep short code whole, and in longer code its names (`--memory`)."""
    text = code.text or ""
    if len(code):
        return
    if len(text) <= _LONGEST_CODE and " " not in text:
        code.set("class", f"{code.get('class', '')} {CLASS}".strip())
    else:
        head, spans = _wrapped(text, _code_places(text))
        code.text = AtomicString(head)
        code.extend(spans)


def _code_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names in code, and the slashes of a long path: there it may break."""
    for word in re.finditer(r"\S+", text):
        places = [match.span() for match in _CODE_NAME.finditer(word[0])]
        if len(word[0]) > _LONGEST_CODE:
            places += [match.span() for match in _SLASH.finditer(word[0])]
        for start, end in sorted(places):
            yield word.start() + start, word.start() + end


def _join(parent: etree.Element, child: etree.Element) -> None:
    """Bind `child` to the word before it or behind it, where a browser would part them."""
    if _is_mark(child):
        _bind_mark(parent, child)
    elif child.tag in _INLINE and child.tail:
        head = _HEAD.match(child.tail)
        if head and not _ends_in_hangul(child):
            rest = child.tail[head.end() :]
            _wrap(parent, [child], "", head[0], rest)


def _bind_mark(parent: etree.Element, mark: etree.Element) -> None:
    """Bind the mark of a source, and those right behind it, to the word before them."""
    siblings = list(parent)
    first = last = siblings.index(mark)
    while (
        last + 1 < len(siblings)
        and _is_mark(siblings[last + 1])
        and not (siblings[last].tail or "").strip()
    ):
        siblings[last].tail = None
        last += 1
    before = siblings[first - 1] if first else None
    text = (before.tail if before is not None else parent.text) or ""
    word = _LAST_WORD.search(text)
    if word is None or STX in word[1]:
        return
    kept = text[: word.start()]
    if before is not None:
        before.tail = kept
    else:
        parent.text = kept
    tail = siblings[last].tail or ""
    shut = _SHUT.match(tail)
    end = shut.end() if shut else 0
    _wrap(parent, siblings[first : last + 1], word[1], tail[:end], tail[end:])


def _wrap(
    parent: etree.Element, children: list[etree.Element], before: str, behind: str, rest: str
) -> None:
    """Put neighbours into a span that begins with `before` and ends with `behind`."""
    place = list(parent).index(children[0])
    span = etree.Element("span", {"class": CLASS})
    span.text = before
    for child in children:
        parent.remove(child)
        span.append(child)
    children[-1].tail = behind
    span.tail = rest
    parent.insert(place, span)


def _split(element: etree.Element) -> None:
    """Wrap what `_KEPT` finds in the texts right below `element`."""
    element.text, inside = _spans(element.text)
    for child in element:
        child.tail, spans = _spans(child.tail)
        inside += [child, *spans]
    element[:] = inside


def _spans(text: str | None) -> tuple[str | None, list[etree.Element]]:
    if not text or STX in text:
        return text, []
    return _wrapped(text, kept_together(text))


def _wrapped(text: str, places: Iterable[tuple[int, int]]) -> tuple[str, list[etree.Element]]:
    """Return what stands before the first place, and an element for each place with what follows:
    a span around it, or where a line may end if it is empty.
    """
    spans: list[etree.Element] = []
    head, end = text, 0
    for start, stop in places:
        between = text[end:start]
        if spans:
            spans[-1].tail = AtomicString(between)
        else:
            head = between
        if start == stop:
            spans.append(etree.Element("wbr"))
        else:
            spans.append(etree.Element("span", {"class": CLASS}))
            spans[-1].text = AtomicString(text[start:stop])
        end = stop
    if spans:
        spans[-1].tail = AtomicString(text[end:])
    return head, spans


def _is_mark(element: etree.Element) -> bool:
    return element.tag == "sup" and element.get("class") == "citation"


def _ends_in_hangul(element: etree.Element) -> bool:
    text = "".join(element.itertext())
    return bool(text) and "가" <= text[-1] <= "힣"


class LineBreaksExtension(Extension):
    """Registers the step after everything that reads or changes the author's words."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(LineBreaks(md), "handbook-line-breaks", 3)


def makeExtension(**kwargs: Any) -> LineBreaksExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return LineBreaksExtension(**kwargs)
