"""The answers of the search queries follow a place that has moved: its old address finds none."""

from __future__ import annotations

from pathlib import Path

from handbook.authoring.moving.references import What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Rewriting
from handbook.book.site import Site
from handbook.book.targets import split_anchor


def led_on_answers(root: Path, site: Site) -> Rewriting:
    """Return the edits that put the new address where an answer has the old one of a redirect.

    Raises CouldNotRun for a file that cannot be read.
    """
    rewriting = Rewriting()
    redirects = {redirect.old: redirect.new for redirect in site.redirects}
    for found in references(root, site):
        typed = found.source.text[found.span.start : found.span.end]
        if found.what is What.ANSWER and typed in redirects:
            rewriting.retype(found, Destination(*split_anchor(redirects[typed]), {}))
    return rewriting
