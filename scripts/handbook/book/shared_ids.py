"""The ids that many pages have since they are made alike."""

from __future__ import annotations

from collections import Counter

from handbook.book.site import Site

_MANY = 4
"""So many pages with the same id may have it because they are made alike."""
_SHARE = 20
"""In a large book one page in so many has it then: a few meet in a name by chance."""


def shared_ids(site: Site) -> frozenset[str]:
    """Return the ids such as `quiz-3` that authors have given to headings of many pages."""
    pages = site.documents.values()
    many = max(_MANY, len(pages) // _SHARE)
    owners = Counter(heading.id for page in pages for heading in page.headings if heading.explicit)
    return frozenset(name for name, count in owners.items() if count >= many)
