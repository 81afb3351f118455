"""What is to become of the files when something moves: edits, and what they do in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from handbook.authoring.moving.references import Reference
from handbook.authoring.moving.retype import Destination
from handbook.core.diagnostics import Location, Span
from handbook.core.files import Change
from handbook.core.source import SourceText


@dataclass(slots=True)
class Rewriting:
    """Edits by file, and what each does, counted. Edits of the same span count once."""

    sources: dict[str, SourceText] = field(default_factory=dict)
    edits: dict[str, dict[Span, str]] = field(default_factory=lambda: defaultdict(dict))
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def replace(self, source: SourceText, span: Span, text: str, what: str) -> None:
        """Put `text` where `span` of `source` stands, unless it stands there already."""
        if source.text[span.start : span.end] == text or span in self.edits[source.path]:
            return
        self.sources.setdefault(source.path, source)
        self.edits[source.path][span] = text
        self.counts[source.path][what] += 1

    def retype(self, reference: Reference, new: Destination) -> None:
        """Have a reference lead to `new`."""
        self.replace(reference.source, reference.span, reference.typed(new), reference.what)

    def text_of(self, source: SourceText) -> str:
        """Return the text of a file with its edits applied."""
        text = source.text
        for span, new in sorted(self.edits.get(source.path, {}).items(), reverse=True):
            text = text[: span.start] + new + text[span.end :]
        return text

    def texts(self) -> dict[str, str]:
        """Return the new texts of the files that change, by their paths."""
        return {path: self.text_of(source) for path, source in self.sources.items()}

    @property
    def places(self) -> frozenset[tuple[str, int]]:
        """The path and line of every edit."""
        return frozenset(
            (path, self.sources[path].position(span.start)[0])
            for path, edits in self.edits.items()
            for span in edits
        )

    @property
    def retyped(self) -> tuple[Location, ...]:
        """Where something else stands now, as the new texts count their lines."""
        return tuple(dict.fromkeys(self._retyped()))

    def _retyped(self) -> Iterator[Location]:
        for path, edits in sorted(self.edits.items()):
            source, gone = self.sources[path], 0
            for span, text in sorted(edits.items()):
                line = source.position(span.start)[0] - gone
                gone += source.text.count("\n", span.start, span.end) - text.count("\n")
                if text:
                    yield Location(path, line, 1, line, 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What `move` or `remove` will do.

    `moved` are the old and the new path of a file from the root; `removed` a file that goes.
    `done` says in Korean what becomes of each file, `retyped` where something else is named now
    that a person should read, `by_hand` where the name stands as mere text, `next_steps` what is
    left for a person.
    """

    changes: tuple[Change, ...]
    done: tuple[str, ...]
    moved: tuple[str, str] | None = None
    removed: str = ""
    retyped: tuple[Location, ...] = ()
    by_hand: tuple[Location, ...] = ()
    next_steps: tuple[str, ...] = ()


def changes_of(texts: Mapping[str, str]) -> tuple[Change, ...]:
    """Return new texts of files as changes, in the order of their paths."""
    return tuple(Change(path, text) for path, text in sorted(texts.items()))


def said(
    counts: Mapping[str, Counter[str]], names: Mapping[str, str] | None = None
) -> Iterable[str]:
    """Yield what happens to each file: "고쳤어요: docs/a.md: 링크 3개, 먼저 읽을 페이지 1개".

    `names` maps paths to those under which they are spoken of.
    """
    for path in sorted(counts):
        parts = [f"{what} {number}개" for what, number in counts[path].items()]
        if parts:
            yield f"고쳤어요: {(names or {}).get(path, path)}: {', '.join(parts)}"
