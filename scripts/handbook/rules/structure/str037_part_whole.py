"""STR037: a part of the book has its opening, its mixed questions, its hue and its share card, and
its pages are checked as chapters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.contents_page import REVIEWS
from handbook.book.navigation import PathEntry
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.data.ways import OPENINGS
from handbook.markdown.chapters import CHAPTER_FOLDERS
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_OTHERS = frozenset({OPENINGS, REVIEWS, "simulators", "guest", "reference", "contributing"})
"""The folders whose pages are no chapters."""
_FEWEST = 5
"""From how many chapters with questions a part mixes them: fewer would repeat their quizzes."""
_OPENING = re.compile(r"(?:\A|\n[ \t]*\r?\n)[ \t]*\{\{ part \}\}[ \t]*\r?(?=\n[ \t]*\r?\n|\n?\Z)")
"""The line, alone in its paragraph, in the place of which what opens a part is put."""
_HUE = "data-part="
_CARDS = "share_cards"
_LIST = "scripts/handbook/markdown/chapters.py 파일의 PARTS"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield, at the first page of a folder in `nav`, what the part of the book lacks."""
    seen: set[str] = set()
    for section in site.settings.navigation.sections:
        for entry in section.entries:
            folder, slash, _ = entry.target.partition("/")
            if not slash or "://" in entry.target or folder in seen:
                continue
            seen.add(folder)
            if folder in CHAPTER_FOLDERS:
                yield from _of_part(folder, entry, site)
            elif folder not in _OTHERS:
                message = (
                    f"'{folder}' 폴더는 책의 부가 아니라서, 그 안의 페이지를 장으로 보지 않아요."
                )
                yield RULE.found(entry.location, message, _needed(folder))


def _needed(folder: str) -> str:
    return (
        f"새 부라면 {_LIST}에 폴더와 이름을 더하고, 첫 페이지 {OPENINGS}/{folder}.md, 섞어 푸는 "
        f"문제 {REVIEWS}/{folder}.md, docs/_data/ways.yml의 길을 갖추세요. 아니면 있는 부의 폴더로 "
        "옮기세요."
    )


def _of_part(folder: str, entry: PathEntry, site: Site) -> Iterator[Diagnostic]:
    there = {*site.documents, *(page.uri for page in site.unread)}
    opening, review = f"{OPENINGS}/{folder}.md", f"{REVIEWS}/{folder}.md"
    if opening not in there:
        message = f"'{folder}' 부의 첫 페이지 '{opening}' 파일이 없어요."
        hint = f"docs/{opening} 파일에 {{{{ part }}}} 줄을 적고, nav에서 부의 맨 위에 두세요."
        yield RULE.found(entry.location, message, hint)
    elif (page := site.documents.get(opening)) and not _OPENING.search(page.source.text):
        message = (
            f"'{folder}' 부의 첫 페이지에 {{{{ part }}}} 줄이 없어서 장의 목록이 나오지 않아요."
        )
        hint = "{{ part }} 줄을 앞뒤로 한 줄씩 비우고 적으세요."
        yield RULE.found(page.title_place, message, hint)
    yield from _of_look(folder, entry, site)
    pages = [page for page in site.documents.values() if page.folder == folder]
    if review not in there and sum(map(_asks, pages)) >= _FEWEST:
        message = f"'{folder}' 부를 섞어 푸는 문제 '{review}' 파일이 없어요."
        hint = f"docs/{review} 파일에 장마다 고른 열 문제를 적고, nav에서 부의 끝에 두세요."
        yield RULE.found(entry.location, message, hint)


def _of_look(folder: str, entry: PathEntry, site: Site) -> Iterator[Diagnostic]:
    """Yield what a part lacks of its look, where the book gives parts one: a hue of its own, which
    the first does not need, and the picture that is seen where it is shared.
    """
    sheets = [sheet.source for sheet in site.style_sheets if _HUE in sheet.source.text]
    has_hue = any(f'{_HUE}"{folder}"' in sheet.text for sheet in sheets)
    if sheets and not has_hue and folder != CHAPTER_FOLDERS[0]:
        message = f"'{folder}' 부의 색이 없어요."
        hint = f'{sheets[0].path} 파일에 [{_HUE}"{folder}"] 규칙을 다른 부처럼 더하세요.'
        yield RULE.found(entry.location, message, hint)
    words = [word.target for word in site.settings.words]
    picture = f"assets/images/share/{folder}.png"
    if _CARDS in words:
        named = folder in words[words.index(_CARDS) :]
        if not named or picture not in site.images:
            message = f"'{folder}' 부를 공유할 때 보일 그림이 없어요."
            hint = (
                f"mkdocs.yml의 {_CARDS}에 {folder} 줄을, scripts/tools/share_cards.py 파일의 "
                f"FIGURES에 {folder} 그림을 더한 다음 python3 scripts/dev.py cards 명령을 치세요. "
                f"docs/{picture} 파일을 그려 줘요."
            )
            yield RULE.found(entry.location, message, hint)


def _asks(page: Document) -> bool:
    """Whether a chapter to be read has questions, from which those of its part are chosen."""
    return not page.is_practice and any(quiz.kind != "guess" for quiz in page.quizzes)


RULE = Rule("STR037", "부마다 있어야 할 것이 있어요", Severity.ERROR, "0.1", Scope.SITE, check)
