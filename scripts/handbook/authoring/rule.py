"""`new rule`: its module, its page, its place in the family, and damage that it must find.

What is made finds a made-up word, so that its page's samples pass; the word gives way to what the
rule is really for.
"""

from __future__ import annotations

import json
import re
import tomllib
from string import Template

from handbook.authoring.listing import call, with_entry, with_import, with_item
from handbook.authoring.scaffold import (
    Scaffold,
    line_break_of,
    name_of,
    title_of,
    with_line_breaks,
)
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change
from handbook.core.source import SourceText, read_source

_RULES = "scripts/handbook/rules"
_LIST = "RULES: tuple[Rule, ...] = "

_MODULE = Template('''\
"""$id: say here in one line what holds on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_SOUGHT = re.compile("$word")
"""Stands for what the rule is to find; no page of the book holds it."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each place where it stands in the running text."""
    del site
    for match in _SOUGHT.finditer(document.prose):
        place = document.locate(Span(*match.span()))
        yield RULE.found(place, "무엇이 잘못됐는지 적어요.", "무엇으로 고칠지 적으세요.")


$rule
''')
_PAGE = Template("""\
---
title: "$id: $title"
description: "무엇을 찾는 규칙인지 한 문장으로 적어요. 목록과 검색에 나와요."
---

# $id: $title { #$anchor }

이 규칙이 독자에게 왜 좋은지 적어요.

## 나쁜 예 { #bad }

```markdown title="docs/basics/vm.md"
# 가상 머신 { #vm }

$word 자리를 진짜 나쁜 예로 바꿔요.
```

이렇게 알려 줘요.

```text
docs/basics/vm.md:3:1: $id 무엇이 잘못됐는지 적어요.
  $word 자리를 진짜 나쁜 예로 바꿔요.
  $carets
  고치기: 무엇으로 고칠지 적으세요.
```

## 좋은 예 { #good }

```markdown title="docs/basics/vm.md"
# 가상 머신 { #vm }

나쁜 예를 고친 글을 적어요.
```

## 고치는 법 { #repair }

어떻게 고치는지 적어요.

## 언제부터 { #since }

${since}판부터 있어요. 경고예요. 이 책에서만 봐요.
""")
_DAMAGE = Template("""\
    "$slug": (
        "$id",
        in_prose(r"^(?P<x>[가-힣])(?=[가-힣 ]{8})", r"$word \\g<x>"),
    ),
""")


def _words(rule_id: str, slug: str, title: str, since: str) -> dict[str, str]:
    """Return what the templates are filled in with."""
    return {
        "id": rule_id,
        "anchor": rule_id.lower(),
        "slug": slug.replace("-", " "),
        "title": title,
        "since": since,
        "word": f"{rule_id.lower()}-word",
        "carets": "^" * len(f"{rule_id}-word"),
    }


def new_rule(project: Project, family: str, slug: str, title: str) -> Scaffold:
    """Return the scaffold of the rule `title` in the folder `family`; `slug` names its module.

    Raises CouldNotRun for an unknown family and for words that cannot be used.
    """
    known = families(project)
    if family not in known:
        raise CouldNotRun(
            f"'{family}' 규칙 묶음이 없어요.", hint=f"쓸 수 있는 묶음: {', '.join(known)}"
        )
    slug = name_of(slug.replace("_", "-"), "이름", "empty-link")
    title = title_of(title)
    rule_id = _next_id(project, family)
    module = f"{rule_id.lower()}_{slug.replace('-', '_')}"
    words = _words(rule_id, slug, title, _since(project))
    text = _MODULE.substitute(words, rule=_rule(words))
    line_break = line_break_of(read_source(project.root, f"{_RULES}/rule.py"))
    page = with_line_breaks(_PAGE.substitute(words), line_break)
    changes = [
        Change(f"{_RULES}/{family}/{module}.py", with_line_breaks(text, line_break), new=True),
        Change(f"docs/contributing/rules/{rule_id}.md", page, new=True),
        _listed(project, family, module),
    ]
    steps = [
        f"{module}.py 파일의 check 함수를 진짜 규칙으로 바꿔요.",
        f"{rule_id}.md 페이지의 예를 바꿔요. 그 예가 곧 테스트예요.",
        f"python3 scripts/dev.py test tests/rooms/rules -k {rule_id} 명령으로 테스트해요.",
    ]
    damages = f"tests/mutations/{family}.py"
    if (project.root / damages).is_file():
        changes.append(_damaged(project, damages, words))
        steps.insert(2, f"{damages} 파일에 더한 '{words['slug']}' 항목도 진짜 훼손으로 바꿔요.")
    return Scaffold(tuple(changes), tuple(steps))


def families(project: Project) -> tuple[str, ...]:
    """Return the names of the folders that hold rules."""
    return tuple(
        sorted(
            folder.name
            for folder in (project.root / _RULES).glob("*")
            if (folder / "__init__.py").is_file()
        )
    )


def _next_id(project: Project, family: str) -> str:
    names = [
        match
        for file in (project.root / _RULES / family).glob("*.py")
        if (match := re.match(r"([a-z]{2,3})(\d{3})_", file.name))
    ]
    if not names:
        raise CouldNotRun("이 묶음에는 규칙이 하나도 없어요.", f"{_RULES}/{family}")
    last = max((int(match[2]) for match in names), default=0)
    return f"{names[0][1].upper()}{last + 1:03}"


def _since(project: Project) -> str:
    """Return the version of the checker without its last number, such as 0.1."""
    settings = tomllib.loads(read_source(project.root, "pyproject.toml").text)
    return ".".join(str(settings["project"]["version"]).split(".")[:2])


def _rule(words: dict[str, str]) -> str:
    quoted = [json.dumps(words[name], ensure_ascii=False) for name in ("id", "title", "since")]
    return call("RULE = Rule", [*quoted[:2], "Severity.WARNING", quoted[2], "Scope.PAGE", "check"])


def _listed(project: Project, family: str, module: str) -> Change:
    source = _unix(read_source(project.root, f"{_RULES}/{family}/__init__.py"))
    text = with_import(source, f"handbook.rules.{family}", module)
    text = with_item(SourceText(source.path, text), _LIST, f"{module}.RULE")
    return _changed(project, source.path, text)


def _damaged(project: Project, path: str, words: dict[str, str]) -> Change:
    source = _unix(read_source(project.root, path))
    text = with_import(source, "mutations.damage", "in_prose")
    text = with_entry(SourceText(path, text), "OPERATORS: Operators = ", _DAMAGE.substitute(words))
    return _changed(project, path, text)


def _unix(source: SourceText) -> SourceText:
    return SourceText(source.path, source.text.replace("\r\n", "\n"))


def _changed(project: Project, path: str, text: str) -> Change:
    """Return the change to `path`, with the line breaks that the file has."""
    return Change(path, with_line_breaks(text, line_break_of(read_source(project.root, path))))
