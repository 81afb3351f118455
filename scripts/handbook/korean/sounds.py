"""How a word ends when it is read aloud, which decides the form of the particle after it.

Latin words and numbers have no written Korean sound, so this module knows how this book's words
are read (글쓰기 지침 §3, a decision of this book) and says nothing about the others. A word that is
read in two ways has two endings; whoever chooses a particle then needs both to agree.
"""

from __future__ import annotations

import re
from enum import Enum

from handbook.korean.hangul import RIEUL, final_of, is_syllable
from handbook.korean.normalisation import nfc


class Ending(Enum):
    """The last sound of a word. ㄹ stands apart because of 으로/로."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"


Endings = frozenset[Ending]
UNKNOWN: Endings = frozenset()


_LETTER_NAMES = [
    "에이",
    "비",
    "시",
    "디",
    "이",
    "에프",
    "지",
    "에이치",
    "아이",
    "제이",
    "케이",
    "엘",
    "엠",
    "엔",
    "오",
    "피",
    "큐",
    "알/아르",
    "에스",
    "티",
    "유",
    "브이",
    "더블유",
    "엑스",
    "와이",
    "제트",
]
_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _LETTER_NAMES, strict=True))
# Abbreviations with a vowel letter could be read as a word (RAM, NAT), so these are listed.
_SPELLED_OUT = frozenset(
    [
        "AI",
        "AMD",
        "API",
        "BPF",
        "CI",
        "CLI",
        "CNI",
        "CPU",
        "CRI",
        "DMA",
        "EBPF",
        "EPT",
        "GPA",
        "GPU",
        "GUI",
        "IBM",
        "ID",
        "IO",
        "IOMMU",
        "IP",
        "IPC",
        "ISA",
        "MMU",
        "MSI",
        "OCI",
        "OS",
        "PCI",
        "PID",
        "SEV",
        "UEFI",
        "UI",
        "URI",
        "URL",
        "USB",
        "UTS",
        "VDI",
        "VCPU",
        "VFIO",
        "VGPU",
    ]
)
_READINGS = {
    "amazon": "아마존", "android": "안드로이드", "apple": "애플", "arm": "암", "azure": "애저",
    "bash": "배시", "bios": "바이오스", "bochs": "복스", "box": "박스", "broadcom": "브로드컴",
    "buildx": "빌드엑스", "cgroup": "시그룹", "cgroups": "시그룹스", "chromium": "크로미엄",
    "chroot": "시에이치루트", "compose": "컴포즈", "containerd": "컨테이너디", "containers": "컨테이너스",
    "csv": "시에스브이", "debian": "데비안", "denali": "데날리", "desktop": "데스크톱", "disco": "디스코",
    "docker": "도커", "dockershim": "도커심", "domu": "돔유", "driver": "드라이버",
    "emulate": "에뮬레이트", "engine": "엔진", "entry": "엔트리", "esxi": "이에스엑스아이",
    "exit": "엑시트", "firecracker": "파이어크래커", "fsync": "에프싱크", "fusion": "퓨전", "git": "깃",
    "github": "깃허브", "goldberg": "골드버그", "google": "구글", "gvisor": "지바이저", "hat": "햇",
    "hypervisor": "하이퍼바이저", "iaas": "아이아스", "intel": "인텔", "jail": "제일", "kata": "카타",
    "kernel": "커널", "kubelet": "큐블릿", "kubernetes": "쿠버네티스", "linux": "리눅스", "mac": "맥",
    "macos": "맥오에스", "markdown": "마크다운", "microsoft": "마이크로소프트", "mkdocs": "엠케이독스",
    "namespace": "네임스페이스", "nist": "니스트", "nitro": "나이트로/니트로", "numa": "누마",
    "oracle": "오라클", "overlay": "오버레이", "overlayfs": "오버레이에프에스", "paas": "파스",
    "pod": "파드/팟", "podman": "파드맨", "popek": "포펙", "python": "파이썬", "qemu": "큐에뮤",
    "raid": "레이드", "ram": "램", "root": "루트", "runc": "런시", "runsc": "런에스시",
    "saas": "사스", "seccomp": "세컴프/섹컴", "ubuntu": "우분투", "unix": "유닉스",
    "virtio": "버트아이오", "virtualbox": "버추얼박스", "virtualization": "버추얼라이제이션",
    "vmware": "브이엠웨어", "wasm": "와즘", "windows": "윈도/윈도즈", "workstation": "워크스테이션",
    "xen": "젠",
}  # fmt: skip
_UNITS = {
    "B": "바이트", "KB": "킬로바이트", "MB": "메가바이트", "GB": "기가바이트", "TB": "테라바이트",
    "KiB": "키비바이트", "MiB": "메비바이트", "GiB": "기비바이트", "TiB": "테비바이트",
    "Hz": "헤르츠", "kHz": "킬로헤르츠", "MHz": "메가헤르츠", "GHz": "기가헤르츠",
    "ns": "나노초", "us": "마이크로초", "ms": "밀리초", "s": "초", "%": "퍼센트/프로",
}  # fmt: skip

_SINO_DIGITS = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]
# What a number with that many zeros at its end is read with last (천, 만, 억, 조).
_SINO_POWERS = [
    "십",
    "백",
    "천",
    "만",
    "만",
    "만",
    "만",
    "억",
    "억",
    "억",
    "억",
    "조",
    "조",
    "조",
    "조",
]
_ENGLISH_NUMBERS = [
    "제로",
    "원",
    "투",
    "쓰리",
    "포",
    "파이브",
    "식스",
    "세븐",
    "에이트",
    "나인",
    "텐",
    "일레븐",
    "트웰브",
    "서틴",
    "포틴",
    "피프틴",
    "식스틴",
    "세븐틴",
    "에이틴",
    "나인틴",
]

_AFTERTHOUGHT = re.compile(r"(?:\s*\([^()]*\)|[\s'\"’”」』»*`_.,!?]+)$")
_NUMBER = re.compile(
    r"(?P<before>[A-Za-z][-_./]?|[0-9][-_/])?"
    r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)*)(?P<unit>%|[A-Za-z]+)?$"
)
_WORD = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]+$")


def endings(word: str) -> Endings:
    """Return every way in which `word` may end when it is read aloud; empty when that is unsure.

    A bracket at the end is not read, as in 국문(English), nor are closing quotes and full stops.
    """
    spoken = nfc(word)
    while (shorter := _AFTERTHOUGHT.sub("", spoken)) not in {spoken, ""}:
        spoken = shorter
    if not spoken:
        return UNKNOWN
    if is_syllable(spoken[-1]):
        return frozenset({_of_syllable(spoken[-1])})
    if (number := _NUMBER.search(spoken)) is not None:
        return _of_number(number)
    latin = _WORD.search(spoken)
    return UNKNOWN if latin is None else _of_latin(latin[0])


def _of_readings(readings: str) -> Endings:
    """Return the endings of Hangul readings that are divided by slashes."""
    return frozenset(_of_syllable(reading[-1]) for reading in readings.split("/"))


def _of_syllable(syllable: str) -> Ending:
    final = final_of(syllable)
    if final == 0:
        return Ending.VOWEL
    return Ending.RIEUL if final == RIEUL else Ending.CONSONANT


def _of_latin(word: str) -> Endings:
    reading = _READINGS.get(word.casefold())
    if reading is not None:
        return _of_readings(reading)
    unreadable = word.isupper() and not set(word) & set("AEIOU")
    if len(word) == 1 or unreadable or word.upper() in _SPELLED_OUT:
        return _of_readings(_LETTERS[word[-1].upper()])
    return UNKNOWN


def _of_number(match: re.Match[str]) -> Endings:
    if match["before"]:
        return UNKNOWN  # dom0, EL2, x86-64: letters and digits are read together in many ways
    if match["unit"]:
        reading = _UNITS.get(match["unit"])
        return UNKNOWN if reading is None else _of_readings(reading)
    digits = match["number"].replace(",", "").rpartition(".")[2]
    readings = [_sino(digits)]
    if len(digits) <= 2 and int(digits) < len(_ENGLISH_NUMBERS):
        readings.append(_ENGLISH_NUMBERS[int(digits)])
    return UNKNOWN if "" in readings else _of_readings("/".join(readings))


def _sino(digits: str) -> str:
    """Return the last syllable of the number in Sino-Korean, or "" for one that is too large."""
    significant = digits.rstrip("0")
    zeros = len(digits) - len(significant)
    if not significant:
        return _SINO_DIGITS[0]
    if zeros == 0:
        return _SINO_DIGITS[int(digits[-1])]
    return _SINO_POWERS[zeros - 1] if zeros <= len(_SINO_POWERS) else ""
