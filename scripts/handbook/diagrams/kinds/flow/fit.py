"""What keeps a flowchart from fitting a phone."""

from __future__ import annotations

from handbook.diagrams.fit import Misfit, crowd, widest
from handbook.diagrams.kinds.flow.draw import flow_shape
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.shapes import WIDTH


def flow_misfit(source: str, flow: Flow) -> Misfit | None:
    """Return what makes the drawing of a flowchart too wide, or None."""
    shape = flow_shape(source, flow)
    if shape.cramped:
        return Misfit(widest(node.label for node in shape.cramped), crowded=False)
    if shape.width <= WIDTH:
        return None
    rows = [[node.label for node in row] for row in shape.rows]
    return crowd(rows) or Misfit(widest(label for row in rows for label in row), crowded=False)
