"""Colours a drawing by itself, so that it can leave the page and its style sheets.

A picture that is taken along is opened by programs that know no custom properties and few
selectors, so each element gets its colours as attributes.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"(?P<selectors>[^{}@]+)\{(?P<body>[^{}]*)\}")
_SIMPLE = re.compile(r"^(?P<tag>[a-z]+)?(?P<classes>(?:\.[\w-]+)*)$")
_VARIABLE = re.compile(r"var\((--[\w-]+)(?:, *([^()]*))?\)")
_ATTRIBUTES = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
     "paint-order", "font-weight", "text-anchor"}
)  # fmt: skip
SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class PaintRule:
    """A selector as its compounds (tag, classes, whether it is a child of the one before), and
    what it declares.
    """

    parts: tuple[tuple[str, frozenset[str], bool], ...]
    declarations: Mapping[str, str]


def paint_rules(sheet: str) -> list[PaintRule]:
    """Return the rules of a style sheet that concern drawings, outside of any `@media`."""
    text = _without_blocks(_COMMENT.sub("", sheet))
    rules = []
    for match in _RULE.finditer(text):
        declarations = dict(_declarations(match["body"]))
        for selector in match["selectors"].split(","):
            parts = _parts(selector.strip())
            if parts and declarations:
                rules.append(PaintRule(parts, declarations))
    return rules


def painted(drawing: ET.Element, rules: Sequence[PaintRule], scheme: Mapping[str, str]) -> None:
    """Write the colours of `rules` into the elements of `drawing`. `scheme` holds custom
    properties that the drawing inherits (`--diagram-ink`).
    """
    _paint(drawing, [], rules, scheme)


def _paint(
    element: ET.Element,
    above: list[ET.Element],
    rules: Sequence[PaintRule],
    scheme: Mapping[str, str],
) -> None:
    chain = [*above, element]
    found: dict[str, str] = {}
    for rule in rules:
        if _matches(rule.parts, chain):
            found |= rule.declarations
    own = {**scheme, **{name: value for name, value in found.items() if name.startswith("--")}}
    for name, value in found.items():
        if name in _ATTRIBUTES:
            element.set(name, _resolved(value, own))
    for child in element:
        _paint(child, chain, rules, own)


def _matches(
    parts: Sequence[tuple[str, frozenset[str], bool]], chain: Sequence[ET.Element]
) -> bool:
    tag, classes, child = parts[-1]
    element = chain[-1]
    if tag and element.tag.rpartition("}")[2] != tag:
        return False
    if not classes <= set(element.get("class", "").split()):
        return False
    if len(parts) == 1:
        return True
    above = range(len(chain) - 1, 0, -1)
    places = above[:1] if child else above
    return any(_matches(parts[:-1], chain[:end]) for end in places)


def _parts(selector: str) -> tuple[tuple[str, frozenset[str], bool], ...]:
    """The compounds of a selector; none where it holds more than tags, classes, `>` and spaces."""
    parts = []
    child = False
    for word in selector.replace(">", " > ").split():
        if word == ">":
            child = True
            continue
        match = _SIMPLE.match(word)
        if match is None:
            return ()
        parts.append((match["tag"] or "", frozenset(match["classes"].split(".")) - {""}, child))
        child = False
    return tuple(parts)


def _declarations(body: str) -> list[tuple[str, str]]:
    pairs = (line.partition(":") for line in body.split(";"))
    return [(name.strip(), value.strip()) for name, colon, value in pairs if colon]


def _resolved(value: str, scheme: Mapping[str, str]) -> str:
    for _ in range(4):
        value = _VARIABLE.sub(lambda m: scheme.get(m[1], m[2] or "none"), value)
    return value


def _without_blocks(text: str) -> str:
    """Leave out what stands within `@media` and its like."""
    kept, depth, at = [], 0, 0
    for match in re.finditer(r"@[^{;]*\{|[{}]", text):
        if depth == 0:
            kept.append(text[at : match.start()])
            if match[0].startswith("@"):
                depth, at = 1, match.end()
            else:
                kept.append(match[0])
                at = match.end()
        else:
            depth += -1 if match[0] == "}" else 1
            at = match.end()
    return "".join([*kept, text[at:]]) if depth == 0 else "".join(kept)
