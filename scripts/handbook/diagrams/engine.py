"""The one module that knows merman, the headless Mermaid that reads and lays out diagrams.

merman is young and has no wheel for every machine, so everything else in the book asks
`available()` first and speaks only of the plain data below.
"""

from __future__ import annotations

import atexit
import html
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import zip_longest
from threading import Lock
from types import ModuleType
from typing import Any

from handbook.core.crash import signals_held
from handbook.diagrams.places import Place

_FLOW_OPTIONS = {
    "htmlLabels": False,
    "look": "classic",
    "theme": "default",
    "layout": "dagre",
}
_ENTITY = re.compile(r"ﬂ°(°?)(\w+)¶ß")
_reader_lock = Lock()
_layout_lock = Lock()

FLOW_LINE_HEIGHT = 20.0
"""The height of one label line in a flowchart's layout, for its 16 px font."""

Measure = Callable[[str, float | None], tuple[float, int]]
"""Takes a text and the width to wrap at (None: one line), gives the width and the line count,
both widths in pixels of the layout's 16 px font."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of the source as the parser saw it, e.g. `block label` / `payload`."""

    detail: str
    role: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Parsed:
    """A diagram that merman accepted. `kind` is merman's name for the diagram type."""

    kind: str
    semantic: Mapping[str, Any]
    facts: tuple[Fact, ...]


class Unreadable(Exception):
    """The parser stopped at `place`; `detail` are its own English words.

    `unknown_kind` tells that it does not know what kind of diagram this is.
    """

    def __init__(self, place: Place, detail: str, unknown_kind: bool) -> None:
        super().__init__(detail)
        self.place = place
        self.detail = detail
        self.unknown_kind = unknown_kind


@cache
def _module() -> ModuleType | None:
    try:
        return import_module("merman")
    except (ImportError, OSError):  # OSError: the library needs a newer system
        return None


@cache
def _reader() -> Any:
    """An engine that is kept: a new one for each diagram takes twice the time."""
    module = _module()
    if module is None:
        raise RuntimeError("merman is not installed")
    atexit.register(_reader.cache_clear)  # let go of it while its library can still answer
    return module.MermanEngine(None, None)


def available() -> bool:
    """Say whether diagrams can be read and drawn on this machine."""
    return _module() is not None


def parse(source: str) -> Parsed:
    """Read the source of one fence. Raises Unreadable at the first syntax error."""
    syntax = _syntax(source)
    facts = tuple(
        Fact(
            item["detail"],
            item["role"],
            decode_label(item["name"]),
            _place(item["selection"]["document"]),
        )
        for item in syntax["semantic_items"]
    )
    with _reader_lock:
        semantic = json.loads(_reader().parse_json(source, None))
    return Parsed(syntax["diagram_type"], semantic, facts)


def stop(source: str) -> Unreadable | None:
    """Return where the parser stops in the source of one fence, or None."""
    try:
        _syntax(source)
    except Unreadable as error:
        return error
    return None


def _syntax(source: str) -> Any:
    with _reader_lock:
        report = json.loads(_reader().analysis_facts_json(source, None))
    for diagnostic in report["diagnostics"]:
        if diagnostic["severity"] == "error":
            raise _syntax_error(diagnostic)
    return report["diagrams"][0]["syntax"]


def with_following(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact | None]]:
    """Pair every fact with the one behind it, the last with None."""
    return zip_longest(facts, facts[1:])


def decode_label(text: str) -> str:
    """Turn merman's stand-ins for `#35;` and `#quot;` back into the characters they mean."""
    return _ENTITY.sub(lambda m: html.unescape(f"&{'#' if m[1] else ''}{m[2]};"), text)


def flow_layout(source: str, measure: Measure, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Lay out a flowchart with dagre, its labels measured by `measure`.

    `settings` are Mermaid's own `flowchart` settings. Returns merman's layout: `nodes` (x and y
    are centres), `edges` (with `points`), `clusters` and `bounds`, in pixels of a 16 px font.
    """
    module = _module()
    if module is None:
        raise RuntimeError("merman is not installed")
    flowchart = {**_FLOW_OPTIONS, "curve": "linear", **settings}
    options = json.dumps({"site_config": {**_FLOW_OPTIONS, "flowchart": flowchart}})
    services = module.MermanEngineServices().with_text_measurer(_measurer(module, measure))
    with _layout_lock:
        engine = module.MermanEngine(None, services)
        try:
            with signals_held():  # it measures by our functions
                layout = json.loads(engine.layout_json(source, options))["layout"]
        finally:
            engine.close()
    drawing: dict[str, Any] = layout["FlowchartV2"]
    return drawing


def _measurer(module: ModuleType, measure: Measure) -> Any:
    """An object of merman's kind that answers its two questions about flowchart labels."""
    operations = module.MermanTextMeasurementOperation
    kinds = module.MermanTextMeasurementResultKind

    def answer(_self: object, request: Any) -> Any:
        if request.operation == operations.COMPUTED_LENGTH:
            length, _lines = measure(request.text, None)
            return _measured(module, kinds.LENGTH, length=length)
        if request.operation == operations.WRAPPED:
            width, lines = measure(request.text, request.max_width)
            return _measured(
                module,
                kinds.METRICS,
                width=width,
                height=lines * FLOW_LINE_HEIGHT,
                line_count=lines,
            )
        return None

    return type("BookMeasurer", (module.MermanTextMeasurer,), {"measure": answer})()


def _measured(module: ModuleType, kind: Any, **values: float) -> Any:
    empty = {"width": 0.0, "height": 0.0, "length": 0.0, "line_count": 0}
    return module.MermanTextMeasureResult(
        result_kind=kind, bbox_left=None, bbox_right=None, raw_width=None, **{**empty, **values}
    )


def _syntax_error(diagnostic: Mapping[str, Any]) -> Unreadable:
    place = _place(diagnostic["span"]) if diagnostic.get("span") else Place()
    unknown = diagnostic["id"] == "merman.parse.no_diagram"
    return Unreadable(place, diagnostic["message"], unknown)


def _place(span: Mapping[str, Any]) -> Place:
    return Place(span["line"], span["column"], span["end_line"], span["end_column"])
