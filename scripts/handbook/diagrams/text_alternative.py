"""The words that stand for a drawing when it cannot be seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Model


@dataclass(frozen=True, slots=True)
class TextAlternative:
    """A short title and a description, both plain Korean text."""

    title: str
    description: str


def by_its_author(title: str) -> Callable[[Model, Metadata], TextAlternative]:
    """Return what tells a kind of diagram in its author's words: those of `accTitle` (or else
    `title`) and of `accDescr`, empty where it is owed.
    """

    def describe(_model: Model, metadata: Metadata) -> TextAlternative:
        described = metadata.description.text if metadata.description else ""
        return TextAlternative(metadata.title_text or title, described)

    return describe
