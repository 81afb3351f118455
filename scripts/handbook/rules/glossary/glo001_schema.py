"""GLO001: glossary.yml has the shape that its schema gives."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.rule import Rule, Scope
from handbook.rules.schema_faults import schema_faults


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each difference between the glossary and its schema."""
    for location, message, suggestion in schema_faults(
        site.data_files["glossary"], site.schemas["glossary"]
    ):
        yield RULE.suggested(location, message, suggestion)


RULE = Rule("GLO001", "용어집의 꼴이 맞아요", Severity.ERROR, "0.1", Scope.DATA, check)
