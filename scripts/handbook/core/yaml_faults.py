"""Why YAML cannot be read, in Korean, at the place where a person mends it.

PyYAML says it in English, and often stops below the fault: a quote that is not closed, or a key
without its colon, is noticed on a later line.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from handbook.core import yaml_brackets
from handbook.core.conflicts import HINT_ALONE, LEFT_ALONE, left_alone, refuse_conflicts
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml_values import Fault, at_fault

_GLUED_ITEM = re.compile(r" *-[^\s-]")
_NO_BLANK = ("'-' 뒤에 빈칸이 없어요.", "'- ' 뒤에 항목을 적으세요.")
_KEY_ALONE = re.compile(r"[ \t]*[\w-]+[ \t]*")
_INDENT = re.compile(r"[ \t]*")
_GLUED = re.compile(r"[ \t]*[\w-]+(?:：|:\S)")
_ITEM = re.compile(r"(?P<indent>[ \t]*)- ")
_VALUE = re.compile(r"(?P<indent>[ \t]*)[\w-]+:[ \t]+[^\s#]")
_CURLY = re.compile(r":[ \t]+[“”‘’]")
_QUOTE_WITHIN = {
    "'": "값을 큰따옴표로 묶거나, 안의 작은따옴표를 두 번 적으세요.",
    '"': '안의 큰따옴표를 \\"로 적거나, 값을 작은따옴표로 묶으세요.',
}


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped in `text`, where what it was reading began (both code points), and
    its words about each.
    """

    text: str
    at: int
    began: int
    problem: str
    context: str

    @property
    def line_start(self) -> int:
        """Where the line begins on which it stopped."""
        return self.text.rfind("\n", 0, self.at) + 1

    @property
    def before(self) -> str:
        """What stands before the stop on its line."""
        return self.text[self.line_start : self.at]


def broken(
    source: SourceText, error: yaml.YAMLError | RecursionError, offset: int, body: str
) -> CouldNotRun:
    """Return why PyYAML could not read `body`, the part of `source` that begins at code point
    `offset`, with line and column.
    """
    if isinstance(error, RecursionError):
        return CouldNotRun(
            "YAML이 너무 깊게 겹쳐 있어요.", source.path, "목록과 항목의 깊이를 줄이세요."
        )
    try:
        refuse_conflicts(source)
    except CouldNotRun as conflict:
        return conflict
    alone = left_alone(body)
    fault = _fault(error, body) if alone is None else (alone, LEFT_ALONE, HINT_ALONE)
    return at_fault(source, offset, fault)


def _fault(error: yaml.YAMLError, body: str) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        message = f"눈에 보이지 않는 글자가 있어요(U+{int(error.character):04X})."
        return int(error.position), message, "그 글자를 지우고 다시 저장하세요."
    stop = _stop(error, body)
    for words, said in _SAID:
        if words in f"{stop.context}: {stop.problem}":
            return said(stop)
    if "<document start>" in stop.problem and (
        below := yaml_brackets.lines_below(stop.text, stop.at)
    ):
        return below
    hint = "이 줄과 바로 윗줄의 들여쓰기, 따옴표, 쌍점을 확인하세요."
    return stop.at, "YAML 문법이 깨졌어요.", hint


def _stop(error: yaml.YAMLError, body: str) -> _Stop:
    if not isinstance(error, yaml.MarkedYAMLError):
        return _Stop(body, 0, 0, "", "")
    at = error.problem_mark.index if error.problem_mark is not None else 0
    began = error.context_mark.index if error.context_mark is not None else at
    return _Stop(body, at, began, error.problem or "", error.context or "")


def _no_colon(stop: _Stop) -> Fault:
    return _key_without(stop.text, stop.text.rfind("\n", 0, stop.began) + 1)


def _key_without(text: str, line_start: int) -> Fault:
    """Return what is wrong with a line that should hold a key and its value."""
    start = _indented(text, line_start)
    line = text[line_start:].partition("\n")[0]
    if (glued := _GLUED.match(line)) is not None:
        if "：" in glued[0]:
            return start, "쌍점이 전각(：)이에요.", "자판의 쌍점(:)으로 다시 치고 한 칸 띄세요."
        return start, "쌍점(:) 뒤에 빈칸이 없어요.", "`키: 값` 꼴로 한 칸 띄어 적으세요."
    if _GLUED_ITEM.match(line):
        return start, *_NO_BLANK
    return start, "키 뒤에 쌍점(:)이 없어요.", "`키: 값` 꼴로 적으세요."


def _second_colon(stop: _Stop) -> Fault:
    """A colon that the parser did not expect: a second one on its line, or the first of a line
    that it takes for more of the value above.
    """
    if (item := _ITEM.match(stop.before)) is not None:
        above = _key_with_value(stop, len(item["indent"]))
        if above is not None:
            return above, "이 키에 값이 있는데 아래에 목록이 이어져요.", "키 뒤의 값을 지우세요."
    if _KEY_ALONE.fullmatch(stop.before) is None:
        if _CURLY.search(stop.before):
            hint = '곧은 큰따옴표(")로 묶으세요.'
            return stop.line_start, "굽은 따옴표는 값을 묶지 못해요.", hint
        hint = "값을 큰따옴표로 묶으세요."
        return stop.at, "값 안에 쌍점(:)과 빈칸이 있어요.", hint
    above = stop.text.rfind("\n", 0, stop.line_start - 1) + 1
    if ": " in stop.text[above : stop.line_start] and stop.line_start > 0:
        hint = "윗줄과 같은 깊이로 맞추세요."
        return _indented(stop.text, stop.line_start), "윗줄보다 깊게 들여 썼어요.", hint
    return _key_without(stop.text, above)


