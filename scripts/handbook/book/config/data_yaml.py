"""Reads mkdocs.yml and what it inherits as data: nothing that it names is run or imported.

Tags mean what they mean to MkDocs as far as that is data: `!ENV`, `!relative`, `INHERIT`, and the
few programs of handbook.book.config.callables. Whatever else a tag asks for is left out.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from handbook.book.config.callables import made, named
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import compose
from handbook.core.yaml_depth import FASTEST_LOADER, refuse_deep
from handbook.core.yaml_faults import broken
from handbook.core.yaml_values import unusable
from handbook.markdown.extensions.page_context import current_page

_PYTHON = "tag:yaml.org,2002:python/"
_MOST_VALUES = 100_000
"""A few lines of YAML aliases stand for more values than any memory holds."""


@dataclass(frozen=True, slots=True)
class GivenSettings:
    """What the settings say, and what of them was left out: one sentence each."""

    values: Mapping[str, Any]
    left_out: tuple[str, ...] = ()
    keys_left_out: frozenset[str] = frozenset()
    """The keys whose values are left out."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Stands for a value that is not read as data; `tag` says what was asked for, and `where` it
    stands: the file and the line.
    """

    tag: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class PageFolder(os.PathLike[str]):
    """`!relative` alone: the folder of the page that is being converted, below `docs`."""

    docs: str

    def __fspath__(self) -> str:
        page = current_page()
        return str(Path(self.docs, page.path).parent if page else Path(self.docs))


@dataclass(slots=True)
class _Reading:
    root: Path
    left_out: list[str] = field(default_factory=list)
    keys_left_out: set[str] = field(default_factory=set)
    seen: set[Path] = field(default_factory=set)


def read_given(root: Path, config_file: Path) -> GivenSettings:
    """Read `config_file` and the files that it inherits. Raises CouldNotRun, naming the file.

    Paths below `root` are named from there in what is said.
    """
    reading = _Reading(root)
    values = _read(config_file, reading)
    docs = values.get("docs_dir", "docs")
    values = _without_tags(values, config_file.parent, str(docs), reading)
    keys = frozenset(reading.keys_left_out)
    return GivenSettings(values, tuple(dict.fromkeys(reading.left_out)), keys)


def _read(file: Path, reading: _Reading) -> dict[str, Any]:
    reading.seen.add(file.resolve())
    name = _name(file, reading.root)
    source = SourceText(name, read_source(file.parent, file.name).text)
    try:
        values = _loaded(source.text, name)
        _refuse_growth(values, name)
    except (yaml.YAMLError, RecursionError) as error:
        raise _broken(source, error) from None
    except (ValueError, TypeError, AttributeError, OverflowError):
        raise unusable(source, compose(source.text), 0) from None
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise CouldNotRun(
            "설정이 키와 값으로 이루어지지 않았어요.", name, "`키: 값` 꼴로 적으세요."
        )
    if "INHERIT" not in values:
        return values
    above = values.pop("INHERIT")
    parent = Path(os.path.normpath(file.parent / str(above)))
    if isinstance(above, LeftOut) or not parent.is_file() or parent.resolve() in reading.seen:
        reading.left_out.append(f"물려받는 설정(INHERIT: {above})을 읽을 수 없어서 뺐어요.")
        return values
    try:
        inherited = _read(parent, reading)
    except CouldNotRun as error:
        reading.left_out.append(f"물려받는 설정을 읽을 수 없어서 뺐어요({error}).")
        return values
    return _merged(inherited, values)


def _loaded(text: str, file: str) -> Any:
    refuse_deep(text)
    loader = _Loader(text, file)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name


def _merged(parent: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of both: mappings are joined, anything else is the child's."""
    values = dict(parent)
    for key, value in child.items():
        before = values.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            values[key] = _merged(before, value)
        else:
            values[key] = value
    return values


