"""What `move` does not do: it says why in one line, and nothing has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rooms.authoring.moving_book import faults, move, texts


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("basics/vn.md", "basics/machine.md", "혹시 basics/vm.md"),
        ("vm.md", "basics/machine.md", "혹시 basics/vm.md"),
        ("basics/vm", "basics/machine.md", "혹시 basics/vm.md"),
        ("hypervizor", "hyper", "혹시 hypervisor"),
        ("basics/vm.md#vn", "basics/vm.md#machine", "혹시 basics/vm.md#vm"),
        ("가상 머신", "machine", "용어는 id로 적으세요: virtual-machine"),
        ("http://localhost:8000/basics/vm/", "a.md", "혹시 basics/vm.md"),
        ("basics/vm.md", "basics/type-2.md", "이미 있는 페이지"),
        ("basics/vm.md", "basics/type-2/index.md", "이미 그 주소를"),
        ("basics/vm.md", "../vm.md", "폴더 밖"),
        ("basics/vm.md", "/tmp/vm.md", "폴더 밖"),
        ("basics/vm.md", "basics/machine", ".md로 끝나지"),
        ("basics/vm.md", "basics/type-2.md#type-2", ".md로 끝나지"),
        ("basics/vm.md", "basics/가상머신.md", "영어 소문자"),
        ("index.md", "basics/home.md", "도구가 이 자리에서"),
        ("basics/vm.md#vm", "machine", "페이지와 이름"),
        ("basics/vm.md#vm", "basics/type-2.md#vm", "아직 'basics/vm.md' 페이지에"),
        ("basics/hypervisor.md#hypervisor", "#what-it-does", "이미 있어요"),
        ("hypervisor", "virtual-machine", "이미 있어요"),
        ("hypervisor", "basics/hyper.md", "id예요"),
        ("@popek1974", "@Popek 1974", "영어 소문자"),
    ],
)
def test_what_cannot_move_is_refused_in_one_line(
    linked: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, reason: str
) -> None:
    before = texts(linked)
    assert move(old, new) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert reason in err and err.count("\n") == 1
    assert texts(linked) == before


@pytest.mark.parametrize(
    ("typo", "meant"),
    [("basics/vn.md", "basics/vm.md"), ("basics/vm.md#bm", "basics/vm.md#vm")],
)
def test_what_never_was_does_not_move_though_a_link_misspells_it(
    linked: Path, capsys: pytest.CaptureFixture[str], typo: str, meant: str
) -> None:
    index = linked / "docs/index.md"
    index.write_text(index.read_text("utf-8") + f"\n[다섯]({typo})\n", "utf-8")
    before = texts(linked)
    assert move(typo, meant) == 2
    assert f"혹시 {meant}" in capsys.readouterr().err
    assert texts(linked) == before


def test_a_heading_renamed_by_hand_is_named_by_its_new_name(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = linked / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8").replace("{ #vm }", "{ #machine }"), "utf-8")
    assert move("basics/vm.md#vm", "basics/vm.md#virtual") == 2
    assert "그 제목은 지금 '#machine' 이름이에요" in capsys.readouterr().err
    assert move("basics/vm.md#vm", "basics/vm.md#machine") == 0
    assert faults(linked) == set()


def test_a_page_that_cannot_be_read_stops_it(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (linked / "docs/basics/type-2.md").write_bytes("# 글".encode("cp949"))
    assert move("basics/vm.md", "basics/machine.md") == 2
    assert "docs/basics/type-2.md" in capsys.readouterr().err
    assert (linked / "docs/basics/vm.md").exists()
