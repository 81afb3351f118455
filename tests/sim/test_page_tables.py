"""Known cases for the model of two page tables. What is expected comes from the source."""

from __future__ import annotations

import pytest

from asking import Ask

MODEL = "page-tables/model.js"


@pytest.mark.parametrize(
    ("guest", "host", "reads"),
    # Bhargava et al. 2008: nm + n + m references; 24 where both tables have four levels.
    [(4, 4, 24), (4, 3, 19), (2, 2, 8), (5, 5, 35)],
)
def test_a_two_dimensional_walk(ask: Ask, guest: int, host: int, reads: int) -> None:
    """The count and the walk itself agree with the formula's values."""
    assert ask(MODEL, f"m.count('nested', {guest}, {host})") == reads
    assert ask(MODEL, f"m.reads('nested', {guest}, {host}).length") == reads


def test_where_the_guest_s_entries_stand_in_the_walk(ask: Ask) -> None:
    """Bhargava et al. 2008, figure of the 2D walk: the guest's four entries are the 5th, 10th, 15th
    and 20th reference, each after four nested ones, and four more lead to the data."""
    walk = ask(MODEL, "m.reads('nested', 4, 4).map(read => read.table)")
    assert [n for n, table in enumerate(walk, 1) if table == "guest"] == [5, 10, 15, 20]
    assert walk[20:] == ["host"] * 4


@pytest.mark.parametrize("mode", ["native", "shadow"])
def test_one_table_of_four_levels_takes_four(ask: Ask, mode: str) -> None:
    """Bhargava et al. 2008: a native walk takes four, and a shadow table is walked alike."""
    assert ask(MODEL, f"m.reads('{mode}', 4, 4).length") == 4


def test_a_shadow_table_holds_both_maps_in_one(ask: Ask) -> None:
    """VMware 2009: the shadow table maps guest-virtual pages to the machine's pages directly."""
    assert ask(MODEL, "m.shadowMap(m.VIRTUAL_PAGE) === m.hostMap(m.guestMap(m.VIRTUAL_PAGE))")


def test_only_a_shadow_table_needs_the_hypervisor_when_the_guest_changes_its_own(ask: Ask) -> None:
    """VMware 2009: changes of the guest's tables are caught to keep the shadow in step; with EPT
    the guest changes its tables without exits."""
    assert ask(MODEL, "m.moments('shadow', 4, 4).at(-1).exits") == 1
    assert ask(MODEL, "m.moments('nested', 4, 4).at(-1).exits") == 0


def test_the_place_within_the_page_never_changes(ask: Ask) -> None:
    """Intel SDM 3A: the low twelve bits of an address are the offset within a 4 KiB page."""
    ends = ask(
        MODEL,
        "[m.VIRTUAL_PAGE, m.guestMap(m.VIRTUAL_PAGE), m.shadowMap(m.VIRTUAL_PAGE)]"
        ".map(page => Number(m.address(page)) % 4096)",
    )
    assert ends == [317, 317, 317]


def test_a_large_page_ends_the_host_s_walk_at_its_second_level(ask: Ask) -> None:
    """Intel SDM 3C: where an entry maps a 2 MB page, the lowest table is not read."""
    told = ask(
        "page-tables/view.js",
        "m.simulator.run({mode: 'nested', levels: '4x3'}).slice(1, 4).map(moment => moment.say)",
    )
    assert ["4단계" in told[0], "3단계" in told[1], "2단계 표에서" in told[2]] == [True] * 3
