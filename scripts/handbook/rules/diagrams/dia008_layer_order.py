"""DIA008: a stack stands the right way up.

What may stand on what is taken from the real stacks of the book: hardware and firmware lie below
everything; a guest stands on its hypervisor; a container on a kernel; a program on a kernel,
wherever the stack shows one. The domain that manages the others (Dom0, a root partition) stands on
the hypervisor beside the guests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.kinds.stack.model import Box, Stack
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_Faulty = tuple[Box, tuple[str, str]]

_BELOW_GROUND = {
    "hardware": frozenset({"hardware", "device"}),
    "firmware": frozenset({"hardware", "firmware", "device"}),
}
"""What may lie below hardware and firmware."""
_HYPERVISORS = frozenset({"hypervisor", "vmm"})
_KERNELS = frozenset({"host", "guest", "management"})
# A program may run without an operating system's kernel on one of these: an application kernel
# such as gVisor's, an emulator, a unikernel's hypervisor.
_CARRIERS = _KERNELS | {"runtime"} | _HYPERVISORS


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each box that stands below what it should carry, or on nothing that carries it."""
    del site
    for diagram in document.diagrams:
        model = diagram.report.model
        # DIA005 and DIA006 tell of a box without a class of its own.
        if not isinstance(model, Stack) or not all(box.role for box in model.boxes):
            continue
        faults = [(box, fault) for box in model.boxes if (fault := _fault(box, model))]
        for box, fault in _one_a_row(faults):
            yield RULE.found(document.locate(diagram.span(box.place)), *fault)


def _one_a_row(faults: Sequence[_Faulty]) -> Iterator[_Faulty]:
    """Yield one fault a row: a row in the wrong place is one fault, whatever it holds.

    Where a guest stands wrong, what manages it is seen to stand wrong as well.
    """
    guests = any(box.role == "guest" for box, _ in faults)
    rows: set[int] = set()
    for box, fault in faults:
        if box.row not in rows and not (guests and box.role == "management"):
            rows.add(box.row)
            yield box, fault


def _fault(box: Box, stack: Stack) -> tuple[str, str] | None:
    name = f"'{box.label.flat}' 상자"
    below, above = _neighbours(box, stack)
    if not below <= _BELOW_GROUND.get(box.role, below):
        kind = "하드웨어" if box.role == "hardware" else "펌웨어"
        return f"{kind}인 {name} 아래에 다른 상자가 있어요.", f"{kind}를 더 아랫줄에 두세요."
    if box.role == "guest" and above & _HYPERVISORS and not below & (_HYPERVISORS | {"runtime"}):
        message = f"게스트인 {name} 위에 하이퍼바이저가 있어요."
        return message, "게스트를 하이퍼바이저보다 윗줄에 두세요."
    if box.role == "container" and not below & _KERNELS:
        message = f"컨테이너인 {name} 아래에 커널이 없어요."
        return message, "커널 상자(host나 guest)를 컨테이너 아랫줄에 두세요."
    if _has_one_hypervisor(stack):
        fault = _beside(box, below, above)
        if fault is not None:
            return fault
    everywhere = {other.role for other in stack.boxes}
    if box.role == "app" and everywhere & _KERNELS and not below & _CARRIERS:
        message = f"프로그램인 {name} 아래에 커널이 없어요."
        return message, "커널 상자를 프로그램 아랫줄에 두세요."
    return None


def _has_one_hypervisor(stack: Stack) -> bool:
    """Whether the stack is not nested, so that it is clear who manages whom."""
    return sum(box.role == "hypervisor" for box in stack.boxes) == 1


def _beside(box: Box, below: frozenset[str], above: frozenset[str]) -> tuple[str, str] | None:
    name = f"'{box.label.flat}' 상자"
    hint = "관리용 상자(management)를 게스트와 나란히, 하이퍼바이저 윗줄에 두세요."
    if box.role == "guest" and "management" in below:
        return f"게스트인 {name} 아래에 관리용 상자가 있어요.", hint
    if box.role == "management" and "hypervisor" in above:
        return f"관리용인 {name} 위에 하이퍼바이저가 있어요.", hint
    if box.role == "management" and "guest" in below:
        return f"관리용인 {name} 아래에 게스트가 있어요.", hint
    return None


def _neighbours(box: Box, stack: Stack) -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes of the boxes below and above a box, in the columns that it covers."""
    below: set[str] = set()
    above: set[str] = set()
    for other in stack.boxes:
        if not set(box.columns).isdisjoint(other.columns):
            if other.row > box.row:
                below.add(other.role)
            elif other.row < box.row:
                above.add(other.role)
    return frozenset(below), frozenset(above)


RULE = Rule("DIA008", "스택의 계층이 뒤집히지 않아요", Severity.ERROR, "0.1", Scope.PAGE, check)