def _key_with_value(stop: _Stop, indent: int) -> int | None:
    """Return where the key stands that the list item at the stop would belong to, if that has a
    value already.
    """
    end = stop.line_start
    while end > 0:
        start = stop.text.rfind("\n", 0, end - 1) + 1
        line = stop.text[start:end]
        if line.strip() and _ITEM.match(line) is None:
            key = _VALUE.match(line)
            return None if key is None or len(key["indent"]) > indent else start + key.end("indent")
        end = start
    return None


def _indented(text: str, line_start: int) -> int:
    match = _INDENT.match(text, line_start)
    return match.end() if match is not None else line_start


def _open_quote(stop: _Stop) -> Fault:
    mark = "큰따옴표" if stop.text[stop.began : stop.began + 1] == '"' else "작은따옴표"
    return stop.began, f"{mark}를 열고 닫지 않았어요.", "값의 끝에 같은 따옴표를 적으세요."


def _misplaced(stop: _Stop) -> Fault:
    """Something that does not go on what the lines above began."""
    quote = stop.before.rstrip()[-1:]
    opened = _opened_above(stop) if quote in _QUOTE_WITHIN else None
    if opened is not None:
        hint = "값의 끝에 같은 따옴표를 적으세요."
        return opened, "여기서 연 따옴표를 그 줄에서 닫지 않았어요.", hint
    if "'<scalar>'" in stop.problem and quote in _QUOTE_WITHIN:
        start = stop.line_start + len(stop.before.rstrip()) - 1
        return start, "따옴표로 묶은 값이 여기서 끝나요.", _QUOTE_WITHIN[quote]
    if stop.text[stop.at : stop.at + 1] in {"]", "}"}:
        return stop.at, "여는 괄호가 없는 닫는 괄호예요.", "이 괄호를 지우거나 짝을 맞추세요."
    if stop.text[stop.at : stop.at + 2] == "- ":
        return _item(stop)
    return yaml_brackets.goes_on_behind(stop.text, stop.at) or _out_of_line(stop)


def _out_of_line(stop: _Stop) -> Fault:
    if "block collection" in stop.context:
        hint = "'- ' 항목의 것이면 그 항목과 깊이를 맞추세요."
        return stop.at, "목록 가운데에 '- '로 시작하지 않는 줄이 있어요.", hint
    return stop.at, "들여쓰기가 윗줄들과 맞지 않아요.", "같은 묶음의 줄을 같은 깊이로 맞추세요."


def _item(stop: _Stop) -> Fault:
    if stop.text[stop.began : stop.began + 1] == "-":
        return stop.began, *_NO_BLANK
    hint = "들여쓰기를 다른 항목과 맞추거나, 앞에 키를 적으세요."
    return stop.at, "'- ' 항목이 올 자리가 아니에요.", hint


def _opened_above(stop: _Stop) -> int | None:
    """Return where the quote was opened that is closed just before the stop, if on a line above."""
    last = None
    with contextlib.suppress(yaml.YAMLError):
        for token in yaml.scan(stop.text, yaml.SafeLoader):
            if token.start_mark.index >= stop.at:
                break
            if isinstance(token, yaml.ScalarToken):
                last = token
    if last is None or last.start_mark.line == last.end_mark.line:
        return None
    return int(last.start_mark.index)


def _open_bracket(stop: _Stop) -> Fault:
    return yaml_brackets.stays_open(stop.text, stop.began, stop.at)


def _first_character(stop: _Stop) -> Fault:
    start = stop.at if "next token" in stop.context else min(stop.began, stop.at)
    first = stop.text[start : start + 1]
    if first == "\t":
        return start, "들여쓰기에 탭이 있어요.", "윗줄과 같은 수의 빈칸으로 바꾸세요."
    template = yaml_brackets.of_template(stop.text, start)
    return template or (start, f"값이 '{first}' 글자로 시작해요.", yaml_brackets.QUOTE_IT)


def _unhashable(stop: _Stop) -> Fault:
    template = yaml_brackets.of_template(stop.text, stop.at)
    return template or (stop.at, "키가 글이 아니에요.", "`키: 값` 꼴로 적으세요.")


def _stays(message: str, hint: str) -> Callable[[_Stop], Fault]:
    return lambda stop: (stop.at, message, hint)


_SAID: tuple[tuple[str, Callable[[_Stop], Fault]], ...] = (
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed here", _second_colon),
    ("while scanning a quoted scalar: found unexpected", _open_quote),
    (
        "found unknown escape character",
        _stays(
            "큰따옴표 안에서 \\ 뒤에 올 수 없는 글자예요.",
            "\\를 두 번 적거나, 값을 작은따옴표로 묶으세요.",
        ),
    ),
    ("while parsing a flow", _open_bracket),
    ("expected <block end>", _misplaced),
    (
        "while scanning a block scalar",
        _stays("'|'나 '>' 뒤에 글이 있어요.", "글은 다음 줄에 두 칸 들여 적으세요."),
    ),
    (
        "found another document",
        _stays("--- 줄이 또 있어요.", "이 줄을 지우세요."),
    ),
    ("found unhashable key", _unhashable),
    ("that cannot start any token", _first_character),
    ("while scanning an a", _first_character),
    ("found undefined alias", _first_character),
    ("while parsing a tag", _first_character),
    ("tag '", _first_character),
)
"""For words of PyYAML what is said instead; the first that fits."""
