"""CIT009: the dates of sources and chapters are days that were, in an order that can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import YamlDocument
from handbook.rules.rule import Rule, Scope

_ELSEWHERE = timedelta(days=1)
"""Where the day begins earlier, it is tomorrow already."""
_LONGEST = timedelta(days=366 * 20)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each date that cannot be: none of the calendar, yet to come, or before another that
    it follows.
    """
    last = date.today() + _ELSEWHERE
    document = site.data_files["sources"]
    for index, entry in enumerate(document.value if isinstance(document.value, list) else []):
        if isinstance(entry, dict):
            yield from _of_source(document, index, entry, last)
    for page in site.documents.values():
        if page.front.yaml is not None:
            reviewed = page.front.values.get("reviewed")
            yield from _of_day(page.front.yaml, ("reviewed",), reviewed, last)


def _of_source(
    document: YamlDocument, index: int, entry: dict[str, Any], last: date
) -> Iterator[Diagnostic]:
    year, accessed = entry.get("year"), _day(entry.get("accessed"))
    if isinstance(year, int) and year > last.year:
        message = f"'year' 값의 {year}년은 아직 오지 않았어요."
        yield RULE.found(document.location((index, "year")), message, "글이 나온 해를 적으세요.")
    elif isinstance(year, int) and accessed is not None and accessed.year < year:
        message = f"'accessed' 날짜가 글이 나온 해({year}년)보다 앞이에요."
        hint = "글이 나온 해와 확인한 날을 다시 보고 틀린 쪽을 고치세요."
        yield RULE.found(document.location((index, "accessed")), message, hint)
    yield from _of_day(document, (index, "accessed"), entry.get("accessed"), last)
    ends = _day(entry.get("valid_until"))
    place = document.location((index, "valid_until"))
    hint = "이 내용이 맞을 마지막 날을 적으세요. 모르면 이 줄을 지우세요."
    if ends is None:
        yield from _of_day(document, (index, "valid_until"), entry.get("valid_until"), last)
    elif accessed is not None and ends < accessed <= last:
        yield RULE.found(place, f"'valid_until' 날짜가 확인한 날({accessed})보다 앞이에요.", hint)
    elif ends > last + _LONGEST:
        yield RULE.found(place, "'valid_until' 날짜가 20년 뒤보다 멀어요.", hint)


def _of_day(
    document: YamlDocument, path: tuple[str | int, ...], value: Any, last: date
) -> Iterator[Diagnostic]:
    """Yield a day that is none, or yet to come."""
    day, name = _day(value), path[-1]
    if isinstance(value, str) and day is None and _is_written_as_one(value):
        message = f"'{name}' 값의 {value} 날짜는 달력에 없어요."
        yield RULE.found(document.location(path), message, "있는 날짜를 2026-11-23 꼴로 적으세요.")
    elif day is not None and day > last:
        message = f"'{name}' 값의 {day} 날짜는 아직 오지 않았어요."
        yield RULE.found(document.location(path), message, "정말로 확인한 날을 적으세요.")


def _is_written_as_one(value: str) -> bool:
    """Tell whether a text has the form of a day; of any other, the schema's rule tells."""
    parts = value.split("-")
    return [len(part) for part in parts] == [4, 2, 2] and all(part.isdecimal() for part in parts)


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


RULE = Rule("CIT009", "날짜가 달력과 앞뒤에 맞아요", Severity.WARNING, "0.1", Scope.SITE, check)
