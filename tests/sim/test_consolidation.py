"""Known cases for the model of consolidation. What is expected comes from the source."""

from __future__ import annotations

import pytest

from asking import Ask

MODEL = "consolidation/model.js"


def test_first_fit_decreasing_on_the_known_bad_list(ask: Ask) -> None:
    """Johnson et al. 1974: of six items just over a half, six of 1/4 + 2e, six of 1/4 + e and
    twelve of 1/4 - 2e, nine bins are enough and first-fit decreasing takes eleven."""
    items = (
        "[...Array(6).fill(51), ...Array(6).fill(27), ...Array(6).fill(26), ...Array(12).fill(23)]"
    )
    fits = "(bin, item) => bin.reduce((a, b) => a + b, item) <= 100"
    assert ask(MODEL, f"m.place({items}, x => x, {fits}).length") == 11


@pytest.mark.parametrize(("tax", "idle", "busy"), [(0, 50, 50), (0.75, 20, 80)])
def test_the_idle_memory_tax(ask: Ask, tax: float, idle: float, busy: float) -> None:
    """Waldspurger 2002, section 5: with a tax of t an idle page costs 1/(1 - t) active ones. Two
    VMs with equal shares, one wholly idle: no tax gives halves (pure shares), 75 % one part to
    four."""
    kept = ask(
        MODEL,
        "m.revoke([{shares: 1, pages: 100, active: 0}, {shares: 1, pages: 100, active: 100}],"
        f" 100, {tax}, 0.25)",
    )
    assert kept == pytest.approx([idle, busy], abs=0.5)


def test_shares_decide_where_all_are_busy(ask: Ask) -> None:
    """Waldspurger 2002, section 5.1: memory is in proportion to shares when all of it is used."""
    kept = ask(
        MODEL,
        "m.revoke([{shares: 2, pages: 90, active: 90}, {shares: 1, pages: 90, active: 90}],"
        " 90, 0.75)",
    )
    assert kept == pytest.approx([60, 30], abs=0.5)


def test_the_balloon_comes_before_the_swap(ask: Ask) -> None:
    """Waldspurger 2002, section 3.3: ballooning is the common case; when it is insufficient the
    system falls back to paging."""
    items = "m.servers('spread')"
    few = ask(MODEL, f"m.due({items}.slice(0, 5), [])")
    assert sum(few["swapped"]) == 0
    assert sum(few["balloon"]) == 8
    all_busy = ask(MODEL, f"m.due({items}, {items}.map(item => item.name))")
    assert sum(all_busy["balloon"]) == 0
    assert sum(all_busy["swapped"]) == 16


def test_peaks_at_the_same_hour_add_up(ask: Ask) -> None:
    """The chapter's own sum: three servers of 60 % at nine need 180 %, whatever their average."""
    assert ask(MODEL, "m.together(m.servers('together').slice(0, 3))") == 180
    assert ask(MODEL, "m.together(m.servers('spread').slice(0, 3))") < 100


def test_no_plan_breaks_the_promise_that_it_was_made_under(ask: Ask) -> None:
    """A host promises no more memory than the option allows, and no policy loses a server."""
    for policy in ("average", "peak", "hourly"):
        for promise in (1, 1.5):
            hosts = ask(
                MODEL,
                f"m.plan(m.servers('spread'), '{policy}', {promise})"
                ".map(host => host.map(server => server.promised))",
            )
            assert sum(len(host) for host in hosts) == 6
            assert all(sum(host) <= 32 * promise for host in hosts)


def test_a_failed_host_without_a_spare_takes_its_servers_along(ask: Ask) -> None:
    """One host for all, and no other: nothing can be started again; with a spare, everything is."""
    plan = "m.plan(m.servers('spread'), 'hourly', 1.5)"
    assert ask(MODEL, f"m.recover({plan}, 0, 0, 1.5).off.length") == 6
    assert ask(MODEL, f"m.recover({plan}, 0, 1, 1.5).off.length") == 0
