"""Finds what git leaves in a file where two people changed the same lines."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText

# git-merge, "How conflicts are presented": seven signs and a space or the end of the line. The
# line of seven = alone may underline a heading, and never comes without one of these.
_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_BEGINS = re.compile(r"^<{7}(?=[ \r\n]|\Z)", re.MULTILINE)
_MOST_LISTED = 8
_BETWEEN = re.compile(r"^={7}(?=[ \r\n])", re.MULTILINE)
_LEFT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?= |$)")
_ALONE = re.compile(r"^={7}[ \t\r]*$", re.MULTILINE)
MARKER_LINE = r"^(<{7}|>{7}|\|{7})( |$)"
"""The same, for `git grep -E`."""
MESSAGE = "병합하다 남은 충돌 표시가 있어요."
LEFT_ALONE = "======= 줄이 홀로 남아 있어요. 병합하다 남은 줄 같아요."
HINT_ALONE = "위아래의 글을 읽어 남길 것을 고르고, 이 줄을 지우세요."
HINT = "둘 가운데 남길 글만 두고, 표시가 든 줄(<<<<<<<, =======, >>>>>>>)을 모두 지우세요."


def conflict_in(text: str, shown: Sequence[Span] = ()) -> int | None:
    """Return the code-point offset of the first conflict marker of `text`, or None.

    Those within `shown`, where a text may speak about such markers, are none. Where the first sign
    is one that ends a conflict, the line of seven = above it belongs to that.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "|||||||" not in text:
        return None
    for match in _MARKER.finditer(text):
        if not any(span.start <= match.start() < span.end for span in shown):
            between = None
            if match[0].startswith(">"):
                between = deque(_BETWEEN.finditer(text, 0, match.start()), maxlen=1)
            return between[0].start() if between else match.start()
    return None


def is_left(line: str) -> bool:
    """Whether git put a line between two versions, and the text of no author."""
    return _LEFT.match(line) is not None


def left_alone(text: str) -> int | None:
    """Return the code-point offset of the first line of `text` that parted two versions, or None.

    For texts that are none of Markdown's, where such a line may underline a heading.
    """
    match = _ALONE.search(text)
    return None if match is None else match.start()


def refuse_conflicts(source: SourceText, shown: Sequence[Span] = ()) -> None:
    """Raise CouldNotRun at the first conflict marker of `source` outside `shown`."""
    offset = conflict_in(source.text, shown)
    if offset is not None:
        line, column = source.position(offset)
        raise CouldNotRun(MESSAGE, f"{source.path}:{line}:{column}", hint_for(source, offset))


def hint_for(source: SourceText, offset: int) -> str:
    """Return what to do with the conflict at `offset`, and where the file has others."""
    begun = (match.start() for match in _BEGINS.finditer(source.text, offset + 1))
    lines = [source.position(start)[0] for start in begun]
    if not lines:
        return HINT
    listed = ", ".join(map(str, lines[:_MOST_LISTED]))
    more = f" 따위 {len(lines)}군데" if len(lines) > _MOST_LISTED else "번째 줄"
    return f"{HINT} 이 파일에는 {listed}{more}에도 있어요."
