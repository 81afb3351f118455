"""What a check cannot know: a hook or plugin that it does not run may write it, or a tag that is
not closed may hide it.
"""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.markdown.page import Document
from handbook.rules.open_fences import places_in_open_fences

_SIGNS = "+-_.:~"
"""What a hook may put before a name to make an id of it."""


def place_may_be_written(anchor: str, document: Document, site: Site) -> bool:
    """Tell whether the page may have a place of the name `anchor`, made of a heading or a tab in a
    way that is not known, or written by a plugin or hook, or shown as code for want of a fence.
    """
    if anchor in places_in_open_fences(document):
        return True  # STR033's
    return site.settings.ids_unknown or may_be_written(anchor, document, site)


def may_be_written(name: str, document: Document, site: Site) -> bool:
    """Tell whether a plugin or hook may give the page something called `name`, or it may stand in
    what is told already: in a file that the page would include, in the tag that swallows the rest
    of the page, or in a comment without an end.

    Hooks make text and ids of comments such as `<!-- md:setting config.name -->`, so a name that
    a comment of the page holds may be there once they have run.
    """
    if document.uri in site.with_headings or document.is_swallowed:
        return True
    if any(snippet.missing for snippet in document.snippets):
        return True
    words = name.lstrip(_SIGNS)
    if not site.settings.not_run or words not in document.comments:
        return False
    whole = rf"(?<![\w.-]){re.escape(words)}(?![\w-]|\.\w)"
    return bool(words) and re.search(whole, document.comments) is not None
