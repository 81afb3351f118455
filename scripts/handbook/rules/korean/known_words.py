"""The words of the glossary, which are surely nouns."""

from __future__ import annotations

from functools import lru_cache

from handbook.data.glossary import Glossary
from handbook.korean.agreement import KnownWords


@lru_cache(maxsize=2)
def known_words(glossary: Glossary) -> KnownWords:
    """Return the terms and their other names."""
    return KnownWords(
        form
        for term in glossary.terms
        for form in (term.ko, *(alias.form for alias in term.aliases))
    )
