"""Says in Korean, at the exact place, where a YAML document differs from its JSON schema.

The schemas carry a Korean `description` for every value: it is the hint, and editors show it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from handbook.core.diagnostics import Location, Span
from handbook.core.likeness import Alike, names_like
from handbook.core.yaml import KeyPath, YamlDocument
from handbook.rules.suggestions import Suggestion, exactly, order, suggest

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

Fault = tuple[Location, str, Suggestion]

_KINDS = {
    "string": "글",
    "integer": "정수",
    "number": "수",
    "array": "목록([하나, 둘])",
    "object": "항목 묶음",
    "boolean": "true나 false",
}
_BEGUN = 4
"""So many letters of a key say which one was begun."""
_ABOUT_KEYS = frozenset({"required", "additionalProperties"})
_MESSAGES = {
    "type": "'{name}' 값은 {limit} 꼴이어야 해요.",
    "minLength": "'{name}' 값이 {length}자라서 짧아요. {limit}자부터 적어요.",
    "maxLength": "'{name}' 값이 {length}자라서 길어요. {limit}자까지 적어요.",
    "minimum": "'{name}' 값 {value} 숫자가 너무 작아요.",
    "maximum": "'{name}' 값 {value} 숫자가 너무 커요.",
    "minItems": "'{name}' 목록에 {length}개가 있어요. {limit}개부터 적어요.",
    "uniqueItems": "'{name}' 목록에 같은 값이 두 번 있어요.",
    "enum": "'{name}' 값으로 '{value}' 글자는 쓸 수 없어요.",
}


def schema_faults(document: YamlDocument, schema: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield location, message and suggestion of each difference; one, where the schema is none."""
    # They take longer to import than most checks to run, and data files seldom change.
    from jsonschema import SchemaError  # noqa: PLC0415
    from referencing.exceptions import Unresolvable  # noqa: PLC0415

    try:
        validator = _validator(json.dumps(schema))
        errors = list(validator.iter_errors(_plain(document.value)))
    except (SchemaError, Unresolvable, RecursionError) as reason:
        message = f"이 파일의 꼴을 정한 스키마를 쓸 수 없어요({type(reason).__name__})."
        hint = "docs/_data의 .schema.json 파일을 되돌리세요."
        yield document.location(()), message, Suggestion(hint)
        return
    told: set[tuple[KeyPath, str]] = set()
    for error in errors:
        path: KeyPath = tuple(error.absolute_path)
        if (path, error.validator) in told:
            continue
        told.add((path, error.validator))
        yield from _faults(document, path, error)


@lru_cache(maxsize=16)
def _validator(schema: str) -> Draft202012Validator:
    """Return what judges by the JSON text `schema`: to judge that itself takes longer than to
    judge what a page says, and most pages have the same one.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415

    value = json.loads(schema)
    Draft202012Validator.check_schema(value)
    # An empty registry: a schema that refers elsewhere is not fetched.
    return Draft202012Validator(value, registry=Registry())


def _plain(value: Any) -> Any:
    """Return a YAML value as JSON has it: dates as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value


def _faults(document: YamlDocument, path: KeyPath, error: ValidationError) -> Iterator[Fault]:
    schema: Any = error.schema
    instance: Any = error.instance
    properties: Mapping[str, Any] = schema.get("properties", {})
    meant = _meant(instance, schema) if error.validator in _ABOUT_KEYS else {}
    if error.validator == "required":
        wanted: Any = error.validator_value
        missing = [name for name in wanted if name not in {*instance, *_taken(meant)}]
        if missing:
            about = {name: properties.get(name, {}).get("description", "") for name in missing}
            message = f"빠진 항목이 있어요: {', '.join(missing)}"
            hint = " ".join(f"{name}: {said}" for name, said in about.items() if said)
            yield document.location(path), message, Suggestion(hint)
    elif error.validator == "additionalProperties":
        for name in instance:
            if name not in properties:
                free = [other for other in properties if other not in instance]
                near = meant.get(name) or names_like(name, free) or _begun(name, free)
                place = _key(document, path, name)
                typed = place if place.end_column - place.column == len(name) else None
                suggestion = suggest(typed, name, near, "항목으로", _list_of(properties))
                yield place, f"모르는 항목이에요: {name}", suggestion
    elif error.validator == "uniqueItems":
        yield from _twice(document, path, instance)
    else:
        yield document.location(path), _message(path, error), _of_value(document, path, error)


