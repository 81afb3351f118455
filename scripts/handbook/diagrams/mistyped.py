"""Characters of a diagram that only look like those which Mermaid reads: a word processor or a
Korean keyboard puts them there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.diagrams.places import DiagramError, Place, lines_of

_IN_QUOTES = re.compile(r'"[^"\n]*"')
_ARROW = re.compile(
    r"[-=]*(?:[–—‐‑−─]+[-–—‐‑−─]*[>＞]{0,2}|[→⟶⇒➔]|-+＞{1,2})"
    r"|(?<![-.=<])(?:->|=>|>>)(?!>)"
)
_LOOKS_LIKE_AN_ARROW = re.compile(r"[>＞→⟶⇒➔]$")
_BACK = re.compile(r"(?<![<\w])<[-=]+(?![-=>])")
_CURLY = re.compile(r"[“”„‟‘’]")
_WIDE = {"［": "[", "］": "]", "（": "(", "）": ")", "｛": "{", "｝": "}", "：": ":", "；": ";"}
_WIDE |= {"｜": "|", "＂": '"', "，": ","}
_WIDE_ONE = re.compile("|".join(_WIDE))


def mistyped(source: str, place: Place, arrow: str) -> DiagramError | None:
    """Return which character to type instead on the line of `place`, where reading stopped.

    Labels in quotes may hold any. `arrow` is how the kind of diagram types one.
    """
    line = dict(enumerate(lines_of(source), start=1)).get(place.line, "")
    bare = _IN_QUOTES.sub(lambda match: " " * len(match[0]), line)
    found = next(_found(bare, place, arrow), None)
    if found is None:
        return None
    match, message, hint = found
    where = Place(place.line, match.start() + 1, place.line, match.end() + 1)
    return DiagramError(where, message, hint)


def _found(line: str, place: Place, arrow: str) -> Iterator[tuple[re.Match[str], str, str]]:
    for match in _ARROW.finditer(line):
        at_the_stop = match.start() < place.column <= match.end()
        if not arrow.startswith(match[0]) and (
            at_the_stop or _LOOKS_LIKE_AN_ARROW.search(match[0])
        ):
            message = f"'{match[0]}' 글자는 화살표가 아니에요."
            yield match, message, f"'{match[0]}' 대신 '{arrow}' 글자를 치세요. -는 붙임표예요."
    for match in _BACK.finditer(line):
        message = f"'{match[0]}' 글자는 화살표가 아니에요."
        yield match, message, f"화살표가 닿을 상자를 뒤에 적으세요: 앞 {arrow} 뒤"
    for match in _CURLY.finditer(line):
        message = f"'{match[0]}' 글자는 굽은 따옴표라서 이름표를 묶지 못해요."
        yield match, message, '곧은 큰따옴표(")로 다시 치세요. 상자["이름"] 꼴이에요.'
    for match in _WIDE_ONE.finditer(line):
        message = f"'{match[0]}' 글자는 전각이에요."
        yield match, message, f"'{_WIDE[match[0]]}' 글자로 다시 치세요. 한/영 키로 영어를 고르세요."
