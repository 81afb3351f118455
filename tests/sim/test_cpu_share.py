"""Known cases for the model of shared CPUs. What is expected comes from the source."""

from __future__ import annotations

from asking import Ask

MODEL = "cpu-share/model.js"
BUSY = "mood: 'noisy', cap: '0', shop: 'busy'"


def shares(ask: Ask, values: str, vm: int = 0) -> dict[str, int]:
    """What a VM's vCPUs did over a whole run, in per cent."""
    found = ask(MODEL, f"m.shares(m.turns(m.machines({{{values}}})), {vm}, m.TURNS)")
    assert isinstance(found, dict)
    return found


def test_stride_scheduling_of_a_known_example(ask: Ask) -> None:
    """Arpaci-Dusseau, Operating Systems: Three Easy Pieces, ch. 9 (after Waldspurger): tickets of
    100, 50 and 250 give A, B, C, C, C, A, C, C, and then all are level."""
    assert (
        ask(MODEL, "m.stride([100, 50, 250], 8).map(index => 'ABC'[index]).join('')") == "ABCCCACC"
    )


def test_a_weight_of_512_gets_twice_as_much_as_256(ask: Ask) -> None:
    """xl(1), sched-credit: a domain with a weight of 512 will get twice as much CPU as one with a
    weight of 256 on a contended host."""
    values = f"neighbours: '1', weight: '512', {BUSY}"
    ran = [
        ask(
            MODEL, f"m.turns(m.machines({{{values}}})).ran.flat().filter(r => r.vm === {vm}).length"
        )
        for vm in (0, 1)
    ]
    assert ran[0] == 2 * ran[1]


def test_equal_weights_share_equally(ask: Ask) -> None:
    """xl(1): credit is a proportional fair share scheduler; the default weight is 256 for all."""
    values = f"neighbours: '3', weight: '256', {BUSY}"
    assert [shares(ask, values, vm)["run"] for vm in range(4)] == [25, 25, 25, 25]


def test_a_cap_of_50_is_half_a_cpu_even_where_there_is_more(ask: Ask) -> None:
    """xl(1): the cap fixes the maximum even if the host has idle cycles; 50 is half a CPU."""
    values = "neighbours: '1', weight: '256', mood: 'noisy', cap: '50', shop: 'half'"
    ran = ask(MODEL, f"m.turns(m.machines({{{values}}})).ran.flat().filter(r => r.vm === 1).length")
    turns = ask(MODEL, "m.TURNS")
    assert ran == turns / 2


def test_without_a_cap_idle_time_goes_to_whoever_wants_it(ask: Ask) -> None:
    """xl(1): the credit scheduler is work conserving."""
    values = "neighbours: '1', weight: '256', mood: 'noisy', cap: '0', shop: 'half'"
    used = ask(MODEL, f"m.turns(m.machines({{{values}}})).ran.map(ran => ran.length)")
    assert set(used) == {2}


def test_work_that_had_to_wait_is_done_when_a_core_is_free(ask: Ask) -> None:
    """What a vCPU missed stays in its queue: a limit on the neighbour takes nothing from the shop,
    which has half a vCPU's work and finds cores that stand idle."""
    values = "neighbours: '1', weight: '256', mood: 'noisy', shop: 'half', cap: '{}'"
    assert [shares(ask, values.format(cap))["run"] for cap in ("0", "50")] == [50, 50]


def test_idle_is_not_stolen(ask: Ask) -> None:
    """Linux, KVM-specific MSRs: time when the vCPU is idle is not reported as steal time."""
    alone = shares(ask, "neighbours: '0', weight: '256', mood: 'noisy', cap: '0', shop: 'half'")
    assert alone == {"run": 50, "steal": 0, "idle": 50}


def test_nobody_is_on_two_cores_at_once_and_a_run_repeats(ask: Ask) -> None:
    """A vCPU is one processor; the same seed gives the same run."""
    values = "{neighbours: '3', weight: '256', mood: 'quiet', cap: '0', shop: 'busy'}"
    pairs = ask(
        MODEL, f"m.turns(m.machines({values})).ran.map(ran => ran.map(r => [r.vm, r.vcpu]))"
    )
    assert all(len({tuple(pair) for pair in turn}) == len(turn) for turn in pairs)
    again = ask(
        MODEL, f"m.turns(m.machines({values})).ran.map(ran => ran.map(r => [r.vm, r.vcpu]))"
    )
    assert pairs == again


def test_what_a_vm_did_adds_up_to_all_its_time(ask: Ask) -> None:
    """Rounded shares of one time: a reader who adds them up gets 100, and none is negative."""
    for neighbours in ("0", "1", "3"):
        for weight in ("256", "512"):
            done = shares(ask, f"neighbours: '{neighbours}', weight: '{weight}', {BUSY}")
            assert sum(done.values()) == 100
            assert min(done.values()) >= 0


def test_the_right_answer_is_as_round_as_the_others(ask: Ask) -> None:
    """An odd number among round ones would tell which is right."""
    for values in ("mood: 'quiet'", "weight: '512'", "weight: '512', neighbours: '3'"):
        labels = ask(
            "cpu-share/view.js",
            "m.simulator.run({neighbours: '1', mood: 'noisy', weight: '256', cap: '0',"
            f" shop: 'busy', {values}}})[0].ask.choices.map(choice => choice.label)",
        )
        assert all(int(label.removesuffix("%쯤")) % 5 == 0 for label in labels)


def test_a_limit_that_changes_nothing_is_told_to(ask: Ask) -> None:
    """Three neighbours never come to use half a CPU each."""
    told = (
        "m.simulator.run({{neighbours: '{}', mood: 'noisy', weight: '256', cap: '50',"
        " shop: 'busy'}}).at(-1).say"
    )
    assert "한도는 아무것도 바꾸지 않았어요" in ask("cpu-share/view.js", told.format("3"))
    assert "한도는 아무것도 바꾸지 않았어요" not in ask("cpu-share/view.js", told.format("1"))