def _refuse_growth(values: Any, name: str) -> None:
    """Raise CouldNotRun where aliases make the settings too large to walk through."""
    count, waiting = 0, [values]
    while waiting:
        value = waiting.pop()
        count += 1
        if count > _MOST_VALUES:
            raise CouldNotRun("설정의 별칭(*)이 너무 많이 겹쳐요.", name, "별칭을 줄이세요.")
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list | tuple | set):
            waiting.extend(value)


def _broken(source: SourceText, error: yaml.YAMLError | RecursionError) -> CouldNotRun:
    """Return why the settings cannot be read: the parser in Python knows it better."""
    try:
        compose(source.text)
    except (yaml.YAMLError, RecursionError) as told:
        error = told
    return broken(source, error, 0, source.text)


class _Loader(FASTEST_LOADER):  # type: ignore[misc]
    """Builds plain values; what a tag asks for beyond that stays a mark in their place."""

    def __init__(self, text: str, file: str) -> None:
        super().__init__(text)
        self.file = file

    def left_out(self, tag: str, node: yaml.Node) -> LeftOut:
        """Return the mark for `node`, which asks for `tag`."""
        return LeftOut(tag, f"{self.file}:{node.start_mark.line + 1}")


@dataclass(frozen=True, slots=True)
class _Relative:
    path: str


def _relative(loader: Any, node: yaml.Node) -> object:
    del loader
    return _Relative(str(node.value) if isinstance(node, yaml.ScalarNode) else "")


def _python(loader: Any, suffix: str, node: yaml.Node) -> object:
    kind, _, name = suffix.partition(":")
    found: object = None
    if kind == "name":
        found = named(name)
    elif kind in {"object/apply", "object/new"}:
        found = made(name, _options(loader, node))
    elif kind in {"tuple", "str", "unicode", "int", "bool", "float", "none"}:
        return _plain(loader, node, kind)
    return loader.left_out(f"!!python/{suffix}", node) if found is None else found


def _options(loader: Any, node: yaml.Node) -> dict[str, Any]:
    given = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    options = given.get("kwds")
    return dict(options) if isinstance(options, dict) else {}


def _plain(loader: Any, node: yaml.Node, kind: str) -> object:
    if isinstance(node, yaml.SequenceNode):
        return tuple(loader.construct_sequence(node, deep=True))
    if isinstance(node, yaml.ScalarNode):
        known = kind if kind in {"int", "bool", "float"} else "null" if kind == "none" else "str"
        return loader.construct_object(yaml.ScalarNode(f"tag:yaml.org,2002:{known}", node.value))
    return loader.left_out(f"!!python/{kind}", node)


def _unknown(loader: Any, suffix: str, node: yaml.Node) -> object:
    return loader.left_out(f"!{suffix}", node)


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_constructor("!relative", _relative)
_Loader.add_multi_constructor(_PYTHON, _python)
_Loader.add_multi_constructor("!", _unknown)


def _without_tags(values: dict[str, Any], base: Path, docs: str, reading: _Reading) -> Any:
    """Return the values with paths for `!relative`, and without what is left out."""

    def plain(value: Any) -> Any:
        if isinstance(value, _Relative):
            return _path(value.path, base, docs)
        if isinstance(value, dict):
            items = [(str(key), plain(item)) for key, item in value.items()]
            dropped = {key for key, item in items if _drop(item)}
            reading.keys_left_out |= dropped
            return {key: item for key, item in items if key not in dropped}
        if isinstance(value, list | tuple):
            return [item for item in map(plain, value) if not _drop(item)]
        return value

    def _drop(value: Any) -> bool:
        if not isinstance(value, LeftOut):
            return False
        where = f"({value.where})" if value.where else ""
        reading.left_out.append(f"설정의 {value.tag} 값은 실행하지 않고 뺐어요{where}.")
        return True

    return plain(values)


def _path(given: str, base: Path, docs: str) -> object:
    prefix, _, rest = given.partition("/")
    if prefix == "$config_dir":
        return str(base / rest)
    if prefix == "$docs_dir":
        return str(base / docs / rest)
    return PageFolder(str(base / docs)) if not given else LeftOut(f"!relative {given}")
