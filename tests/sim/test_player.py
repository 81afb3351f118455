"""The address of a moment, and what holds at every moment of every simulator."""

from __future__ import annotations

from typing import Any

import pytest

from asking import Ask

PLAYER = "player.js"
NAMES = (
    "trap-and-emulate",
    "disk-write",
    "page-tables",
    "cpu-share",
    "consolidation",
    "container",
)
TOY = (
    "{name: 'toy', options: [{key: 'way', choices: [['a', ''], ['b', '']]},"
    " {key: 'size', choices: [['1', ''], ['2', '']]}], run: () => [0, 1, 2, 3, 4]}"
)
EVERY = """((simulator) => {
  const runs = simulator.options.length > 8
    ? simulator.options.flatMap(({ key, choices }) => choices.map(([value]) => ({ [key]: value })))
    : simulator.options.reduce((all, { key, choices }) =>
        all.flatMap((values) => choices.map(([value]) => ({ ...values, [key]: value }))), [{}]);
  const usual = Object.fromEntries(
    simulator.options.map(({ key, choices }) => [key, choices[0][0]]));
  return runs.map((values) => simulator.run({ ...usual, ...values }).map(({ say, ask }) => ({
    say, labels: ask && ask.choices.map(({ label }) => label),
    right: ask && ask.choices.filter(({ right }) => right).length,
  })));
})(m.simulator)"""


@pytest.mark.parametrize(
    ("state", "address"),
    [
        ("{values: {way: 'a', size: '1'}, at: 0}", "toy"),
        ("{values: {way: 'a', size: '1'}, at: 3}", "toy:at=3"),
        ("{values: {way: 'b', size: '2'}, at: 4}", "toy:way=b,size=2,at=4"),
    ],
)
def test_an_address_leads_back_to_its_state(ask: Ask, state: str, address: str) -> None:
    assert ask(PLAYER, f"m.address({TOY}, {state})") == address
    assert ask(PLAYER, f"m.stateIn({TOY}, '?h=word&sim={address}')") == ask(PLAYER, state)


@pytest.mark.parametrize("address", ["", "?h=quiz", "?sim=other:at=2", "?sim=toys"])
def test_an_address_about_something_else_is_left_alone(ask: Ask, address: str) -> None:
    assert ask(PLAYER, f"m.stateIn({TOY}, '{address}')") is None


@pytest.mark.parametrize(
    ("asked", "at"),
    [
        ("at=99", 4),
        ("at=-3", 0),
        ("at=two", 0),
        ("at=1.9", 1),
        ("way=z,at=2", 2),
        ("__proto__=1", 0),
    ],
)
def test_what_nobody_offered_is_as_in_the_preset(ask: Ask, asked: str, at: int) -> None:
    state = ask(PLAYER, f"m.stateIn({TOY}, '?sim=toy:{asked}')")
    assert state == {"values": {"way": "a", "size": "1"}, "at": at}


@pytest.mark.parametrize("name", NAMES)
def test_every_moment_is_told_and_every_guess_has_one_right_answer(ask: Ask, name: str) -> None:
    runs: list[list[dict[str, Any]]] = ask(f"{name}/view.js", EVERY)
    assert runs[0][0]["labels"], "the preset opens with a guess"
    assert all("labels" not in moments[-1] for moments in runs), "no run ends with one"
    for moment in (moment for moments in runs for moment in moments):
        assert moment["say"].endswith(".")
        if "labels" in moment:
            assert moment["right"] == 1
            assert len(set(moment["labels"])) == len(moment["labels"])


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_left_out(ask: Ask, name: str) -> None:
    assert len(ask(f"{name}/view.js", "m.simulator.leftOut")) >= 3


def test_the_rest_of_the_query_stays(ask: Ask) -> None:
    state = "{values: {way: 'b', size: '1'}, at: 2}"
    query = ask(PLAYER, f"m.queryFor({TOY}, {state}, '?h=word&sim=toy:at=9')")
    assert query == "?h=word&sim=toy:way=b,at=2"