def _begun(name: str, names: Sequence[str]) -> Alike:
    """Return the one of `names` that begins with `name`: alias for aliases."""
    longer = [other for other in names if len(name) >= _BEGUN and other.startswith(name)]
    return Alike(tuple(longer)) if len(longer) == 1 else Alike(())


def _twice(document: YamlDocument, path: KeyPath, items: list[Any]) -> Iterator[Fault]:
    for index, item in enumerate(items):
        if item in items[:index]:
            message = f"'{_name(path)}' 목록에 '{_shown(item)}' 값이 두 번 있어요."
            yield document.location((*path, index)), message, Suggestion("하나를 지우세요.")


def _of_value(document: YamlDocument, path: KeyPath, error: ValidationError) -> Suggestion:
    """Return what to say of a value: which of the values that are allowed was meant, if any."""
    schema: Any = error.schema
    described = str(schema.get("description", ""))
    value: Any = error.instance
    if error.validator != "enum":
        return Suggestion(described)
    names = ", ".join(str(one) for one in schema["enum"])
    if names not in described:
        described = f"쓸 수 있는 값: {names}. {described}".rstrip()
    if not isinstance(value, str):
        return Suggestion(described)
    if _is_quoted(error):
        fix = order(document.location(path), value, "값으로").fix
        return Suggestion(f"따옴표를 빼고 {value} 하나만 적으세요.", fix)
    near = names_like(value, (str(one) for one in schema["enum"]))
    place = (
        exactly(document.source, document.spans[path], value) if path in document.spans else None
    )
    return suggest(place, value, near, "값으로", described)


def _meant(instance: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Alike]:
    """Return for each unknown key the missing one that it was meant for.

    A key that begins like a missing one, or looks like it, or is the only one to be unknown where
    only one is missing, is that one misspelt: one fault, not two. That is certain where it looks
    like it and both are the only ones.
    """
    properties = schema.get("properties", {})
    if schema.get("additionalProperties") is not False:
        return {}
    missing = [name for name in schema.get("required", ()) if name not in instance]
    unknown = [name for name in instance if name not in properties]
    only = len(unknown) == len(missing) == 1
    meant: dict[str, Alike] = {}
    for name in unknown:
        free = [other for other in missing if other not in _taken(meant)]
        alike = [other for other in free if name.startswith(other) or other.startswith(name)]
        near = alike[0] if alike else next(iter(names_like(name, free).names), None)
        if near is not None:
            meant[name] = Alike((near,), certain=only)
        elif only and not names_like(name, properties):
            meant[name] = Alike((missing[0],))
    return meant


def _taken(meant: Mapping[str, Alike]) -> set[str]:
    return {name for alike in meant.values() for name in alike.names}


def _list_of(names: Mapping[str, Any]) -> str:
    return f"쓸 수 있는 항목: {', '.join(names)}"


def _name(path: KeyPath) -> str:
    """Return what to call the value at `path`: its key, or which entry of the file it is."""
    keys = [part for part in path if isinstance(part, str)]
    if keys:
        return keys[-1]
    return f"{int(path[0]) + 1}번째 항목" if path else "파일"


def _is_quoted(error: ValidationError) -> bool:
    """Tell whether a value is a number or the like that may stand there, but for its quotes."""
    allowed: Any = error.validator_value
    return error.validator == "enum" and error.instance in {
        str(one) for one in allowed if not isinstance(one, str)
    }


def _message(path: KeyPath, error: ValidationError) -> str:
    name = _name(path)
    value: Any = error.instance
    if value is None:
        return f"'{name}' 값이 비어 있어요."
    if isinstance(value, str) and _is_quoted(error):
        return f"'{name}' 값은 따옴표 없이 적어요."
    limit = _KINDS.get(str(error.validator_value), str(error.validator_value))
    length = len(value) if isinstance(value, str | list) else 0
    template = _MESSAGES.get(
        str(error.validator), "'{name}' 값 '{value}' 글자가 정해진 꼴과 달라요."
    )
    return template.format(name=name, value=_shown(value), limit=limit, length=length)


def _shown(value: Any) -> str:
    """Return a value as it is typed in YAML."""
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_shown(one)}' for key, one in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _key(document: YamlDocument, path: KeyPath, name: str) -> Location:
    """Return where the key `name` stands: just before its value."""
    value = document.spans.get((*path, name))
    if value is None:
        return document.location(path)
    start = document.source.text.rfind(name, 0, value.start)
    return (
        document.source.locate(Span(start, start + len(name)))
        if start >= 0
        else document.location(path)
    )
