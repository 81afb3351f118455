"""`new source`: an entry at the end of the list of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handbook.authoring.scaffold import Scaffold, appended, name_of, one_line, yaml_value
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source
from handbook.data.load import SOURCES, load_sources
from handbook.data.sources import Seen
from handbook.rules.citations.cit008_same_document import doi_in, plain_address

_FIRST_YEAR = 1900
_FILL_IN = "어떻게-봤나요"
"""Stands for how a source was seen, which nobody but its author knows; CIT001 tells of it."""


@dataclass(frozen=True, slots=True)
class SourceArguments:
    """What was typed for a source; `valid_until` is a date or None, and so is `seen` where it is
    still to be filled in.
    """

    id: str
    title: str
    url: str
    authors: str
    year: int
    kind: str
    valid_until: date | None = None
    seen: Seen | None = None


def new_source(project: Project, words: SourceArguments, today: date) -> Scaffold:
    """Return the scaffold of a source that was read `today`.

    Raises CouldNotRun for words that cannot be used, or that another source has already.
    """
    name = name_of(words.id, "id", "popek1974")
    if re.fullmatch(r"https?://\S+", words.url) is None:
        raise CouldNotRun(
            f"'{words.url}' 주소를 읽을 수 없어요.", hint="https://로 시작하게 적으세요."
        )
    if not _FIRST_YEAR <= words.year <= today.year:
        hint = f"글이 나온 해를 {_FIRST_YEAR}부터 {today.year}까지의 수로 적으세요."
        raise CouldNotRun(f"--year: {words.year}년은 쓸 수 없어요.", hint=hint)
    document = doi_in(words.url) or plain_address(words.url)
    for known in load_sources(project.root).entries:
        if known.id == name:
            raise CouldNotRun(
                f"id가 '{name}'인 출처가 이미 있어요.", SOURCES, "다른 id를 고르세요."
            )
        if (doi_in(known.url) or plain_address(known.url)) == document:
            raise CouldNotRun(
                f"이 주소의 글이 '{known.id}' 항목에 이미 있어요.",
                SOURCES,
                f"본문에 [@{known.id}] 꼴로 적으세요.",
            )
    change = appended(read_source(project.root, SOURCES), _entry(name, words, today))
    steps = (
        *_about_seeing(words),
        f"근거가 필요한 문장의 마침표 앞에 [@{name}] 표시를 적어요.",
        "아무 데서도 인용하지 않으면 CIT004 경고가 나와요.",
    )
    return Scaffold((change,), steps)


def _about_seeing(words: SourceArguments) -> Iterator[str]:
    if words.seen is None:
        yield (
            f"{SOURCES} 파일의 '{_FILL_IN}' 자리에 어떻게 봤는지 적어요: page(그 주소를 열어 "
            "읽음), stored copy(보관된 사본), abstract(초록이나 소개만), not seen(읽지 못함)."
        )


def _entry(name: str, words: SourceArguments, today: date) -> str:
    lines = [
        f"- id: {yaml_value(name)}",
        f"  title: {yaml_value(one_line(words.title, '제목'))}",
        f"  authors: {yaml_value(one_line(words.authors, '--authors'))}",
        f"  year: {words.year}",
        f"  kind: {words.kind}",
        f"  url: {yaml_value(words.url)}",
        f"  accessed: {today.isoformat()}",
        f"  seen: {words.seen or _FILL_IN}",
    ]
    if words.valid_until is not None:
        lines.append(f"  valid_until: {words.valid_until.isoformat()}")
    return "".join(f"{line}\n" for line in lines)
