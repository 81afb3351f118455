"""A command's arguments: what was typed wrong is named in Korean, with what may stand there."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from handbook.core.errors import CouldNotRun

_NEAR = 0.75
"""How much of an option's letters must agree for it to be proposed."""
_TYPES = {
    "int": "정수를 적으세요.",
    "fromisoformat": "달력에 있는 날짜를 2026-11-23 꼴로 적으세요.",
}
"""What may stand there, by the name of the function that reads it."""
_REQUIRED = re.compile(r"the following arguments are required: (?P<names>.+)")
_NO_VALUE = re.compile(r"argument (?P<name>\S+): expected .*")
_NOT_READ = re.compile(r"argument (?P<name>.+): invalid (?P<type>\w+) value: (?P<value>.+)")
_NEEDS_NONE = re.compile(r"argument (?P<name>.+): ignored explicit argument (?P<value>.+)")
_SEVERAL = re.compile(r"ambiguous option: (?P<value>\S+) could match (?P<names>.+)")


class _Format(argparse.RawDescriptionHelpFormatter):
    """Writes the help with Korean headings; examples keep their lines."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "쓰는 법: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Refuses what it cannot read as every command does, and ends its help with examples."""

    def __init__(self, *given: Any, **options: Any) -> None:
        """Make a parser as argparse does."""
        super().__init__(*given, **{"formatter_class": _Format, **options, "add_help": False})
        self._positionals.title = "값"
        self._optionals.title = "옵션"
        self.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줘요")

    def show_examples(self, *examples: str) -> None:
        """End the help with commands of dev.py that work when they are typed."""
        lines = [f"  python3 scripts/dev.py {example}" for example in examples]
        self.epilog = "\n".join(["예:", *lines])

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Return the arguments read. Raises CouldNotRun, also for what is left over."""
        read, left = self.parse_known_args(args, namespace)
        if left:
            self._chosen(read)._refuse_left(left[0])
        return read

    def error(self, message: str) -> NoReturn:
        """Raise CouldNotRun for what argparse says in English."""
        raise CouldNotRun(*self._said(message))

    def _said(self, message: str) -> tuple[str, str, str]:
        """Return the sentence, an empty place and the way out."""
        if match := _REQUIRED.fullmatch(message):
            names = match["names"].split(", ")
            asked = f"{self._help(names[0])}. " if len(names) == 1 else ""
            return f"{', '.join(names)} 값을 적지 않았어요.", "", asked + self._way_out()
        if match := _NO_VALUE.fullmatch(message):
            asked = f"{self._help(match['name'])}. "
            way_out = asked + self._way_out(match["name"])
            return f"{match['name']} 옵션의 값이 없어요.", "", way_out
        if match := _NOT_READ.fullmatch(message):
            asked = _TYPES.get(match["type"], self._help(match["name"]))
            return f"{match['name']}: {match['value']} 값은 쓸 수 없어요.", "", asked
        if match := _NEEDS_NONE.fullmatch(message):
            name = match["name"].split("/")[-1]
            return f"{name} 옵션에는 값을 붙이지 않아요.", "", f"'{name}'만 적으세요."
        if match := _SEVERAL.fullmatch(message):
            return f"'{match['value']}'만으로는 모자라요.", "", f"고를 것: {match['names']}"
        return f"명령을 읽을 수 없어요({message}).", "", self._way_out()

    def _refuse_left(self, word: str) -> NoReturn:
        if not word.startswith("-"):
            raise CouldNotRun(
                f"'{word}' 값은 쓸 데가 없어요. 적을 것보다 하나 더 적었어요.", hint=self._way_out()
            )
        name = word.partition("=")[0]
        near = difflib.get_close_matches(name, self._option_string_actions, 1, _NEAR)
        known = ", ".join(n for n in self._option_string_actions if n.startswith("--"))
        hint = f"혹시 {near[0]}인가요?" if near else f"쓸 수 있는 옵션: {known}"
        raise CouldNotRun(f"'{name}' 옵션은 없어요.", hint=hint)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a word that is no choice, naming the nearest that is one."""
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        near = difflib.get_close_matches(str(value), known, 1)
        hint = f"혹시 {near[0]}인가요?" if near else f"쓸 수 있는 말: {', '.join(known)}"
        what = "/".join(action.option_strings) or action.metavar or action.dest
        raise CouldNotRun(f"{what}: '{value}' 값은 쓸 수 없어요.", hint=hint)

    def _help(self, name: str) -> str:
        """Return what the help says of an argument as argparse names it."""
        for action in self._actions:
            if name in {"/".join(action.option_strings), action.metavar, action.dest}:
                if isinstance(action, argparse._SubParsersAction):
                    return f"쓸 수 있는 말: {', '.join(action.choices)}"
                return (action.help or "").rstrip(".")
        return ""

    def _way_out(self, word: str = "") -> str:
        """Return an example, one with `word` if there is any; without examples, the usage."""
        examples = [line.strip() for line in (self.epilog or "").splitlines()[1:]]
        if not examples:
            return " ".join(self.format_usage().split())
        for example in examples:
            if not word or word in example:
                return f"예: {example}"
        return f"예: {examples[0]} {self._typed(word)}"

    def _typed(self, name: str) -> str:
        """Return how an option is typed with its value, of which argparse gives the names."""
        metavar = (a.metavar for a in self._actions if name == "/".join(a.option_strings))
        return f"{name.rsplit('/', maxsplit=1)[-1]} {next(metavar, None) or ''}".rstrip()

    def _chosen(self, read: argparse.Namespace) -> Parser:
        """Return the parser of the kind that was chosen, or this one."""
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                kind = getattr(read, action.dest)
                chosen = action.choices.get(kind)
                if isinstance(chosen, Parser):
                    return chosen._chosen(read)
        return self
