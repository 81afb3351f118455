"""Known cases for the model of trap-and-emulate. What is expected comes from the named source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asking import Ask

MODEL = "trap-and-emulate/model.js"


def final(ask: Ask, method: str, mended: bool = False) -> dict[str, object]:
    """The state at the end of the program."""
    state = ask(MODEL, f"m.states('{method}', {str(mended).lower()}).at(-1)")
    assert isinstance(state, dict)
    return state


def test_the_theorem_holds_where_every_sensitive_instruction_is_privileged(ask: Ask) -> None:
    """Popek and Goldberg 1974, theorem 1: if all sensitive instructions are privileged, the guest
    fares as on the bare machine (equivalence) and innocuous instructions run without the monitor
    (efficiency)."""
    bare = ask(MODEL, "m.bare()")
    state = final(ask, "ring", mended=True)
    assert state["flag"] == state["noted"] == bare["flag"]
    assert bare["seen"] == ["held"], "the bare machine holds the interrupt until sti"
    assert state["wrong"] is False
    innocuous = ask(
        MODEL,
        "m.PROGRAM.filter(i => !i.sensitive && i.op !== 'tick')"
        ".map(i => m.handling(i, 'ring', true))",
    )
    assert set(innocuous) == {"direct"}


def test_popf_is_lost_on_x86(ask: Ask) -> None:
    """Robin and Irvine 2000: popf is sensitive and unprivileged on the Pentium, so the theorem's
    condition does not hold, and the guest's belief and the monitor's record part."""
    assert ask(MODEL, "m.PROGRAM.filter(i => i.sensitive && !i.privileged).map(i => i.op)") == [
        "popf"
    ]
    after_popf = ask(MODEL, "m.states('ring')[5]")
    assert (after_popf["how"], after_popf["flag"], after_popf["noted"]) == ("lost", 0, 1)
    assert final(ask, "ring")["wrong"] is True


def test_it_counts_as_the_program_in_the_chapter_did(ask: Ask, root: Path) -> None:
    """The chapter's trap.c on a real CPU: cli, out, sti and hlt trap, popf and additions do not."""
    chapter = (root / "docs/methods/trap-and-emulate.md").read_text(encoding="utf-8")
    recorded = re.search(r"the guest stops after (\d+) traps", chapter)
    assert recorded, "the recorded output stands in the chapter"
    handled = ask(
        MODEL,
        "['cli', 'out', 'sti', 'popf', 'add', 'hlt']"
        ".map(op => m.handling(m.PROGRAM.find(i => i.op === op), 'ring'))",
    )
    assert handled == ["trap", "trap", "trap", "lost", "direct", "trap"]
    assert handled.count("trap") == int(recorded[1])


@pytest.mark.parametrize("method", ["translation", "para", "hardware", "emulation"])
def test_every_other_way_closes_the_hole(ask: Ask, method: str) -> None:
    """Adams and Agesen 2006, Barham et al. 2003, Intel SDM 3C: each runs such guests rightly."""
    state = final(ask, method)
    assert state["wrong"] is False
    assert state["flag"] == state["noted"]


def test_only_emulation_handles_the_guest_s_program(ask: Ask) -> None:
    """Adams and Agesen 2006: the translator rewrites the guest's kernel; user code is left."""
    found = ask(
        MODEL,
        "Object.fromEntries(['ring', 'emulation', 'translation', 'para', 'hardware'].map(way =>"
        " [way, m.PROGRAM.filter(i => i.by === 'program').map(i => m.handling(i, way))]))",
    )
    assert found.pop("emulation") == ["software", "software"]
    assert all(ways == ["direct", "direct"] for ways in found.values())


def test_what_leaves_a_vtx_guest(ask: Ask) -> None:
    """Intel SDM 3C, "Instructions That Cause VM Exits": I/O and HLT as configured; changes of the
    interrupt flag do not exit; an external interrupt can."""
    found = ask(MODEL, "m.PROGRAM.map(i => [i.op, m.handling(i, 'hardware')])")
    assert [op for op, how in found if how == "exit"] == ["tick", "out", "hlt"]
    assert {how for op, how in found if op in ("cli", "sti", "popf")} == {"direct"}


def test_why_popf_is_safe_under_hardware_assistance_is_told(ask: Ask) -> None:
    """Intel SDM 3C: in VMX non-root operation the guest has an interrupt flag of its own."""
    told = ask("trap-and-emulate/view.js", "m.simulator.run({method: 'hardware'})[5].say")
    assert "게스트만의 인터럽트 표시가 따로" in told
