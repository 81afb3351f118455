"""`new term`: an entry at the end of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.authoring.scaffold import Scaffold, appended, name_of, one_line, yaml_value
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source
from handbook.data.glossary import GUIDE_SHORT, Term
from handbook.data.load import GLOSSARY, load_glossary
from handbook.rules.glossary.glo006_short import LONGEST_SHORT


@dataclass(frozen=True, slots=True)
class TermArguments:
    """What was typed for a term; an empty `short` or `chapter` is left for later."""

    id: str
    ko: str
    en: str
    short: str = ""
    chapter: str = ""
    search_only: bool = False


def new_term(project: Project, words: TermArguments) -> Scaffold:
    """Return the scaffold of a term.

    Raises CouldNotRun for words that cannot be used, or that another term has already.
    """
    name = name_of(words.id, "id", "nested-paging")
    ko, en = one_line(words.ko, "한국어"), one_line(words.en, "영어")
    short = one_line(words.short or GUIDE_SHORT, "--short")
    if len(short) > LONGEST_SHORT:
        raise CouldNotRun(
            f"짧은 설명이 {len(short)}자예요.", hint=f"{LONGEST_SHORT}자까지로 줄이세요."
        )
    _refuse_known(load_glossary(project.root).terms, name, ko)
    lines = [f"- id: {yaml_value(name)}", f"  ko: {yaml_value(ko)}", f"  en: {yaml_value(en)}"]
    if words.search_only:
        lines.append("  link: search")
    lines.append(f"  short: {yaml_value(short)}")
    if words.chapter:
        lines.append(f"  chapter: {yaml_value(_chapter(project, words.chapter))}")
    entry = "".join(f"{line}\n" for line in lines)
    change = appended(read_source(project.root, GLOSSARY), entry)
    return Scaffold((change,), tuple(_next_steps(words)))


def _refuse_known(terms: tuple[Term, ...], name: str, ko: str) -> None:
    for term in terms:
        spellings = {term.ko, *term.avoid, *(alias.form for alias in term.aliases)}
        if term.id == name:
            raise CouldNotRun(
                f"id가 '{name}'인 용어가 이미 있어요.", GLOSSARY, "다른 id를 고르세요."
            )
        if ko in spellings:
            raise CouldNotRun(
                f"'{ko}' 표기가 '{term.id}' 항목에 이미 있어요.", GLOSSARY, "그 항목을 고치세요."
            )


def _chapter(project: Project, chapter: str) -> str:
    page = chapter.partition("#")[0]
    if not (page.endswith(".md") and (project.root / "docs" / page).is_file()):
        raise CouldNotRun(
            f"'{chapter}' 장이 없어요.",
            hint="docs/ 아래의 경로를 basics/hypervisor.md#hypervisor 꼴로 적으세요.",
        )
    return chapter


def _next_steps(words: TermArguments) -> list[str]:
    steps = ["용어집은 가르치는 순서예요. 항목을 알맞은 자리로 옮겨요."]
    if not words.short:
        steps.append("short를 90자 안의 진짜 설명으로 바꿔요.")
    if not words.chapter:
        steps.append("설명하는 장이 있으면 chapter: basics/hypervisor.md#hypervisor 꼴로 더해요.")
    if words.chapter:
        steps.append(f"{words.chapter} 자리에서 **{words.ko}**({words.en}) 꼴로 한 번 설명해요.")
    steps.append(f"본문에 '{words.ko}' 용어를 써요. 아무 페이지에도 없으면 GLO005 경고가 나와요.")
    return steps
