"""Known cases for the model of a container. Expected values: manuals and recorded runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asking import Ask

MODEL = "container/model.js"
ALL = (
    "Object.fromEntries([...m.NAMESPACES, 'memory', 'pids', 'cpu', 'caps'].map(name => [name, %s]))"
)


def answers(ask: Ask, on: str) -> dict[str, tuple[list[str], list[str]]]:
    """What each command answers inside and outside."""
    found = ask(
        MODEL,
        f"m.moments({on}).filter(x => x.phase === 'command')"
        ".map(x => [x.run, x.inside, x.outside])",
    )
    return {command: (inside, outside) for command, inside, outside in found}


def strains(ask: Ask, on: str) -> dict[str, str]:
    """What becomes of each strain."""
    found = ask(
        MODEL, f"m.moments({on}).filter(x => x.phase === 'strain').map(x => [x.by, x.ends])"
    )
    return dict(found)


def test_there_are_eight_namespaces(ask: Ask) -> None:
    """namespaces(7): cgroup, IPC, network, mount, PID, time, user, UTS."""
    assert sorted(ask(MODEL, "m.NAMESPACES")) == sorted(
        ["cgroup", "ipc", "net", "mnt", "pid", "time", "user", "uts"]
    )


def test_each_namespace_changes_what_it_isolates_and_nothing_else(ask: Ask) -> None:
    """namespaces(7), the table of what is isolated: UTS the host name, network the devices, …"""
    changes = {
        "uts": ["hostname"],
        "net": ["ip link"],
        "mnt": ["ls /"],
        "ipc": ["ipcs -m"],
        "user": ["id -u"],
        "cgroup": ["cat /proc/self/cgroup"],
        "time": ["uptime"],
        "pid": ["echo $$"],
    }
    for name, commands in changes.items():
        found = answers(ask, f"{{{name}: true}}")
        differing = [run for run, (inside, outside) in found.items() if inside != outside]
        assert differing == commands


def test_ps_needs_a_proc_of_its_own(ask: Ask) -> None:
    """pid_namespaces(7): a /proc shows the processes of the namespace in which it was mounted, so a
    new PID namespace alone does not change what ps lists."""
    inside, outside = answers(ask, "{pid: true}")["ps"]
    assert inside == outside
    inside, _ = answers(ask, "{pid: true, mnt: true}")["ps"]
    assert inside == ["1 shop"]


def test_the_kernel_is_one_whatever_is_on(ask: Ask) -> None:
    """namespaces(7) has no namespace of kernels: uname -r answers alike."""
    inside, outside = answers(ask, ALL % "true")["uname -r"]
    assert inside == outside


def test_one_process_has_two_numbers(ask: Ask, root: Path) -> None:
    """The chapter's recorded run of runc: the NSpid line names one process twice."""
    chapter = (root / "docs/containers/namespaces-cgroups.md").read_text(encoding="utf-8")
    recorded = re.search(r"NSpid:\s+(\d+)\s+(\d+)", chapter)
    assert recorded
    assert ask(MODEL, "m.numbers({pid: true})") == [int(recorded[1]), int(recorded[2])]
    assert ask(MODEL, "m.numbers({})") == [int(recorded[1])]


def test_limits_end_as_the_kernel_documents(ask: Ask) -> None:
    """Control Group v2: over memory.max the OOM killer is invoked; over pids.max a fork fails; over
    cpu.max a group is throttled, not killed. capabilities(7): no sethostname without CAP_SYS_ADMIN.
    """
    assert strains(ask, ALL % "true") == {
        "memory": "killed",
        "pids": "refused",
        "cpu": "slowed",
        "caps": "forbidden",
    }


@pytest.mark.parametrize(("uts", "ends"), [("true", "inside"), ("false", "host")])
def test_root_renames_what_it_sees(ask: Ask, uts: str, ends: str) -> None:
    """namespaces(7), UTS: the name set in a UTS namespace is seen only there."""
    assert strains(ask, f"{{uts: {uts}}}")["caps"] == ends


def test_a_mapped_root_is_nobody_special_outside(ask: Ask) -> None:
    """user_namespaces(7): uid 0 inside may be an unprivileged uid outside."""
    inside, outside = answers(ask, "{user: true}")["id -u"]
    assert inside == ["0(root)"]
    assert outside != ["0(root)"]
    assert answers(ask, "{}")["id -u"][1] == ["0(root)"]


def test_what_the_kernel_ended_is_started_again_before_the_next_strain(ask: Ask) -> None:
    """A killed process starts no others: the next strain has a new one, where a limit killed it."""
    asked = "m.simulator.run({{memory: '{}'}}).find(moment => moment.by === 'memory').ask.question"
    assert "다시 띄웠어요" in ask("container/view.js", asked.format("on"))
    assert "다시 띄웠어요" not in ask("container/view.js", asked.format("off"))
