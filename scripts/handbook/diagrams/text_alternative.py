"""The words that stand for a drawing when it cannot be seen."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.diagrams.metadata import Metadata


@dataclass(frozen=True, slots=True)
class TextAlternative:
    """A short title and a description, both plain Korean text."""

    title: str
    description: str


def by_its_author(title: str, metadata: Metadata) -> TextAlternative:
    """Return the words of `accTitle` (or else `title`) and `accDescr`, empty where it is owed."""
    described = metadata.description.text if metadata.description else ""
    return TextAlternative(metadata.title_text or title, described)
