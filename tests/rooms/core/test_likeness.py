"""Which name was meant, and what names differ in that look the same."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from handbook.core.likeness import names_like, paths_like
from handbook.core.look_alikes import difference

NAMES = ("type-1", "type-2", "hypervisor", "hosted", "goldberg1973", "goldberg1974", "guest")


@pytest.mark.parametrize(
    ("typed", "names", "certain"),
    [
        ("Hypervisor", ("hypervisor",), True),
        ("type_2", ("type-2",), True),
        ("hyper-visor", ("hypervisor",), True),
        ("hypervizor", ("hypervisor",), False),
        ("hypervisro", ("hypervisor",), False),
        ("hosetd", ("hosted",), False),
        ("goldberg197", ("goldberg1973", "goldberg1974"), False),
        ("goldberg1947", ("goldberg1974",), False),
        ("geust", ("guest",), False),
    ],
)
def test_the_name_one_slip_away_is_meant(typed: str, names: tuple[str, ...], certain: bool) -> None:
    found = names_like(typed, NAMES)
    assert (found.names, found.certain) == (names, certain)


@pytest.mark.parametrize("typed", ["type-3", "goldberg1975", "nonesuch2007", "host", "ghosts", ""])
def test_no_candidate_is_better_than_a_far_one(typed: str) -> None:
    assert not names_like(typed, NAMES)


def test_two_that_differ_in_a_hyphen_alone_are_asked_for() -> None:
    found = names_like("Type_1", ("type-1", "type1"))
    assert found.names == ("type-1", "type1")
    assert not found.certain


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (normalize("NFD", "그림"), "그림", "앞은 자모로 풀린 글자(NFD)"),
        ("그림", normalize("NFD", "그림"), "뒤는 자모로 풀린 글자(NFD)"),
        ("xen", "x\u0435n", "뒤의 '\u0435' 글자는 키릴 글자예요"),
        ("\u039aVM", "KVM", "앞의 '\u039a' 글자는 그리스 글자예요"),
        ("가상 머신", "가상  머신", "빈칸의 수가 달라요(앞 1칸, 뒤 2칸)"),
        ("가상 머신", "가상\u00a0머신", "빈칸의 종류가 달라요"),
        ("타입 2", "타입 \uff12", "뒤의 '\uff12' 글자는 전각이에요"),
        ("vm\u200b", "vm", "앞에는 보이지 않는 글자(폭 없는 공백)가 있어요"),
        ("type\u20112", "type-2", "붙임표의 종류가 달라요"),
    ],
)
def test_names_that_look_alike_say_in_what_they_differ(one: str, other: str, words: str) -> None:
    assert words in difference(one, other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("basics/vn.md", ("basics/vm.md",)),
        ("vm.md", ("basics/vm.md", "practice/vm.md")),
        ("containers/docker.md", ("containers/docker.md",)),
        ("practice/dockr.md", ("containers/docker.md",)),
        ("basics/other.md", ()),
        ("basics/", ()),
    ],
)
def test_a_path_is_known_by_its_file_and_not_by_its_folder(
    typed: str, meant: tuple[str, ...]
) -> None:
    paths = ("basics/vm.md", "basics/type-1.md", "basics/emulation.md", "containers/docker.md")
    more = ("practice/vm.md",) if typed == "vm.md" else ()
    assert paths_like(typed, (*paths, *more)) == meant


@pytest.mark.parametrize(("one", "other"), [("vm", "vn"), ("Vm", "vm"), ("vm", "vm"), ("", "a")])
def test_what_anyone_sees_is_not_told(one: str, other: str) -> None:
    assert difference(one, other) == ""
