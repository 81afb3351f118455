"""The issue forms: GitHub takes them, and a page's link and the labels lead into them."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from github.form_rules import faults

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
NAMES = {"typo", "correction", "term", "page", "practice", "feature"}

GOOD: dict[str, Any] = {
    "name": "이름",
    "description": "설명",
    "body": [
        {"type": "markdown", "attributes": {"value": "글"}},
        {"type": "input", "id": "a", "attributes": {"label": "가"}},
        {"type": "dropdown", "attributes": {"label": "나", "options": ["하나", "둘"]}},
        {"type": "checkboxes", "attributes": {"label": "다", "options": [{"label": "예"}]}},
    ],
}


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_every_kind_of_issue_has_its_form() -> None:
    assert {form.stem for form in FORMS} == NAMES | {"config"}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_github_takes_the_form(name: str) -> None:
    form = load(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
    assert faults(form) == []
    assert re.search("[가-힣]", form["name"] + form["description"])
    labels = [item["attributes"].get("label", "가") for item in form["body"]]
    assert all(re.search("[가-힣]", label) for label in labels), "a reader reads Korean"


def test_a_correction_needs_a_source() -> None:
    form = load(ROOT / ".github/ISSUE_TEMPLATE/correction.yml")
    fields = {item.get("id"): item for item in form["body"]}
    assert fields["source"]["validations"]["required"] is True


def test_the_chooser_is_set_by_known_keys() -> None:
    config = load(ROOT / ".github/ISSUE_TEMPLATE/config.yml")
    assert config.keys() <= {"blank_issues_enabled", "contact_links"}
    assert config["blank_issues_enabled"] is True


def _change(form: dict[str, Any], place: str, value: Any) -> None:
    *path, last = [int(key) if key.isdigit() else key for key in place.split(".")]
    target: Any = form
    for key in path:
        target = target[key]
    if value is None:
        del target[last]
    else:
        target[last] = value


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("name", None, "missing: name"),
        ("description", True, "description must be a string"),
        ("title", " ", "title must be a string"),
        ("lables", ["a"], "not permitted: lables"),
        ("body", [], "at least one element"),
        ("body", [{"type": "markdown", "attributes": {"value": "글"}}], "not markdown"),
        ("body.1.type", "text", "unknown type"),
        ("body.1.id", "한글", "bad id"),
        ("body.0.id", "x", "bad id"),
        ("body.1.required", True, "not permitted: required"),
        ("body.1.attributes.label", None, "label must be a string"),
        ("body.1.attributes.title", "x", "not permitted: title"),
        ("body.1.validations", {"required": "yes"}, "validations takes"),
        ("body.3.validations", {"required": True}, "validations not permitted"),
        ("body.2.attributes.options", [], "options must be a list"),
        ("body.2.attributes.options", ["하나", "하나"], "options must be unique"),
        ("body.2.attributes.options", ["None"], "reserved"),
        ("body.2.attributes.options", [True], "an option must be a string"),
        ("body.3.attributes.options", ["예"], "an option takes"),
        ("body.2.id", "a", "id used twice: a"),
        ("body.2.attributes.label", "가", "label used twice: 가"),
    ],
)
def test_what_github_refuses_is_found(place: str, value: Any, expected: str) -> None:
    assert faults(GOOD) == []
    form = copy.deepcopy(GOOD)
    _change(form, place, value)
    assert any(expected in fault for fault in faults(form)), faults(form)
