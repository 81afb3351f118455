"""The golden queries: what readers type, and where the answer stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.core.source import read_source
from handbook.core.yaml import load_yaml

GOLDEN = "tests/book/search/golden.yml"
LISTS = ("tuning", "held_out", "fresh", "last", "blind", "asked", "apart")


@dataclass(frozen=True, slots=True)
class Golden:
    """What is asked, and the pages or `page#section`s of which any one answers it."""

    ask: str
    find: tuple[str, ...]

    def rank(self, shown: Iterable[Sequence[str]]) -> int:
        """Return the place of the first right result, from 1; 0 where there is none. `shown` holds
        the addresses within the site of each result, its page's first.
        """
        for place, addresses in enumerate(shown, 1):
            page = addresses[0].partition("#")[0]
            if any(find in addresses if "#" in find else find == page for find in self.find):
                return place
        return 0

    def by_page(self) -> Golden:
        """Return the query with pages alone: engines differ in what of a page they show."""
        return Golden(self.ask, tuple({find.partition("#")[0]: None for find in self.find}))


def golden(root: Path, name: str) -> list[Golden]:
    """Return the queries of one of the LISTS. Raises CouldNotRun."""
    value = load_yaml(read_source(root, GOLDEN)).value
    return [Golden(str(query["ask"]), tuple(query["find"])) for query in value[name]]


def nonsense(root: Path) -> list[str]:
    """Return what the book knows nothing of. Raises CouldNotRun."""
    return [str(query) for query in load_yaml(read_source(root, GOLDEN)).value["nothing"]]
