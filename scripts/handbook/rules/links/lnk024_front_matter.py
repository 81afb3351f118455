"""LNK024: the files, icons and people that a page's front matter names exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import in_docs, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.rules.links.nearest import advise_value
from handbook.rules.links.unknown_names import unknown_names
from handbook.rules.rule import Part, Rule, Scope, Sites
from handbook.rules.suggestions import suggest, typed_value

_PATH = re.compile(r"[^\s:]+\.(?:md|svg|png|jpe?g|webp|gif|avif|pdf|zip)(?:#\S+)?", re.IGNORECASE)
_WORDS = frozenset({"title", "description", "requires", "template"})
"""Keys with a rule of their own, or whose values are words."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield a template of the book that is not there, and each path that leads nowhere."""
    if not site.settings.is_book:
        return
    front = document.front.placed
    template = front.get("template")
    known = site.settings.templates | {file.uri for file in site.templates}
    if isinstance(template, str) and template not in known:
        near = names_like(template, known)
        otherwise = "overrides 폴더에 있는 템플릿을 적으세요."
        suggestion = suggest(typed_value(template), template, near, "이름으로", otherwise)
        message = f"'{template}' 템플릿이 없어요."
        yield RULE.suggested(document.locate_key("template"), message, suggestion)
    for key, value in front.items():
        if key in _WORDS or not isinstance(value, str) or not _PATH.fullmatch(value):
            continue
        target = in_docs(value.partition("#")[0], "", site)
        beside = resolve(value, document.uri, True, site)
        if not target.exists and (beside is None or not beside.exists):
            advice = advise_value(value, target, site)
            message = f"'{key}' 값이 가리키는 '{value}' 파일이 없어요.{advice.reason}"
            place = document.locate_key(str(key))
            yield RULE.suggested(place, message, advice.suggestion)


def check_names(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield an icon that the theme has not, and in a post of a blog the authors and categories that
    this does not know: MkDocs stops at each.
    """
    for message, value, otherwise, near in unknown_names(document, site):
        suggestion = suggest(typed_value(value), value, near, "이름으로", otherwise)
        place = typed_value(value) or value.location
        yield RULE.suggested(place, f"{message} 이대로는 사이트가 빌드되지 않아요.", suggestion)


RULE = Rule(
    "LNK024",
    "머리말이 부르는 파일과 이름이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    also=Part(Scope.PAGE, check_names, needs_site=True),
    applies_to=Sites.ANY,
)
