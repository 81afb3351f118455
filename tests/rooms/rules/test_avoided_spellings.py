"""Avoided spellings are found where they are surely wrong, and nowhere else."""

from __future__ import annotations

import pytest

from handbook.data.glossary import Alias, Glossary, Term
from handbook.rules.glossary.avoided_spellings import AvoidedSpellings
from sample_book import Find

GLOSSARY = Glossary(
    (
        Term("vm", "가상 머신", "virtual machine", ".", avoid=("가상머신", "버추얼 머신")),
        Term("vmm", "가상 머신 모니터", "VMM", ".", avoid=("가상머신 모니터",)),
        Term("xen", "Xen", "Xen", ".", avoid=("젠", "XEN")),
        Term("guest", "게스트 시스템", "guest system", ".", avoid=("게스트 OS",)),
        Term("shell", "셸", "shell", ".", avoid=("쉘",)),
        Term("use", "CPU 사용률", "CPU utilization", ".", avoid=("효용률",)),
        Term("book", "책 '쉘'", "shell book", "."),
        Term("virtualbox", "VirtualBox", "VirtualBox", "."),
        Term("hyper-v", "Hyper-V", "Hyper-V", "."),
        Term("qemu", "QEMU", "QEMU", "."),
        Term("monitor", "VMM", "VMM", ".", aliases=(Alias("vmm", auto=True),)),
    )
)


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(f.wrong, f.right, f.certain) for f in AvoidedSpellings(GLOSSARY).search(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가상머신을 켜요.", [("가상머신", "가상 머신", True)]),
        ("가상머신 모니터가", [("가상머신 모니터", "가상 머신 모니터", True)]),
        ("쉘은 쉘이고 쉘!", [("쉘", "셸", True)] * 3),
        ("젠은 하이퍼바이저예요.", [("젠", "Xen", True)]),
        ("XEN (하이퍼바이저)", [("XEN", "Xen", True)]),
        ("CPU 효용률이 올라요.", [("효용률", "사용률", True)]),
        ("버추얼 머신들", [("버추얼 머신", "가상 머신", True)]),
        ("Virtualbox를 깔아요.", [("Virtualbox", "VirtualBox", True)]),
        (
            "virtualbox와 VIRTUALBOX",
            [(w, "VirtualBox", True) for w in ("virtualbox", "VIRTUALBOX")],
        ),
        ("Hyper-v를 켜요.", [("Hyper-v", "Hyper-V", True)]),
        ("Qemu는 흉내 내요.", [("Qemu", "QEMU", True)]),
    ],
)
def test_a_wrong_spelling_is_found(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "가상 머신은",
        "네이티브가상머신",
        "젠트루",
        "오젠은",
        "쉘터에",
        "책 '쉘'",
        "XENON",
        "VirtualBox",
        "qemu 명령",
        "vmm",
        "",
    ],
)
def test_a_part_of_another_word_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "particle"),
    [
        ("게스트 OS를 켜요.", ("를", "을")),
        ("게스트 OS가 켜져요.", ("가", "이")),
        ("게스트 OS로 가요.", ("로", "으로")),
        ("게스트 OS의 커널", ("", "")),
        ("게스트 OS에서도 돼요.", ("", "")),
        ("게스트 OS에는 커널이", ("", "")),
    ],
)
def test_the_particle_after_it_is_refitted(text: str, particle: tuple[str, str]) -> None:
    (one,) = AvoidedSpellings(GLOSSARY).search(text)
    assert one.certain
    assert one.particle == particle


def test_what_may_be_a_part_of_another_word_is_left_to_a_person() -> None:
    (one,) = AvoidedSpellings(GLOSSARY).search("게스트 OS도구가 있어요.")
    assert not one.certain


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("가상 기계의 켜짐", "'가상 머신' 표기로 고치세요."),
        ("가상 기계를 켜요.", "'가상 머신을' 표기로 고치세요."),
        ("가상 기계투성이예요.", "'가상 머신' 표기로 고치고, 바로 뒤에 붙은 글자도 그에 맞추세요."),
    ],
)
def test_the_advice_names_what_follows(find: Find, text: str, hint: str) -> None:
    found = find({"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{text}\n"})
    assert [d.hint for d in found if d.rule == "GLO003"] == [hint]
