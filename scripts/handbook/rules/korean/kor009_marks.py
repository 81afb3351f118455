"""KOR009: the marks that the book does not use: 느낌표, 줄표, 말줄임표, 이모지 and some more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.passage import TextKind
from handbook.rules.korean.reading import Reading, reading_rule

# Unicode's emoji-data.txt: what is drawn as a picture by default (Emoji_Presentation), and what a
# variation selector turns into one.
_EMOJI = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe"
    "\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4"
    "\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]"
    "|[\u203c\u2049\u2122\u2139\u2190-\u2bff]\ufe0f"
)
_EVERYWHERE = (
    ("느낌표", r"(?<=[가-힣)\"'’”])!+", "마침표로 끝내세요."),
    ("줄표", r"[—―]+|(?<= )–(?= )", "문장을 나누거나 쉼표로 이으세요."),
    ("말줄임표", r"[…⋯]+|(?<=[가-힣])\.{3,}", "할 말을 끝까지 적으세요."),
    ("이모지", rf"(?:{_EMOJI})[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*", "지우세요."),
)
_IN_PARAGRAPHS = (
    ("가운뎃점", r"·", "'와'나 쉼표로 이으세요. 가운뎃점은 표와 목록에서만 써요."),
    ("빗금", r"(?<=[가-힣])/(?=[가-힣])", "'나'로 이으세요. 빗금은 표와 목록에서만 써요."),
    ("화살표", r"[←-⇿]", "말로 풀어 쓰세요. 화살표는 그림과 표에서만 써요."),
)


_AS_A_BULLET = re.compile(r"·|[—–](?= )")


def _compile(marks: tuple[tuple[str, str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{mark})" for name, mark, _ in marks))


_ANYWHERE = _compile(_EVERYWHERE)
_IN_RUNNING_TEXT = _compile((*_EVERYWHERE, *_IN_PARAGRAPHS))
_HINTS = {name: hint for name, _, hint in (*_EVERYWHERE, *_IN_PARAGRAPHS)}


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each mark that the book does not use, outside quotations."""
    del site
    paragraph = reading.passage.kind is TextKind.PARAGRAPH
    yield from _search(reading, _IN_RUNNING_TEXT if paragraph else _ANYWHERE)


def _search(reading: Reading, marks: re.Pattern[str]) -> Iterator[Diagnostic]:
    for match in marks.finditer(reading.passage.bare):
        name = match.lastgroup
        assert name is not None
        is_bullet = _AS_A_BULLET.match(reading.passage.text, match.start()) is not None
        if is_bullet and reading.begins_a_line(match.start()):
            continue  # STR036's
        message = f"본문에 쓰지 않는 부호예요: {name}({match[0]})"
        yield RULE.found(reading.locate(*match.span()), message, _HINTS[name])


RULE = reading_rule("KOR009", "쓰지 않기로 한 부호를 피해요", check)
