"""The flowchart."""

from __future__ import annotations

from handbook.diagrams.kinds.flow.advice import ADVICE
from handbook.diagrams.kinds.flow.causes import flow_cause
from handbook.diagrams.kinds.flow.draw import draw_flow
from handbook.diagrams.kinds.flow.fit import flow_misfit
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.flow.read import class_uses, read_flow
from handbook.diagrams.kinds.kind import Kind
from handbook.diagrams.text_alternative import by_its_author

_TITLE = "흐름 그림"

FLOW = Kind(
    name="flow",
    title=_TITLE,
    example="flowchart TD",
    first_words=("flowchart", "graph"),
    parsed_as=("flowchart-v2", "flowchart"),
    model=Flow,
    read=read_flow,
    classes=class_uses,
    draw=draw_flow,
    misfit=flow_misfit,
    describe=by_its_author(_TITLE),
    advice=ADVICE,
    cause=flow_cause,
)
