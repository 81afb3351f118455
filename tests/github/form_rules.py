"""What GitHub refuses in an issue form.

The rules are those of its documentation: "Syntax for issue forms", "Syntax for GitHub's form
schema" and "Common validation errors when creating issue forms".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

TOP_REQUIRED = {"name", "description", "body"}
TOP_ALLOWED = TOP_REQUIRED | {"assignees", "labels", "title", "type", "projects"}
ITEM_ALLOWED = {"type", "id", "attributes", "validations"}
ATTRIBUTES = {
    "markdown": {"value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "input": {"label", "description", "placeholder", "value"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
    "checkboxes": {"label", "description", "options"},
}
_ID = re.compile(r"[A-Za-z0-9_-]+")


def faults(form: Any) -> list[str]:
    """Return what is wrong with a parsed form, as short English sentences."""
    if not isinstance(form, dict):
        return ["not a mapping"]
    found = [f"missing: {key}" for key in sorted(TOP_REQUIRED - form.keys())]
    found += [f"not permitted: {key}" for key in sorted(form.keys() - TOP_ALLOWED)]
    found += [
        f"{key} must be a string"
        for key in ("name", "description", "title")
        if key in form and not _is_text(form[key])
    ]
    body = form.get("body")
    if not isinstance(body, list) or not body:
        return [*found, "body must be a list with at least one element"]
    if all(isinstance(item, dict) and item.get("type") == "markdown" for item in body):
        found.append("body must hold a field that is not markdown")
    for number, item in enumerate(body):
        found += [f"body[{number}]: {fault}" for fault in _item_faults(item)]
    return found + list(_repeated(body))


def _item_faults(item: Any) -> Iterator[str]:
    if not isinstance(item, dict) or item.get("type") not in ATTRIBUTES:
        yield "unknown type"
        return
    kind = item["type"]
    attributes = item.get("attributes")
    yield from (f"not permitted: {key}" for key in sorted(item.keys() - ITEM_ALLOWED))
    if "id" in item and (kind == "markdown" or not _ID.fullmatch(str(item["id"]))):
        yield "bad id"
    if not isinstance(attributes, dict):
        yield "no attributes"
        return
    yield from (f"not permitted: {key}" for key in sorted(attributes.keys() - ATTRIBUTES[kind]))
    needed = "value" if kind == "markdown" else "label"
    if not _is_text(attributes.get(needed)):
        yield f"{needed} must be a string"
    if kind in {"dropdown", "checkboxes"}:
        yield from _option_faults(kind, attributes.get("options"))
    validations = item.get("validations", {})
    if set(validations) - {"required"} or not isinstance(validations.get("required", False), bool):
        yield "validations takes `required: true` or `false`"
    if validations and kind in {"markdown", "checkboxes"}:
        yield "validations not permitted"


def _option_faults(kind: str, options: Any) -> Iterator[str]:
    if not isinstance(options, list) or not options:
        yield "options must be a list with at least one element"
        return
    if kind == "checkboxes":
        if not all(isinstance(o, dict) and set(o) <= {"label", "required"} for o in options):
            yield "an option takes label and required"
            return
        options = [option.get("label") for option in options]
    if not all(_is_text(option) for option in options):
        yield "an option must be a string"
    elif len(set(options)) != len(options):
        yield "options must be unique"
    elif "none" in {option.lower() for option in options}:
        yield "`None` is reserved"


def _repeated(body: list[Any]) -> Iterator[str]:
    items = [item for item in body if isinstance(item, dict)]
    ids = Counter(item["id"] for item in items if "id" in item)
    labels = Counter(
        item["attributes"]["label"]
        for item in items
        if isinstance(item.get("attributes"), dict) and "label" in item["attributes"]
    )
    yield from (f"id used twice: {name}" for name, count in ids.items() if count > 1)
    yield from (f"label used twice: {name}" for name, count in labels.items() if count > 1)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
