"""The models of all kinds."""

from __future__ import annotations

from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.diagrams.kinds.stack.model import Stack

Model = Stack | Sequence | Flow
