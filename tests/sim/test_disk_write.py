"""Known cases for the model of one write to the disk. What is expected comes from the source."""

from __future__ import annotations

import json
from typing import Any

import pytest

from asking import Ask

MODEL = "disk-write/model.js"
ROUTES = ("type2", "type1", "xen", "kvm", "passthrough", "nitro", "container")


def moments(ask: Ask, route: str, sync: str = "fsync", flush: str = "honour") -> list[Any]:
    """Every moment of a run."""
    found = ask(MODEL, f"m.moments({{route: '{route}', sync: '{sync}', flush: '{flush}'}})")
    assert isinstance(found, list)
    return found


def survivors(ask: Ask, moment: object, route: str, loss: str) -> list[str]:
    """The copies that outlive a loss at `moment`."""
    found = ask(MODEL, f"m.survivors({json.dumps(moment)}, '{route}', '{loss}')")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("route", ROUTES)
def test_write_returned_is_not_yet_on_the_disk(ask: Ask, route: str) -> None:
    """write(2): a successful return does not guarantee that data has been committed to disk."""
    assert moments(ask, route)[1]["told"] == "write"
    assert survivors(ask, moments(ask, route)[1], route, "power") == []


@pytest.mark.parametrize("route", ROUTES)
def test_fsync_returned_outlives_a_power_cut(ask: Ask, route: str) -> None:
    """fsync(2): when it has returned, the data can be retrieved even if the system crashes."""
    assert moments(ask, route)[-1]["told"] == "fsync"
    assert survivors(ask, moments(ask, route)[-1], route, "power") == ["disk"]


@pytest.mark.parametrize("route", ROUTES)
def test_fsync_does_not_return_before_the_disk_is_flushed(ask: Ask, route: str) -> None:
    """fsync(2): it blocks until the device reports completion, a disk cache included."""
    told = [moment for moment in moments(ask, route) if moment["told"] == "fsync"]
    assert told
    assert all(moment["durable"] for moment in told)


@pytest.mark.parametrize("route", ["type2", "kvm"])
def test_a_device_that_only_says_that_it_flushed(ask: Ask, route: str) -> None:
    """Firecracker's block caching, Unsafe: the flush is acknowledged without being carried out, and
    data stays in the host's page cache: a power cut loses it although fsync returned; the death of
    the guest alone does not."""
    last = moments(ask, route, flush="ignore")[-1]
    assert (last["told"], last["durable"]) == ("fsync", False)
    assert survivors(ask, last, route, "power") == []
    assert "host" in survivors(ask, last, route, "guest")


def test_a_disk_that_answered_may_still_hold_it_in_its_own_memory(ask: Ask) -> None:
    """Linux, writeback_cache_control: completion is signalled before data is on stable storage."""
    cached = [m for m in moments(ask, "type2") if m["event"] == "cached"]
    assert [moment["durable"] for moment in cached] == [False]


@pytest.mark.parametrize(
    ("route", "stops"),
    [
        # Sugerman et al. 2001: the VMM hands the request to the application, which asks the host.
        ("type2", ["program", "guest", "vmm", "process", "host", "disk"]),
        # Fraser et al. 2004: the back end with the real driver is in another domain, not in Xen.
        ("xen", ["program", "guest", "dom0", "disk"]),
        # Linux, VFIO: the guest's driver reaches the assigned device itself.
        ("passthrough", ["program", "guest", "disk"]),
        # AWS, Nitro: the card does the input and output; there is no dom0.
        ("nitro", ["program", "guest", "card", "disk"]),
        # namespaces(7): a container's process calls the one kernel there is.
        ("container", ["program", "host", "disk"]),
    ],
)
def test_the_route(ask: Ask, route: str, stops: list[str]) -> None:
    """The stops of the data, in order, as the named source has them."""
    assert ask(MODEL, f"m.ROUTES['{route}'].map(stop => stop.id)") == stops


def test_a_dead_container_leaves_the_kernel_s_copy(ask: Ask) -> None:
    """write(2), namespaces(7): the copy is the host kernel's, which outlives the process; a VM's
    kernel dies with the VM."""
    assert survivors(ask, moments(ask, "container")[1], "container", "guest") == ["host"]
    assert survivors(ask, moments(ask, "kvm")[1], "kvm", "guest") == []


def test_a_stopped_container_s_copy_is_still_lost_to_a_power_cut(ask: Ask) -> None:
    """The sentence about the one loss says what the other would do, so that the two do not seem to
    contradict each other."""
    values = "{route: 'container', sync: 'write', flush: 'honour', power: 'guest'}"
    told = ask("disk-write/view.js", f"m.simulator.run({values})[1].say")
    assert "남아요(호스트 커널). 건물이 정전되면 그것까지 사라져요." in told
