"""`explain ID`: the page of a rule, in the terminal."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterable
from difflib import SequenceMatcher

from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source
from handbook.markdown.front_matter import read_front_matter
from handbook.rules.registry import RULES
from handbook.rules.rule import Rule

_CLOSE = 0.5
_MOST = 5
_ALL = "python3 scripts/dev.py check --list-rules 명령으로 규칙을 보세요."
_PAGES = "docs/contributing/rules"
_HEADING_NAME = re.compile(r"[ ]+\{ *#[^}]*\}[ ]*$", re.MULTILINE)


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("explain LNK001")
    parser.add_argument("rule", metavar="규칙", help="규칙 번호. 예: LNK001")


def run(project: Project, options: Namespace) -> int:
    """Print the page of a rule."""
    return explain(project, options.rule)


def explain(project: Project, rule_id: str) -> int:
    """Print the page of the rule `rule_id` (in any case). Returns 0.

    Raises CouldNotRun for an unknown id, naming the nearest ones.
    """
    known = [rule.id for rule in RULES]
    wanted = rule_id.strip().upper()
    if wanted not in known:
        about = [f"{rule.id}({rule.title})" for rule in RULES if _is_about(rule, rule_id)]
        if about:
            hint = f"그 말이 제목에 있는 규칙: {', '.join(about[:_MOST])}"
            raise CouldNotRun(f"'{rule_id}' 규칙이 없어요.", hint=hint)
        near = _near(wanted, known)
        nearest = f"가까운 규칙: {', '.join(near)}" if near else _ALL
        raise CouldNotRun(f"'{rule_id}' 규칙이 없어요.", hint=nearest)
    source = read_source(project.root, f"{_PAGES}/{wanted}.md")
    body = source.text[read_front_matter(source).body :].strip().replace("\r\n", "\n")
    sys.stdout.write(_HEADING_NAME.sub("", body) + "\n")
    return 0


def _near(wanted: str, known: Iterable[str]) -> list[str]:
    ids = list(known)
    family = [rule_id for rule_id in ids if rule_id[:-3] == wanted[:-3]]
    # Many ids are equally near: the lowest numbers are the ones most often meant.
    near = sorted(ids, key=lambda other: -SequenceMatcher(None, wanted, other).ratio())
    close = [other for other in near if SequenceMatcher(None, wanted, other).ratio() >= _CLOSE]
    return close[:3] or family[:3]


def _is_about(rule: Rule, words: str) -> bool:
    return re.search("[가-힣]", words) is not None and words.strip() in rule.title
