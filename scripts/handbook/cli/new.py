"""`new chapter|term|source|rule …`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date

from handbook.authoring.chapter import new_chapter
from handbook.authoring.rule import new_rule
from handbook.authoring.scaffold import Scaffold
from handbook.authoring.source import SourceArguments, new_source
from handbook.authoring.term import TermArguments, new_term
from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.core.files import write_all
from handbook.data.sources import KIND_NAMES, Seen


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command: a parser for each kind of thing to make."""
    parser.show_examples('new chapter containers/registry.md "레지스트리"', "new term --help")
    kinds = parser.add_subparsers(dest="thing", required=True, metavar="종류", title="종류")
    for name, (help_, arguments, make) in KINDS.items():
        subparser = kinds.add_parser(name, help=help_, description=help_)
        arguments(subparser)
        subparser.set_defaults(make=make)


def run(project: Project, options: Namespace) -> int:
    """Make what was asked for, and say what is left to do."""
    scaffold: Scaffold = options.make(project, options)
    write_all(project.root, scaffold.changes)
    for change in scaffold.changes:
        print(f"{'만들었어요' if change.new else '고쳤어요'}: {change.path}")
    print("\n다음에 할 일")
    for number, step in enumerate(scaffold.next_steps, start=1):
        print(f"{number}. {step}")
    return 0


def _chapter_arguments(parser: Parser) -> None:
    parser.show_examples(
        'new chapter containers/registry.md "레지스트리" --after containers/docker.md'
    )
    parser.add_argument(
        "path", metavar="경로", help="docs/ 아래의 경로. 예: containers/registry.md"
    )
    parser.add_argument("title", metavar="제목", help="장의 제목. 예: 클라우드")
    parser.add_argument("--after", metavar="페이지", help="차례에서 이 페이지의 뒤에 넣어요")


def _term_arguments(parser: Parser) -> None:
    parser.show_examples('new term time-slice "타임 슬라이스" "time slice"')
    parser.add_argument("id", help="영어 이름. 예: time-slice")
    parser.add_argument("ko", metavar="한국어", help="본문에 쓰는 말. 예: 타임 슬라이스")
    parser.add_argument("en", metavar="영어", help="영어로 부르는 말. 예: time slice")
    parser.add_argument("--short", default="", metavar="글", help="90자 안의 설명")
    parser.add_argument("--chapter", default="", metavar="페이지#이름", help="설명하는 곳")
    parser.add_argument("--search", action="store_true", help="본문에서 저절로 잇지 않아요")


def _source_arguments(parser: Parser) -> None:
    parser.show_examples(
        'new source roe2026 "글의 제목" https://example.com/a '
        '--authors "Jane Roe" --year 2026 --kind paper --seen page'
    )
    parser.add_argument("id", help="지은이와 연도. 예: popek1974")
    parser.add_argument("title", metavar="제목", help="글의 제목")
    parser.add_argument("url", metavar="주소", help="글의 주소")
    parser.add_argument(
        "--authors", required=True, metavar="이름", help="지은이. 여럿이면 쉼표로 이어요"
    )
    parser.add_argument("--year", required=True, type=int, metavar="해", help="나온 해")
    kinds = ", ".join(f"{kind}({name})" for kind, name in KIND_NAMES.items())
    parser.add_argument("--kind", required=True, choices=KIND_NAMES, metavar="갈래", help=kinds)
    parser.add_argument(
        "--valid-until", type=date.fromisoformat, metavar="날짜", help="이 날까지 맞는 내용"
    )
    seen = ", ".join(Seen)
    parser.add_argument(
        "--seen",
        default="",
        choices=list(map(str, Seen)),
        metavar="방법",
        help=f"어떻게 봤는지: {seen}. 적지 않으면 파일에 빈자리를 남겨요",
    )


def _rule_arguments(parser: Parser) -> None:
    parser.show_examples('new rule links empty-link "링크에 글자가 있어요"')
    parser.add_argument(
        "family", metavar="묶음", help="links, glossary, diagrams, citations, structure 따위"
    )
    parser.add_argument("slug", metavar="이름", help="영어 이름. 예: empty-link")
    parser.add_argument(
        "title", metavar="문장", help="지켜야 할 것을 한 문장으로. 예: 링크에 글자가 있어요"
    )


def _chapter(project: Project, words: Namespace) -> Scaffold:
    return new_chapter(project, words.path, words.title, words.after, date.today())


def _term(project: Project, words: Namespace) -> Scaffold:
    return new_term(
        project,
        TermArguments(words.id, words.ko, words.en, words.short, words.chapter, words.search),
    )


def _source(project: Project, words: Namespace) -> Scaffold:
    typed = SourceArguments(
        words.id,
        words.title,
        words.url,
        words.authors,
        words.year,
        words.kind,
        words.valid_until,
        Seen(words.seen) if words.seen else None,
    )
    return new_source(project, typed, date.today())


def _rule(project: Project, words: Namespace) -> Scaffold:
    return new_rule(project, words.family, words.slug, words.title)


_Arguments = Callable[[Parser], None]
_Make = Callable[[Project, Namespace], Scaffold]

KINDS: Mapping[str, tuple[str, _Arguments, _Make]] = {
    "chapter": ("장: 페이지를 만들고 차례에 넣어요", _chapter_arguments, _chapter),
    "term": ("용어: 용어집에 항목을 더해요", _term_arguments, _term),
    "source": ("출처: 출처 목록에 항목을 더해요", _source_arguments, _source),
    "rule": (
        "규칙: 코드, 설명 페이지, 목록, 훼손 테스트를 만들어요",
        _rule_arguments,
        _rule,
    ),
}
"""What can be made: its help, its arguments, and what makes it."""
