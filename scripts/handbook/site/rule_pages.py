"""The pages of the rules: they stand in no navigation, and yet one leads to the next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from mkdocs.structure.files import File

FOLDER = "contributing/rules/"


def follow_one_another(files: Iterable[File]) -> None:
    """Give each rule's page the one before it and behind it, in the order of their ids."""
    rules = sorted(
        (file for file in files if file.src_uri.startswith(FOLDER) and file.page),
        key=lambda file: file.src_uri,
    )
    for one, other in pairwise(rules):
        if one.page is not None and other.page is not None:
            one.page.next_page = other.page
            other.page.previous_page = one.page
