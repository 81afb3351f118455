"""Real stacks of the book stand; the same stacks upside down do not."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"

TYPE_2 = [
    ["happ:app", "gapp:app"],
    ["vbox:vmm", "guest:guest"],
    ["host:host", "vmm:vmm"],
    ["hw:hardware"],
]
KVM = [["happ:app", "gapp:app"], ["qemu:runtime", "guest:guest"], ["host:host"], ["hw:hardware"]]
XEN = [
    ["tools:app", "gapp:app"],
    ["dom0:management", "domu:guest"],
    ["xen:hypervisor"],
    ["hw:hardware"],
]
CONTAINERS = [["a:container", "b:container"], ["host:host"], ["hw:hardware"]]
EMULATION = [["gapp:app"], ["guest:guest"], ["qemu:runtime"], ["host:host"], ["hw:hardware"]]
WSL = [
    ["wapp:app", "con:container"],
    ["win:management", "lin:guest"],
    ["hv:hypervisor"],
    ["hw:hardware"],
]
NESTED = [["l2:guest"], ["inner:hypervisor"], ["l1:guest"], ["outer:hypervisor"], ["hw:hardware"]]
BARE = [["app:app"], ["os:host"], ["firmware:firmware"], ["hw:hardware"]]
NO_KERNEL = [["app:app"], ["hw:hardware"]]
GVISOR = [["app:container"], ["sentry:runtime"], ["host:host"], ["hw:hardware"]]


def stack(rows: list[list[str]]) -> str:
    columns = max(len(row) for row in rows)
    lines = ["```mermaid", "block", "%% id: s", "%% caption: 글이에요.", f"columns {columns}"]
    classes = []
    for row in rows:
        cells = []
        for cell in row:
            name, role = cell.split(":")
            span = f":{columns}" if len(row) == 1 and columns > 1 else ""
            cells.append(f'{name}["{name}"]{span}')
            classes.append(f"class {name} {role}")
        lines.append(" ".join(cells))
    return "\n".join([*lines, *classes, "```", ""])


def order_faults(find: Find, rows: list[list[str]]) -> list[str]:
    return [d.message for d in find({PAGE: stack(rows)}) if d.rule == "DIA008"]


@pytest.mark.parametrize(
    "rows", [TYPE_2, KVM, XEN, CONTAINERS, EMULATION, WSL, NESTED, BARE, NO_KERNEL, GVISOR]
)
def test_a_real_stack_stands(find: Find, rows: list[list[str]]) -> None:
    assert order_faults(find, rows) == []


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (list(reversed(TYPE_2)), "하드웨어"),
        ([XEN[0], XEN[2], XEN[1], XEN[3]], "게스트"),
        ([XEN[0], XEN[1], XEN[3], XEN[2]], "하드웨어"),
        ([CONTAINERS[1], CONTAINERS[0], CONTAINERS[2]], "컨테이너"),
        ([["a:container"], ["engine:runtime"], ["hw:hardware"]], "컨테이너"),
        ([BARE[1], BARE[0], BARE[2], BARE[3]], "프로그램"),
        ([BARE[0], BARE[1], BARE[3], BARE[2]], "하드웨어"),
        ([["gapp:app"], ["domu:guest"], ["dom0:management"], *XEN[2:]], "관리용 상자가"),
        ([["dom0:management"], ["domu:guest"], *XEN[2:]], "아래에 게스트가"),
        ([["gapp:app"], ["xen:hypervisor"], ["dom0:management"], XEN[3]], "위에 하이퍼바이저가"),
    ],
)
def test_a_stack_upside_down_falls(find: Find, rows: list[list[str]], words: str) -> None:
    assert any(words in message for message in order_faults(find, rows))


@pytest.mark.parametrize(
    "rows",
    [
        [XEN[0], XEN[2], XEN[1], XEN[3]],
        [["a:guest", "b:guest", "c:guest"], *reversed(XEN[2:])],
        [["gapp:app"], ["domu:guest"], ["dom0:management"], *XEN[2:]],
    ],
)
def test_a_row_in_the_wrong_place_is_one_finding(find: Find, rows: list[list[str]]) -> None:
    assert len(order_faults(find, rows)) == 1
